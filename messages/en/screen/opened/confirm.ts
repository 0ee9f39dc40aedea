/** The question before a decision. */
export const confirm = {
  refund: (amount: string, to: string) => `Refund ${amount} to ${to}?`,
  refundSplit: (amount: string) => `Refund ${amount} like this?`,
  refundUnplaced: (amount: string) => `Refund ${amount} to the payments of this purchase?`,
  exception: "As an exception this may go to a lead first; then a holding reply is inserted.",
  exceptionAsking: "Looking whether this exception needs a second person…",
  exceptionNow: "This exception is within your own limit: nobody else is asked.",
  credit: (amount: string) => `Put ${amount} on the patient's account?`,
  exchange: (amount: string) => `Record an exchange worth ${amount}?`,
  redo: "Offer a redo, free of charge?",
  extend: (days: string) => `Extend by ${days}?`,
  decline: "Decline and insert the kind refusal?",
  noReply: "No reply is inserted: the draft has words that do not fit.",
  yes: "Yes",
  no: "No",
};
