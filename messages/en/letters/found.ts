import type { FoundWords } from "../../shapes/found.ts";

export const found: FoundWords = {
  twiceAtOnce: (amount, title, on) => `On ${on} we charged you ${amount} two times for ${title}.`,
  twice: (amount, title, on, againOn) => `We charged you ${amount} for ${title} on ${on}, and again on ${againOn}.`,
  insurer: (amount, serviceOn) =>
    `Your insurer paid ${amount} for your visit of ${serviceOn}. You had paid that part too.`,
  afterEnd: (title, endedOn, amount, on) =>
    `Your ${title} ended on ${endedOn}. On ${on} we still charged you ${amount}.`,
  used: (title, usedOn, refundedOn) =>
    `They show a visit on ${usedOn} for ${title}. We gave the money for it back on ${refundedOn}.`,
  shouldNotBe: "This should not have happened.",
  questions: {
    double_charge: "Did you buy this one time, or two times?",
    insurer_overpaid: "Did you pay for this visit yourself?",
    charged_after_cancel: "Did you want to stay a member?",
    used_after_refund: "Were you here on that day?",
  },
};
