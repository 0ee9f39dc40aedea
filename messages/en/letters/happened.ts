import type { HappenedWords } from "../../shapes/happened.ts";

/** Why money did not go as a letter said. */
export const happened: HappenedWords = {
  troubles: {
    failed: "It did not go through.",
    bounced: "It left us, but it came back.",
    stopped: "We stopped it before it left. No money has moved.",
    unclear: "We cannot say yet if it left us. We have asked the company that moves the money.",
  },
  withUs: { failed: "The money is still with us.", bounced: "The money is with us again." },
  causes: {
    card_ended:
      "The bank says that the card has ended. We need another way. You can reply and say which one suits you.",
    card_lost:
      "The bank says that the card was lost or stolen. We need another way. You can reply and say which one suits you.",
    bank_said_no: "The bank did not take it. We need another way. You can reply and say which one suits you.",
    bank_question:
      "There is an open question about this payment at your bank. Until it is closed, we cannot use that way.",
    not_enough: "This was on our side. There was not enough in the account that it comes from.",
    called_off: "It was called off on our side.",
    paid_before: "There is less left of that payment than we thought. Money from it went back before.",
    less_left: "There is less left of that payment than we thought.",
    less_of_it: "There is less left of that purchase than we thought.",
    received_less: "We had received less for that payment than we thought.",
    never_received: "That payment never reached us. Your bank had only set the money aside.",
    our_records: "This was on our side. Our records of that payment were not right.",
  },
  stoppedInDoubt: "We stopped it. We are still checking if it left us before that.",
};
