import type { ArrivalWords } from "../../shapes/arrival.ts";

const toYour = (label: string) => `to your ${label}`;
const toThe = (label: string) => `to the ${label} that paid`;
const SHOWS = "It can take 5 to 10 business days to show.";
const onCard = { way: toYour, when: SHOWS };

export const arrival: ArrivalWords = {
  within: {
    card: "5 to 10 business days",
    hsa_fsa: "5 to 10 business days",
    lender: "10 to 30 days, as the lender posts it",
    cash: "at the front desk, on your next visit",
    cheque: "7 to 14 days by mail",
    terminal: "5 to 10 business days",
    interac_present: "until you visit us with the same card",
    transfer: "2 to 5 business days",
    account_credit: "the same day",
    other: "the date our front desk will give you",
  },
  howItGoes: {
    card: onCard,
    hsa_fsa: onCard,
    lender: { way: toYour, when: "It can take 10 to 30 days to show, as the lender posts it." },
    cash: { way: () => "in cash", when: "You can pick it up at the front desk on your next visit.", acts: true },
    cheque: { way: () => "as a paper check by mail", when: "It can take 7 to 14 days to come." },
    terminal: { way: () => "to the card you paid with", when: SHOWS },
    interac_present: { way: toYour, when: "For that, please visit us with the same card.", acts: true },
    transfer: { way: () => "by bank transfer", when: "It can take 2 to 5 business days." },
    account_credit: { way: () => "as credit on your account with us", when: "You can use it the same day." },
    other: { way: () => "the way you paid", when: "Please ask our front desk for the date.", acts: true },
  },
  spoken: (label) =>
    label
      .replace(/^PayPal$/, "PayPal account")
      .replace(/^Bank debit(?= |$)/, "bank account")
      .replace(/ ··(\d+)$/, " ending in $1"),
  anotherWay: { way: () => "in another way", when: "Please reply and say which way suits you.", acts: true },
  paidByAnother: {
    card: toThe,
    hsa_fsa: toThe,
    lender: toThe,
    interac_present: toThe,
    terminal: () => "to the card that paid",
    account_credit: () => "as credit with us",
    other: () => "the way it was paid",
  },
};
