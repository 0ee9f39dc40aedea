import type { HappenedWords } from "../../shapes/happened.ts";

const ANOTHER = "Il nous faut un autre moyen de vous payer. Répondez à ce courriel et dites-nous lequel vous convient.";

/** Why money did not go as a letter said. */
export const happened: HappenedWords = {
  troubles: {
    failed: "Le remboursement n’a pas pu se faire.",
    bounced: "L’argent a quitté notre compte, mais il est revenu.",
    stopped: "Nous l’avons arrêté à temps. Aucun argent n’a bougé.",
    unclear:
      "Nous ne savons pas encore si l’argent a quitté notre compte. Nous l’avons demandé à l’entreprise qui s’occupe des paiements.",
  },
  withUs: { failed: "L’argent est toujours chez nous.", bounced: "L’argent est de nouveau chez nous." },
  causes: {
    card_ended: `La banque dit que la carte n’est plus valable. ${ANOTHER}`,
    card_lost: `La banque dit que la carte a été perdue ou volée. ${ANOTHER}`,
    bank_said_no: `La banque ne l’a pas accepté. ${ANOTHER}`,
    bank_question:
      "Une question est ouverte sur ce paiement à votre banque. Tant qu’elle n’est pas réglée, nous ne pouvons pas rembourser de cette façon.",
    not_enough: "Cela vient de nous. Il n’y avait pas assez d’argent sur le compte d’où il part.",
    called_off: "Cela a été annulé de notre côté.",
    paid_before: "Il reste moins de ce paiement que nous ne pensions. Une partie avait été rendue avant.",
    less_left: "Il reste moins de ce paiement que nous ne pensions.",
    less_of_it: "Il reste moins de cet achat que nous ne pensions.",
    received_less: "Nous avions reçu moins pour ce paiement que nous ne pensions.",
    never_received: "Ce paiement n’est jamais venu jusqu’à nous. Votre banque avait seulement mis l’argent de côté.",
    our_records: "Cela vient de nous. Nos données sur ce paiement n’étaient pas justes.",
  },
  stoppedInDoubt: "Nous l’avons arrêté. Nous vérifions encore s’il avait quitté notre compte avant.",
};
