import type { FoundWords } from "../../shapes/found.ts";

export const found: FoundWords = {
  twiceAtOnce: (amount, title, on) => `Le ${on}, nous vous avons facturé deux fois ${amount} pour ${title}.`,
  twice: (amount, title, on, againOn) =>
    `Nous vous avons facturé ${amount} pour ${title} le ${on}, puis une autre fois le ${againOn}.`,
  insurer: (amount, serviceOn) =>
    `Votre assurance a payé ${amount} pour votre rendez-vous du ${serviceOn}. Vous aviez payé cette part vous aussi.`,
  afterEnd: (title, endedOn, amount, on) =>
    `${title} : cela a pris fin le ${endedOn}. Le ${on}, nous vous avons encore facturé ${amount}.`,
  used: (title, usedOn, refundedOn) =>
    `On y voit un rendez-vous le ${usedOn} pour ${title}. Cet achat vous avait été remboursé le ${refundedOn}.`,
  shouldNotBe: "Cela n’aurait pas dû arriver.",
  questions: {
    double_charge: "L’avez-vous acheté une fois ou deux?",
    insurer_overpaid: "Avez-vous payé ce rendez-vous vous-même?",
    charged_after_cancel: "Vouliez-vous garder votre abonnement?",
    used_after_refund: "Étiez-vous ici ce jour-là?",
  },
};
