/** Another sum or offer than the policy's. */
export const other = {
  title: "Another amount or offer",
  text: "Differs from the policy: it needs a cause and a sentence, and stays with the case.",
  offer: "As",
  cause: "Cause",
  sentence: "Why, in one sentence",
  use: (amount: string) => `Use ${amount}`,
  useTyped: "Use this amount",
  drop: "Drop the exception",
  notAllowed: "Your role cannot make exceptions.",
  useOffer: "Use this offer",
  days: "How many days",
  daysWrong: "Write a number of days, 1 to 3650.",
};
