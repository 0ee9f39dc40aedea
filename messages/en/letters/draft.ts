import type { Kin } from "../../../core/reply/kin.ts";
import type { DraftWords } from "../../shapes/draft.ts";

const kin: Readonly<Record<Kin, string>> = {
  mother: "your mother",
  father: "your father",
  dad: "your dad",
  husband: "your husband",
  wife: "your wife",
  partner: "your partner",
  son: "your son",
  daughter: "your daughter",
  child: "your child",
  sister: "your sister",
  brother: "your brother",
  grandmother: "your grandmother",
  grandfather: "your grandfather",
};

/** The mail's own; of others nobody guesses. */
const PRONOUNS = { she: ["she", "her", "her"], he: ["he", "him", "his"], they: ["they", "them", "their"] } as const;

const PROBATE =
  "for example a letter from the probate court, so that any money goes to the right person. A photo is fine. If you do not have one, just tell us, and we will tell you what else works.";

export const draft: DraftWords = {
  ticketSubject: "Your request",
  each: " at ",
  refund: (amount) => `${amount} back the way you paid`,
  refundTo: (amount, way) => `${amount} back ${way}`,
  credit: (amount) => `${amount} as credit on your account with us`,
  creditWithBonus: (amount, bonus) => `${amount} as credit on your account with us, plus ${bonus} from us`,
  exchange: (amount) => `${amount} towards another service with us`,
  redo: "the service again, at no cost to you",
  extend: (days) => `${days} more days to use it`,
  oneVisitOf: (title) => `one visit of ${title}`,
  anotherWay: "another way",
  handBecause: {
    lost_or_stolen_card: "because your bank says that the card was lost or stolen",
    expired_or_canceled_card: "because your bank says that the card has ended",
    declined: "because your bank did not accept it on the card",
    unknown: "because the card could not take it",
    too_old: "because the payment is too old to go back the way it came",
    never_sent_back: "because a payment like that cannot go back the way it came",
  },
  signedForm: (title) =>
    `a copy of the form “${title}”, if you signed one when you bought it. A photo is fine. If you did not, just tell us so.`,
  yourRequest: "your request",
  whoAreYou:
    "We do not know this email address yet, and want to be sure that it is you before we talk about money. Please write from the one you gave us before. Or tell us your full name, patient number (if you have it) and a good time to call the number in your records.",
  whoAreYouByNumber:
    "We do not know this email address yet, and want to be sure that it is you before we talk about money. Please write from the one you gave us before. Or tell us a good time to call the number in your records.",
  aboutWhom: ({ name, kin: who, pronoun, phone }) => {
    const whom = who ? kin[who] : name;
    const the = (what: string) =>
      whom === undefined
        ? `the ${what} of the person you are writing for`
        : `${whom}${/s$/.test(whom) ? "'" : "'s"} ${what}`;
    const [they, them, their] = PRONOUNS[pronoun ?? "they"];
    const have = pronoun === undefined ? "have" : "has";
    return `So that we can find the right records, please send us ${the("full name")}, and ${their} patient number if you have it. To protect ${whom === undefined ? "their privacy" : the("privacy")}, we can only talk about ${their} care with ${them} or with someone ${they} ${have} named to us. If ${they} ${have} not named you yet, ${they} can call us${phone === undefined ? "" : ` at ${phone}`} and do that.`;
  },
  kin,
  mayYouSpeak:
    "We can speak of these visits only with the person they were for, or with somebody whom they named to us. Please ask them to write to us from their own email address, or to tell us a good time to call them.",
  estatePapers: (name) =>
    `one document that shows that you handle ${name === undefined ? "their affairs" : `${name}'s affairs`}, ${PROBATE}`,
  estatePapersAndName: `the full name of the person who died, and one document that shows that you handle their affairs, ${PROBATE}`,
};
