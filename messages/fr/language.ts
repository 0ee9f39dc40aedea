import type { LanguageRules } from "../shapes/language.ts";

/** Grade by Flesch's score, as he printed it beside his table (1948): 90 and more is grade 5, 30 is beyond school. */
const GRADE_OF_SCORE = [
  [100, 4],
  [90, 5],
  [80, 6],
  [70, 7],
  [60, 9],
  [50, 12],
  [30, 16],
  [0, 20],
] as const;

function gradeOf(score: number): number {
  for (const [at, [low, hard]] of GRADE_OF_SCORE.entries()) {
    const [high, easy] = GRADE_OF_SCORE[at - 1] ?? [low + 25, 0];
    if (score >= low) return Math.max(0, hard - ((score - low) / (high - low)) * (hard - easy));
  }
  return 20;
}

export const language: LanguageRules = {
  // Of clinics in North America: `1 200,50 $ US` in US dollars, `1 200,50 $` in Canadian ones. The currency is the payment's.
  locale: "fr-CA",
  /** The first of a month is said as an ordinal. */
  dateAsRead: (date) => date.replace(/^1 /, "1er "),
  /** Kandel and Moles 1958, which fits Flesch's score to French syllables. An e at the end is not said. */
  reading: {
    vowels: /[aeiouyàâäéèêëîïôöùûüœæ]+/g,
    silent: /[^aeiouyàâäéèêëîïôöùûüœæ]es?$/,
    grade: (words, syllables) => gradeOf(207 - 1.015 * words - 73.6 * syllables),
  },
  tenders: {
    card: "Carte",
    hsa_fsa: "Carte HSA",
    lender: "Prêteur",
    cash: "Espèces",
    cheque: "Chèque",
    terminal: "Terminal de paiement",
    interac_present: "Interac",
    transfer: "Virement",
    account_credit: "Crédit au compte",
    other: "Autre moyen",
  },
  reasons: {
    changed_mind: "Changement d’avis",
    moved_or_schedule: "Déménagement ou horaire",
    medical_stop: "Raison médicale d’arrêter",
    plan_changed: "Plan de traitement changé",
    result: "Déçu du résultat",
    service_fault: "Service mal rendu",
    billing_error: "Erreur de facturation",
    no_show_dispute: "Absence contestée",
    expired: "Expiré",
    not_informed: "Pas informé",
    membership_cancel: "Abonnement annulé",
    product_return: "Retour de produit",
    insurance_overpayment: "Trop payé avec l’assurance",
    other: "Autre",
  },
  handLabel: (payment) => `remise en main propre, pas sur ${payment}`,
};
