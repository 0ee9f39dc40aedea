import type { DraftWords } from "../../shapes/draft.ts";

export const draft: DraftWords = {
  ticketSubject: "Your request",
  each: " at ",
  refund: (amount) => `${amount} back the way you paid`,
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
    "This email address is new to us. Please write from the one you gave us, or tell us your patient number and a good time to call the phone number we have for you.",
  whoAreYouByNumber:
    "This email address is new to us. Please write from the one you gave us, or tell us a good time to call the phone number we have for you.",
  aboutWhom:
    "Who is this about? Please send us their full name, and their patient number if you have it. We can speak of their visits only with them, or with a person whom they named to us.",
  mayYouSpeak:
    "We can speak of these visits only with the person they were for, or with somebody whom they named to us. Please ask them to write to us from their own email address, or to tell us a good time to call them.",
  estatePapers:
    "the full name of the person who died, and a copy of a paper that shows that you may settle this for them, such as a letter of the executor. A photo is fine.",
};
