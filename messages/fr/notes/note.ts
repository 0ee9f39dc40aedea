import type { NoteWords } from "../../shapes/note.ts";

export const note: NoteWords = {
  matchedAnew: (by) =>
    `${by} a rattaché ce ticket à un autre patient. Ce que cette application avait noté ici avant concernait quelqu’un d’autre et ne tient plus.`,
  detected: (quote) => `Demande de remboursement trouvée dans le courriel : « ${quote} »`,
  notARequest: (by) =>
    `${by} : ceci n’est pas une demande de remboursement. Son dossier est fermé; les étiquettes et les champs de cette application sont retirés.`,
  whoIsThis: "On ne sait pas encore qui écrit. L’argent est bloqué.",
  aboutWhom:
    "Le courriel parle de quelqu’un d’autre. Dites de qui il s’agit; d’ici là rien n’est proposé et l’argent est bloqué.",
  whichPurchase: "On ne voit pas de quel achat parle le courriel. Choisissez-le; d’ici là rien n’est proposé.",
  noReason: "Le courriel ne dit pas clairement la raison. Choisissez-la; d’ici là rien n’est proposé.",
  notVerified: (why) => `Non vérifié : l’argent est bloqué. ${why}`.trim(),
  suggestion: (offer, sum, clause) => `Proposition : ${offer}${sum} (${clause})`,
  missing: (facts) => `À savoir avant de pouvoir proposer quelque chose : ${facts}`,
  ofMatter: (title, said) => `${title} : ${said}`,
  stillOpen: (titles) => `Reste à décider : ${titles}.`,
  decided: (offer, by) => `${offer}, décision de ${by}`,
  asked: (offer, by) => `${offer}, demande de ${by}`,
  cancels: (amount) => `${amount} encore à payer ne sont plus demandés`,
  waiting: (role, until) =>
    `Attend l’approbation ${role === "lead" ? "d’un responsable" : "des finances"}, jusqu’au ${until}`,
  onBehalf: (by, lender) => `${by} au nom de ${lender}`,
  quote: (sentence) => `« ${sentence} »`,
  approved: (by) => `Approuvé par ${by}`,
  rejected: (by) => `Refusé par ${by}`,
  askedBack: (by) => `${by} demande`,
  ended: {
    time: "Personne n’a répondu à temps. Il faut décider de nouveau.",
    facts_changed:
      "Ce sur quoi reposait la demande a changé : plus personne ne peut l’approuver. Il faut décider de nouveau.",
    requester_changed:
      "Le ticket est maintenant à quelqu’un d’autre : plus personne ne peut l’approuver. Regardez qui écrit.",
    found_at_processor:
      "Le processeur en a déjà un remboursement : plus personne ne peut l’approuver. Regardez avant de décider de nouveau.",
    paid_elsewhere:
      "Un remboursement fait hors de cette application était pour la même affaire : plus personne ne peut l’approuver. Ce qui en reste doit être décidé de nouveau.",
  },
  stopped: "Arrêté. Aucun argent n’a été envoyé.",
  stoppedInDoubt: "arrêté, mais il est peut-être parti avant : chaque paiement est comparé avec le processeur",
  offers: {
    refund: "Remboursement",
    credit: "Crédit au compte",
    exchange: "Échange",
    redo: "Reprise sans frais",
    extend: "Prolongation",
    decline: "Pas de remboursement",
  },
  days: (n) => (n < 2 ? ` de ${n} jour` : ` de ${n} jours`),
  legs: {
    requested: "demandé, rien n’est encore retenu",
    reserved: "retenu, part bientôt",
    submitting: "envoi en cours",
    unknown: "envoyé, pas encore de réponse claire; on cherche à savoir",
    pending: "chez le processeur, pas terminé",
    settled: "envoyé",
    failed: "ne s’est pas fait",
    bounced: "renvoyé par la banque",
    closed: "retiré",
    attention: "demande une personne : voir le dossier",
  },
  held: {
    frozen: "peut-être déjà parti; retenu jusqu’à ce que chaque paiement soit comparé avec le processeur",
    payment_differs: "retenu jusqu’à ce que les finances disent ce qui diffère dans ce paiement",
    case_mixed:
      "retenu : un achat ou un ticket d’un autre patient est entré dans ce dossier, et un responsable doit regarder",
    outside_refund:
      "retenu : un remboursement de cet achat a été fait hors de cette application, et les finances doivent dire s’il était pour la même affaire",
    connection_paused: "retenu jusqu’à ce que le processeur accepte de nouveau la clé de la clinique",
    connection_held: "retenu jusqu’à ce qu’un administrateur reprenne la connexion avec le processeur",
  },
  dueAgain: (sum, reference) =>
    `Le remboursement ${reference} fait chez le processeur n’a rien donné : ${sum} sont dus de nouveau, et le patient ne les a pas.`,
  paidElsewhere: "non envoyé : un remboursement fait hors de cette application était pour la même affaire",
  pending: {
    requires_action: "attend le patient, qui doit répondre au courriel du processeur",
    insufficient_funds: "attend : le solde de la clinique chez le processeur est trop bas; les finances ont la tâche",
    late: "à la banque depuis plus de dix jours; quelqu’un a la tâche de demander",
  },
  replaces: "Remplace celui qui n’a rien donné",
  dispute: {
    locked: (sum, label) =>
      `La banque demande des comptes sur ${sum} (${label}) : le patient les y a contestés. Rien de ce paiement ne peut être remboursé maintenant.`,
    inquiry: (sum, label) =>
      `La banque demande des comptes sur ${sum} (${label}). Elle n’a pas pris l’argent; un remboursement reste possible.`,
    answerBy: (day) => `Les finances répondent à la banque au plus tard le ${day}.`,
    wentBack: (refs) => `Déjà rendu : ${refs}.`,
    creditHeld: (sum) =>
      `Le crédit non dépensé de ${sum} donné pour ce paiement est retenu jusqu’à ce que la banque ait décidé.`,
    ended: (label) => `La banque a fermé sa question sur ${label}. Le paiement tient.`,
    lost: (sum, label) => `La banque a donné raison au patient : ${sum} (${label}) sont repris à la clinique.`,
  },
  takenBack: (sum) => `${sum} en ont été repris`,
  otherLegs: {
    credit: { reserved: "retenu, bientôt inscrit", settled: "au compte du patient" },
    hand: { reserved: "à payer à la main" },
  },
  paidManually: (reference) => `payé à la main${reference === undefined ? "" : `, référence ${reference}`}`,
  tell: (happened, due) =>
    `À dire au patient : ${happened} Une correction est prête dans la barre latérale, pour le ${due}.`,
  followUp: (ticketId) => `Le ticket ${ticketId} est fermé. Son dossier de remboursement se poursuit ici.`,
  ownTicket:
    "Un dossier de remboursement qu’aucun courriel n’a ouvert se poursuit ici. On n’a pas encore écrit au patient.",
  clinicianSaid: (answer, day, sentTo) =>
    `Le clinicien a répondu le ${day} par le lien envoyé à ${sentTo} : ${{ expected: "c’était à prévoir", not_expected: "ce n’était pas à prévoir", visit_needed: "un rendez-vous est nécessaire" }[answer]}.`,
  tasks: (n) => `${n} à faire dans le système de la clinique; voir le dossier.`,
};
