import type { ArrivalWords } from "../../shapes/arrival.ts";

/** A label as part of a sentence: "carte HSA ··10". */
const inSentence = (label: string) => label.replace(/^Carte\b/, "carte");
const toYour = (label: string) => `sur votre ${inSentence(label)}`;
const toThe = (label: string) => `sur la carte qui a servi à payer (${inSentence(label)})`;
const toLender = (label: string) =>
  label.startsWith("Prêteur") ? "auprès de votre prêteur" : `auprès de votre prêteur, ${label}`;
const SHOWS = "Le remboursement peut prendre de 5 à 10 jours ouvrables.";
const onCard = { way: toYour, when: SHOWS };

export const arrival: ArrivalWords = {
  within: {
    card: "de 5 à 10 jours ouvrables",
    hsa_fsa: "de 5 à 10 jours ouvrables",
    lender: "de 10 à 30 jours, selon le prêteur",
    cash: "à l’accueil, à votre prochain rendez-vous",
    cheque: "de 7 à 14 jours par la poste",
    terminal: "de 5 à 10 jours ouvrables",
    interac_present: "dès que vous passez avec la même carte",
    transfer: "de 2 à 5 jours ouvrables",
    account_credit: "le jour même",
    other: "à la date que l’accueil vous donnera",
  },
  howItGoes: {
    card: onCard,
    hsa_fsa: onCard,
    lender: { way: toLender, when: "Comptez de 10 à 30 jours, selon le prêteur." },
    cash: {
      way: () => "en espèces",
      when: "L’argent vous attendra à l’accueil, à votre prochain rendez-vous.",
      acts: true,
    },
    cheque: { way: () => "par chèque, par la poste", when: "Comptez de 7 à 14 jours." },
    terminal: { way: () => "sur la carte qui a servi à payer", when: SHOWS },
    interac_present: {
      way: (label) => `sur votre carte ${label}`,
      when: "Il suffit de passer avec la même carte.",
      acts: true,
    },
    transfer: { way: () => "par virement", when: "Comptez de 2 à 5 jours ouvrables." },
    account_credit: {
      way: () => "sous forme de crédit à votre compte",
      when: "Vous pouvez vous en servir le jour même.",
    },
    other: { way: () => "par le même mode de paiement", when: "L’accueil vous donnera la date.", acts: true },
  },
  spoken: (label) =>
    label
      .replace(/^PayPal$/, "compte PayPal")
      .replace(/^(?:Bank debit|Virement)(?= ··)/, "compte bancaire")
      .replace(/ ··(\d+)$/, " se terminant par $1"),
  anotherWay: {
    way: () => "par un autre moyen",
    when: "Répondez à ce courriel et dites-nous lequel vous convient.",
    acts: true,
  },
  paidByAnother: {
    card: toThe,
    hsa_fsa: toThe,
    lender: (label) => (label.startsWith("Prêteur") ? "auprès du prêteur" : `auprès du prêteur, ${label}`),
    interac_present: toThe,
    terminal: () => "sur la carte qui a servi à payer",
    account_credit: () => "sous forme de crédit",
    other: () => "par le même mode de paiement",
  },
};
