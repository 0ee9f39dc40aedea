/** Everything said about approvals, beside a ticket and on the manager's page. */
import type { ApprovalEnd, ApprovalView } from "../../../../core/contract/decision.ts";
import { plural } from "../../../plural.ts";

const timeSpan = (seconds: number): string =>
  seconds % 60 === 0
    ? plural("en", seconds / 60, { one: "1 minute", other: `${seconds / 60} minutes` })
    : plural("en", seconds, { one: "1 second", other: `${seconds} seconds` });

type WhyText = (amount: string, name: string, limit: string | undefined, location: string | undefined) => string;

const upTo = (limit: string | undefined) => (limit ? `: ${limit}.` : ".");

const whyText: Record<ApprovalView["why"], WhyText> = {
  above_limit: (amount, name, limit) => `${amount} is above what ${name} may decide alone${upTo(limit)}`,
  above_location_limit: (amount, name, limit, location) =>
    `${amount} is above what ${name} may decide alone at ${location ?? "this location"}${upTo(limit)}`,
  above_case_limit: (amount, name, limit) =>
    `With ${amount} more, the case is above what ${name} may give it alone${upTo(limit)}`,
  above_patient_limit: (amount, name, limit) =>
    `With ${amount} more, the patient is above what ${name} may give them alone these weeks${upTo(limit)}`,
  above_day_limit: (amount, name, limit) => `With ${amount} more, ${name} is above the limit for one day${upTo(limit)}`,
  above_location_day_limit: (amount, name, limit, location) =>
    `With ${amount} more, ${name} is above the limit for one day at ${location ?? "this location"}${upTo(limit)}`,
  above_month_budget: (amount, name, limit) =>
    `With ${amount} more, ${name} is above this month's budget for exceptions${upTo(limit)}`,
  exception: (_amount, name) => `It departs from the policy further than ${name} may alone.`,
  clause: () => "The clause itself asks for a second person.",
};

/** How a request ended that nobody answered. */
const ended: Record<ApprovalEnd, string> = {
  time: "Nobody answered in time.",
  facts_changed: "The facts changed, so nobody can say yes to it any more.",
  found_at_processor: "The processor has a refund of it already, so nobody can say yes to it any more.",
  requester_changed: "The ticket is somebody else's now, so nobody can say yes to it any more.",
  paid_elsewhere:
    "A refund made outside this app was for the same matter, so nobody can say yes to it any more. What is left is decided again.",
};

export const approvals = {
  ended,
  title: "Approvals",
  lead: (n: number) =>
    plural("en", n, { one: "1 request waits for a decision.", other: `${n} requests wait for a decision.` }),
  mineTitle: "Yours to decide",
  others: "Waiting for somebody else",
  emptyTitle: "Nothing waits for you",
  empty: "When somebody asks for more than they may give alone, it shows up here.",
  unreadable: (n: number) =>
    plural("en", n, {
      one: "1 request cannot be read. Its case:",
      other: `${n} requests cannot be read. Their cases:`,
    }),
  forWhom: (patient: string) => `for ${patient}`,
  asks: (name: string) => `Asked by ${name}`,
  waiting: "Waiting since",
  expires: "Answer by",
  expired: "The time to answer is over",
  reason: "Reason",
  sum: "How it adds up",
  noSum: "No sum to work out",
  setManually: (amount: string, policy: string | undefined) =>
    policy
      ? `${amount}, set by hand instead of the policy's ${policy}`
      : `${amount}, set by hand: the policy gives none`,
  to: "Money goes to",
  part: (amount: string, where: string) => `${amount} to ${where}`,
  noMoney: "No money moves",
  clause: "Clause",
  departs: "Departs from",
  bought: "Bought",
  writes: (name: string) => `${name} writes:`,
  wrote: (name: string) => `${name} wrote in the ticket:`,
  exceptionTitle: "Exception",
  uses: "Uses",
  pay: "Provider pay",
  beside: "Also on this matter",
  exception: (cause: string) => `Exception: ${cause}`,
  why: "Why you are asked",
  whyText,
  needs: { lead: "A lead or finance decides.", finance: "Finance decides." },
  approve: (what: string) => `Approve: ${what}`,
  reject: "Reject",
  askBack: "Ask back",
  confirmTitle: (what: string, name: string, to: string | undefined) =>
    `Approve for ${name}: ${what}${to ? ` to ${to}` : ""}?`,
  confirmMoney: (seconds: number | undefined) =>
    seconds === undefined
      ? "The money leaves after the undo window."
      : seconds === 0
        ? "The money leaves at once. Nobody can stop it."
        : `The money leaves after ${timeSpan(seconds)}. Until then it can be stopped.`,
  confirmYes: (what: string) => `Yes, approve ${what}`,
  confirmNo: "Not yet",
  rejectTitle: (what: string, name: string) => `Reject for ${name}: ${what}`,
  rejectYes: (what: string) => `Reject ${what}`,
  askTitle: (what: string, name: string) => `Ask back about ${name}: ${what}`,
  askYes: (what: string) => `Ask back about ${what}`,
  sentenceReject: "Why not? The person who asked will read this.",
  sentenceAsk: "What do you need to know?",
  sentenceHint: "Goes to the ticket as a private note.",
  standsIn: (lender: string) => `You decide this for ${lender}, who is away. Both your names will stand with it.`,
  by: (name: string, lender: string | undefined) => (lender ? `${name} for ${lender}` : name),
  openCase: "Open the case",
  noWords: "No words of the patient are kept that ask for money back. Read the ticket.",
  due: "The patient is due a decision by",
  wasDue: "The patient was due a decision by",
  letter: "The letter if you approve",
  noLetter: "No letter was written. The person who asked writes one after your answer.",
  changedTitle: "This changed while you were looking",
  changedHidden: "The records behind it changed; what you see is the same.",
  changedField: (field: string, before: string, after: string) => `${field}: ${before} became ${after}`,
  changedSeen: "I have read it",
  fields: {
    amount: "Amount",
    option: "Offer",
    to: "Money goes to",
    reason: "Reason",
    clause: "Clause",
    sum: "How it adds up",
    expires: "Answer by",
  },
  gone: {
    approve: (what: string, name: string) => `Approved for ${name}: ${what}.`,
    reject: (what: string, name: string) => `Rejected for ${name}: ${what}.`,
    ask_back: (what: string, name: string) => `Question sent about ${name}: ${what}.`,
  },
  void: (what: string, name: string) => `Not decided, for ${name}: ${what}. It changed since it was asked:`,
  voidWhat: { facts: "the patient's records", policy: "the policy version", rules: "the account's rules" },
  voidNext: "The request is closed. Whoever asked decides again with today's facts.",
  already: (what: string, name: string) => `Somebody decided this before you, for ${name}: ${what}.`,
  unanswered: (what: string, name: string) =>
    `No answer arrived, and the request for ${name} is gone from the list: ${what}. Look at the ticket for how it was decided.`,
};
