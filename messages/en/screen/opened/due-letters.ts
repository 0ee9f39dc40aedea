/** A letter that is due after the mail that began it, or may be sent. */
export const dueLetters = {
  /** Beside what happened, what there is to do. */
  titles: {
    acknowledgement: "A mail came: say that you have it",
    approved: "It is approved: tell the patient",
    sent: "The money has left: tell the patient",
    delayed: "The money is late: tell the patient",
    bank_reference: "The bank's number is known",
    credit_balance: "What credit the patient has, and where it can be spent",
    statement: "A statement to print",
    membership_ended: "The membership has ended: tell the patient",
    review_outcome: "The second look is done: tell the patient",
  },
  due: (day: string) => `Due ${day}`,
  wasDue: (day: string) => `Was due ${day}`,
  read: "Read the letter",
  insert: "Insert letter",
  others: "Other letters",
  promise: (day: string) => `It promises another letter by ${day}. That becomes a task.`,
  notKept: "The letter is in the reply, but the case does not know it. Insert it again.",
};
