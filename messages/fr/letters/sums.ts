import type { Phrases } from "../../shapes/sums.ts";
import { language } from "../language.ts";

/** French counts nought and one in the singular. */
const counted = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

export const sums: Phrases = {
  unusedEach: (left, each) =>
    `${counted(left, "séance non utilisée", "séances non utilisées")} × ${each}${left < 2 ? "" : " chacune"}`,
  unusedOf: (left, sold, paid) =>
    `${counted(left, "séance non utilisée", "séances non utilisées")} sur ${sold}, pour ${paid} payés`,
  noneUnused: (sold) =>
    sold === 1 ? "la seule séance a été utilisée" : `les ${sold} séances ont toutes été utilisées`,
  lessUsedAtList: (paid, used, each) =>
    `${paid} moins ${counted(used, "séance utilisée", "séances utilisées")} × ${each}${used < 2 ? "" : " chacune"}`,
  paidNoneUsed: (paid) => `${paid}, aucune séance utilisée`,
  allOfPaid: (paid) => `le prix complet de ${paid}`,
  shareOfPaid: (percent, paid) => `${percent.replace(".", ",").replace("%", " %")} de ${paid}`,
  timeLeft: (left, bought, unit, paid) => {
    const [one, many] = unit === "days" ? ["jour", "jours"] : ["période payée", "périodes payées"];
    if (left === 0) return unit === "days" ? "il ne reste aucun jour" : "il ne reste aucune période complète";
    return `il reste ${left} ${left === 1 ? one : many} sur ${bought}, pour ${paid} payés`;
  },
  fixed: (amount) => `un montant fixe de ${amount}`,
  overpaid: (amount, foundOn) => `${amount} payés en trop, vus le ${foundOn}`,
  override: (amount) => `${amount}, fixé à la main`,
  ofQuantity: (back, quantity) => `${counted(back, "article rendu", "articles rendus")} sur ${quantity}`,
  fee: (amount) => `moins ${amount} de frais`,
  used: (count) => counted(count, "utilisée", "utilisées"),
  noShows: (count, isCounted) =>
    isCounted
      ? counted(count, "absence comptée", "absences comptées")
      : counted(count, "absence non comptée", "absences non comptées"),
  lateCancels: (count, isCounted) =>
    isCounted
      ? counted(count, "annulation tardive comptée", "annulations tardives comptées")
      : counted(count, "annulation tardive non comptée", "annulations tardives non comptées"),
  noShowsCharged: (count) =>
    counted(count, "absence déjà payée et non comptée", "absences déjà payées et non comptées"),
  lateCancelsCharged: (count) =>
    counted(count, "annulation tardive déjà payée et non comptée", "annulations tardives déjà payées et non comptées"),
  feeDropped: (amount) => `sans les frais de ${amount}`,
  cap: (amount) => `${amount} au plus`,
  floorZero: "jamais moins que zéro",
  raised: (amount, source) => `porté à ${amount} (${source})`,
  /** C’est la personne qui le lit : pourquoi, et non selon quelle règle. */
  houseRules: {
    "house:charged_twice": "le paiement a été pris deux fois",
    "house:insurer_overpaid": "l’assurance l’avait payé aussi",
    "house:billing_error": "sans frais, car l’erreur de facturation est la nôtre",
    "house:charged_after_end": "le paiement a été pris après la fin de l’abonnement",
  },
  bonus: (amount) => `plus ${amount} de notre part`,
  alreadyReturned: (amount) => `moins ${amount} déjà rendus`,
  decidedBefore: (amount) => `moins ${amount} déjà accordés et pas encore partis`,
  stillOwed: (amount) => `moins ${amount} pas encore payés`,
  owedCancelled: (amount) => `${amount} encore à payer sont annulés`,
  owedStays: (amount) => `${amount} restent à payer pour ce qui a été utilisé`,
  spent: (left) => `pas plus que les ${left} non dépensés`,
  limitedToReceived: (amount) => `pas plus que les ${amount} que nous avons reçus`,
  limited: (amount) => `pas plus que les ${amount} qui restent de ce qui a été payé`,
  creditLabel: "crédit au compte",
  exchangeLabel: "un autre soin",
  handLabel: language.handLabel,
  policyCurrency: "La politique nomme des montants dans une autre monnaie que celle de l’achat.",
  notWhileCancelling: "Le patient y met fin : plus de temps ne servirait à personne.",
  lockedPayment: "Le paiement est contesté; tant que cela dure, son processeur ne rembourse rien.",
  differing: {
    currency_differs: "Le processeur a pris ce paiement dans une autre monnaie; les finances doivent d’abord regarder.",
    payment_gone: "Le processeur ne connaît pas ce paiement; les finances doivent d’abord regarder.",
    other: "Notre dossier et celui du processeur ne disent pas la même chose; les finances doivent d’abord regarder.",
  },
  refundedOutside: (amount) =>
    `${amount} de ce paiement ont été rendus hors de cette application. Était-ce pour cette affaire? Les finances doivent d’abord le dire.`,
  nothingCame: "Rien de ce paiement n’est entré : il n’y a rien à rendre.",
  otherCurrency: (currency) => `Ce paiement est entré en ${currency}. Rien ne peut en être rendu ici.`,
  noPayment: "Aucun paiement pour cela n’est au dossier : il n’y a rien à rendre.",
  unpaid: "Rien n’a encore été payé pour cela. Ce qui est dû peut être annulé.",
  paidIsUsed: "Ce qui a été payé est utilisé. Ce qui reste dû peut être annulé.",
  waits: (amount) => `moins ${amount} demandés par quelqu’un et en attente d’approbation`,
  account: {
    all_back: "Tout ce qui a été payé a déjà été rendu.",
    asked: "Quelqu’un l’a déjà demandé; cela attend une approbation et réserve ce qui est demandé.",
    no_use_left: "Il n’en reste rien à utiliser, donc rien à prolonger.",
    promised: "Cela a déjà été promis et tient toujours.",
  },
  cameBack: {
    lost_or_stolen_card: "un remboursement sur cette carte est revenu : elle a été perdue ou volée",
    expired_or_canceled_card: "un remboursement sur cette carte est revenu : elle n’est plus valable",
    declined: "la banque n’a pas accepté un remboursement sur cette carte",
    unknown: "un remboursement sur cette carte est revenu, et la banque n’a pas dit pourquoi",
  },
  estate:
    "Le patient est décédé et aucun remboursement ne peut être proposé ici : une personne doit dire ce qui est donné.",
  nothingLeft: "Il ne reste rien de ce qui a été payé.",
  notForAllLines: "Ce n’est pas offert pour chaque article ici; décidez-les un par un.",
  severalCurrencies: "Les articles ont été payés en plusieurs monnaies; décidez-les un par un.",
  ask: {
    reason: "Pourquoi souhaitez-vous être remboursé?",
    "item.kind": "Qu’est-ce qui a été acheté?",
    "item.category": "De quel genre de soin s’agissait-il?",
    jurisdiction: "Dans quel État, quelle province ou quel pays l’achat a-t-il eu lieu?",
    "consent.state": "La politique a-t-elle été signée, et quand?",
    "consent.how": "Comment la politique a-t-elle été signée?",
    "product.state": "Le produit est-il fermé, ouvert ou abîmé?",
    "clinician.answer": "Que dit le clinicien du résultat?",
    "days.since_purchase": "Quel jour l’achat a-t-il eu lieu?",
    "days.to_expiry": "Quel jour cela prend-il fin?",
    "days.medical_note_after_purchase": "Quelle date porte le mot du médecin?",
    "uses.sold": "Combien de séances ont été achetées?",
    "uses.used": "Combien de séances ont été utilisées?",
    "uses.no_shows": "Combien de séances ont été manquées?",
    "uses.late_cancels": "Combien de séances ont été annulées tard?",
    "uses.left": "Combien de séances reste-t-il?",
    "term.days_left": "Jusqu’à quel jour l’abonnement est-il payé?",
    "term.notice_days_given": "Quel jour l’abonnement a-t-il été annulé?",
    paid_minor: "Combien a été payé?",
    left_minor: "Combien reste-t-il à dépenser?",
    moved_miles: "À quelle distance avez-vous déménagé, en milles ou en kilomètres?",
    "visit.cancelled_hours_before": "Quand avez-vous annulé le rendez-vous?",
    "quantity.back": "Combien d’articles souhaitez-vous rendre?",
    expired: "Quel jour cela prend-il fin?",
    "product.returned": "Le produit nous est-il revenu, et quel jour?",
    "charge.duplicate": "Quel autre paiement celui-ci répète-t-il?",
    "claim.overpaid": "Combien l’assurance a-t-elle payé? Une copie de son relevé nous aide.",
    "evidence.medical_note": "Avez-vous un mot d’un médecin? Nous avons seulement besoin de le voir, pas de le garder.",
    "evidence.condition_listed":
      "Le mot du médecin nomme-t-il une des situations prévues dans nos conditions? Oui ou non suffit.",
    clinic_at_fault: "Avons-nous fait une erreur?",
    "paid_by.hsa_fsa": "Le paiement a-t-il été fait avec une carte HSA ou FSA?",
    "paid_by.lender": "Le paiement est-il passé par un prêteur?",
  },
};
