import type { Kin } from "../../../core/reply/kin.ts";
import type { DraftWords } from "../../shapes/draft.ts";

/** "d’Essai", "de Massage". An h is left as it stands: of most names of treatments it is said. */
const ofTitle = (title: string) => (/^[aeiouyàâéèêîôû]/i.test(title) ? `d’${title}` : `de ${title}`);

const kin: Readonly<Record<Kin, string>> = {
  mother: "votre mère",
  father: "votre père",
  dad: "votre papa",
  husband: "votre mari",
  wife: "votre femme",
  partner: "votre conjoint",
  son: "votre fils",
  daughter: "votre fille",
  child: "votre enfant",
  sister: "votre sœur",
  brother: "votre frère",
  grandmother: "votre grand-mère",
  grandfather: "votre grand-père",
};

const PAPER =
  "par exemple une lettre du notaire, pour que tout remboursement aille à la bonne personne. Une photo suffit. Si vous n’en avez pas, dites-le-nous, et nous vous dirons ce qui convient aussi.";

export const draft: DraftWords = {
  ticketSubject: "Votre demande",
  each: " à ",
  refund: (amount) => `un remboursement de ${amount} par le même mode de paiement`,
  refundTo: (amount, way) => `un remboursement de ${amount} ${way}`,
  credit: (amount) => `un crédit de ${amount} à votre compte`,
  creditWithBonus: (amount, bonus) => `un crédit de ${amount} à votre compte, et ${bonus} de plus de notre part`,
  exchange: (amount) => `${amount} pour un autre soin chez nous`,
  redo: "la reprise du soin, sans frais",
  extend: (days) => `${days} ${days === 1 ? "jour" : "jours"} de plus pour en profiter`,
  oneVisitOf: (title) => `une séance ${ofTitle(title)}`,
  anotherWay: "un autre moyen",
  handBecause: {
    lost_or_stolen_card: "car votre banque dit que la carte a été perdue ou volée",
    expired_or_canceled_card: "car votre banque dit que la carte n’est plus valable",
    declined: "car votre banque ne l’a pas accepté sur la carte",
    unknown: "car la carte n’a pas pu le recevoir",
    too_old: "car le paiement est trop ancien pour être remboursé par le même mode de paiement",
    never_sent_back: "car un tel paiement ne peut pas être remboursé par le même mode de paiement",
  },
  signedForm: (title) =>
    `une copie du formulaire « ${title} », si vous l’avez signé à l’achat. Une photo suffit. Si vous ne l’avez pas signé, dites-le-nous simplement.`,
  yourRequest: "votre demande",
  whoAreYou:
    "Cette adresse de courriel est nouvelle pour nous. Écrivez-nous depuis celle que vous nous avez donnée. Si ce n’est pas possible, dites-nous votre nom complet, votre numéro de patient si vous l’avez, et une bonne heure pour appeler le numéro de téléphone de votre dossier.",
  whoAreYouByNumber:
    "Cette adresse de courriel est nouvelle pour nous. Écrivez-nous depuis celle que vous nous avez donnée. Si ce n’est pas possible, dites-nous une bonne heure pour appeler le numéro de téléphone de votre dossier.",
  aboutWhom: ({ name, kin: who, phone }) => {
    const whom = who ? `de ${kin[who]}` : name === undefined ? "de la personne pour qui vous écrivez" : ofTitle(name);
    return `Pour trouver le bon dossier, envoyez-nous le nom complet ${whom} et son numéro de patient, si vous l’avez. Pour protéger sa vie privée, nous ne pouvons parler de ses soins qu’avec cette personne, ou avec quelqu’un qu’elle nous a nommé. Si elle ne nous a pas encore donné votre nom, elle peut nous appeler${phone === undefined ? "" : ` au ${phone}`} pour le faire.`;
  },
  kin,
  mayYouSpeak:
    "Nous ne pouvons parler de ces rendez-vous qu’avec la personne concernée, ou avec quelqu’un qu’elle nous a nommé. Demandez-lui de nous écrire depuis son propre courriel, ou de nous dire une bonne heure pour la joindre.",
  estatePapers: (name) =>
    `un document qui montre que vous réglez les affaires ${name === undefined ? "de cette personne" : ofTitle(name)}, ${PAPER}`,
  estatePapersAndName: `le nom complet de la personne décédée, et un document qui montre que vous réglez ses affaires, ${PAPER}`,
};
