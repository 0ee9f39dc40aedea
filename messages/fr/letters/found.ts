import type { FoundWords } from "../../shapes/found.ts";

export const found: FoundWords = {
  twiceAtOnce: (amount, title, on) => `Le ${on}, nous vous avons facturé deux fois ${amount} pour ${title}.`,
  twice: (amount, title, on, againOn) =>
    `Nous vous avons facturé ${amount} pour ${title} le ${on}, puis une autre fois le ${againOn}.`,
  insurer: (amount, serviceOn) =>
    `Votre assurance a payé ${amount} pour votre visite du ${serviceOn}. Vous aviez payé cette part vous aussi.`,
  afterEnd: (title, endedOn, amount, on) =>
    `${title} : cela a pris fin le ${endedOn}. Le ${on}, nous vous avons encore facturé ${amount}.`,
  used: (title, usedOn, refundedOn) =>
    `On y voit une visite le ${usedOn} pour ${title}. L’argent de cet achat vous avait été rendu le ${refundedOn}.`,
  shouldNotBe: "Cela n’aurait pas dû arriver.",
  questions: {
    double_charge: "L’avez-vous acheté une fois ou deux fois?",
    insurer_overpaid: "Avez-vous payé cette visite vous-même?",
    charged_after_cancel: "Vouliez-vous garder votre abonnement?",
    used_after_refund: "Étiez-vous ici ce jour-là?",
  },
};
