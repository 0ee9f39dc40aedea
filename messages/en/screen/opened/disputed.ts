/** What the bank asks about a payment, and what it decided. */
export const disputed = {
  title: "The bank is asking about this payment",
  text: (sum: string, label: string) =>
    `The patient disputed ${sum} of ${label} at the bank. Nothing can be refunded from it now.`,
  inquiry: (sum: string, label: string) =>
    `The patient asked the bank about ${sum} of ${label}. It has not taken the money; a refund is possible.`,
  held: "What was decided and has not left yet does not leave while the bank asks.",
  wentBack: (sum: string) => `Went back before: ${sum}. Finance needs it for the answer.`,
  answerBy: (day: string) => `Finance answers the bank by ${day}.`,
  next: "When the bank has decided, this ticket hears of it.",
  lostTitle: "The bank decided for the patient",
  lost: (sum: string, label: string) =>
    `${sum} of ${label} went to the patient twice: from the clinic and from the bank.`,
  lostByBank: (labels: string) => `The dispute about ${labels} is lost: the bank took that money back for the patient.`,
  lostNext: "Promise nothing more on it before finance has settled it.",
};
