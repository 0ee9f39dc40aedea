/** Words of the page that shows whether money moves as it should. */
import type { DifferenceKind } from "../../../../core/refund/difference.ts";
import { plural } from "../../../plural.ts";

/** Why a machine could not find out; a code that is not here is the processor's own, and shown as it is. */
const kinds = {
  unknown_refund: "A refund that nobody told us of",
  double_refund: "Two refunds for one decision",
  refund_gone: "We count a refund that the processor does not have",
  state_differs: "A refund that one side calls sent and the other failed",
  amount_differs: "A refund of another amount than ours",
  captured_differs: "The processor collected another sum than the import says",
  currency_differs: "The processor took it in another currency than the import says",
  same_charge: "One charge that is recorded here twice, under two references",
  imported_refunds_differ: "The import reports refunds that the processor does not have",
  dispute_differs: "A dispute that stands differently on the two sides",
  payment_gone: "The processor does not know this payment",
  refunded_beyond: "More went back at the processor than it shows us",
} satisfies Record<DifferenceKind, string>;

export const money = {
  title: "Money",
  forbidden: "Leads, finance and admins see this page.",
  /** Nothing needs a person: what is said of the processor is no more than what was compared with it. */
  standing: {
    not_compared: "Not compared with the processor yet",
    comparing: "Being compared with the processor",
    unknownText: "Whether the processor has the same is known when the comparison has ended.",
    compared: "No open difference",
    comparedText: (payments: number, when: string) =>
      payments === 0
        ? `Compared ${when}: there was no payment with refunds or disputes to compare.`
        : `${payments} ${plural("en", payments, { one: "payment was", other: "payments were" })} compared with the processor ${when}. What has changed since is compared next time.`,
  },
  frozenTitle: "No money moves right now",
  frozenText:
    "The clinic's database is an older copy than it was, so refunds may have left that it does not know of. Every payment is being compared with the processor. Then money moves again by itself.",
  frozenWaits: (when: string) =>
    `The clinic's database is an older copy than it was, so refunds may have left that it does not know of. One may still be on its way to the processor. So every payment is compared from ${when} on, not before. Then money moves again by itself.`,
  frozenHeld: {
    paused: (name: string) =>
      `${name} was paused by somebody, so it is not compared, and no money moves at any processor. An admin resumes it under Connections.`,
    gone: (name: string) =>
      `${name} is not connected any more, so it cannot be compared, and no money moves at any processor. An admin connects it again under Connections.`,
  },
  frozenProgress: (done: number, payments: number) => `${done} of ${payments} payments compared`,
  frozenListing: "Listing what the processor has …",
  fundsTitle: "The processor's balance is too low",
  funds: (amount: string) =>
    `${amount} in refunds wait until the balance is topped up at the processor. They then leave by themselves.`,
  unknown: (legs: number, since: string) =>
    `${legs} ${plural("en", legs, { one: "refund", other: "refunds" })} without an answer yet, the oldest since ${since}. Nothing is sent twice.`,
  byHand: (n: number) =>
    plural("en", n, {
      one: "1 payment waits to be made by hand. It is a task of its case.",
      other: `${n} payments wait to be made by hand. Each is a task of its case.`,
    }),
  toCases: "Open the cases",
  late: (since: string) => `Work is late since ${since}.`,
  attention: "Somebody has to find out",
  attentionText:
    "A machine could not find out whether these refunds left. The money stays reserved until somebody says.",
  noAttention: "Nothing waits here.",
  lastSent: (when: string) => `Last sent ${when}`,
  toCase: "Open the case",
  look: "Ask the processor again",
  sendAgain: "Send it again",
  giveUp: "Give it up",
  itWent: "It did go",
  unlisted: (name: string) =>
    `${name} does not show us the refunds of a payment. Look in ${name}'s own pages first: where the refund is there, enter its id under “It did go”.`,
  verdict: {
    look: { title: "Ask the processor again?", text: "What it has is taken over. Nothing is sent.", yes: "Ask" },
    send_again: {
      title: "Send it again?",
      text: "The processor is asked first. Only if it has no refund of this decision, a new one is sent.",
      yes: "Send again",
    },
    give_up: {
      title: "Give it up?",
      text: "The processor is asked first. Only if it has no refund of this decision, the reserved money is freed and the case needs a new decision.",
      yes: "Give up",
    },
    it_went: {
      title: "Which refund is it?",
      text: "It is read there first. Only if it is of this payment and this sum, and not recorded here already, it counts as this one.",
      yes: "Take it over",
    },
  },
  /** Instead of the verdict's own text where the processor lists no refunds. */
  unlistedText: {
    send_again: (name: string) =>
      `${name} cannot show us whether it has this refund. A new one is sent; ${name} takes only one with the number of this one.`,
    give_up: (name: string) =>
      `${name} cannot show us whether it has this refund. The reserved money is freed and the case needs a new decision. If more went back than we know of, finance is asked.`,
  },
  refundRef: (name: string) => `Id of the refund at ${name}`,
  refundRefHint: "In its pages: the transaction ID of the refund, not of the payment.",
  refundRefMissing: "Enter the id.",
  refundRefRefused:
    "No refund with this id can be this one: it must be of this payment and this sum, not be recorded here already, and not be older than what was sent.",
  sentence: "What did you find out?",
  sentenceHint: "Kept with your name in the record.",
  no: "Not now",
  resolved: "Noted.",
  disputes: {
    title: "The bank is asking",
    text: "The patient disputed these payments at the bank. Credit that was given for them is held until the bank has decided.",
    answerBy: (day: string) => `Answer the bank by ${day}.`,
    noDay: "The bank names no day.",
    wentBack: (refs: string, sum: string | undefined) => `Went back already: ${sum ? `${sum} (${refs})` : refs}`,
    lostTitle: "Lost at the bank",
    lostText:
      "The bank took these payments back for the patient after the clinic had given money back too. They stand here until finance marks the task of the case as done.",
    lost: (sum: string) => `${sum} went to the patient twice: from the clinic and from the bank`,
  },
  differences: "Where we and the processor differ",
  differencesText: "No new refund is taken from these payments before finance has looked.",
  mixed: {
    title: "Cases with another patient's matter in them",
    text: "A purchase or a ticket of somebody else got into these cases. Nothing of them was rewritten, and no money moves on them. Stop what still waits; a new mail of either patient opens a case of its own.",
    holds: (lines: number, tickets: number, names: string) => {
      const parts = [
        lines > 0 ? `${lines} ${plural("en", lines, { one: "purchase", other: "purchases" })}` : "",
        tickets > 0 ? `${tickets} ${plural("en", tickets, { one: "ticket", other: "tickets" })}` : "",
      ].filter(Boolean);
      return `${parts.join(" and ") || "money"} of ${names || "somebody else"}`;
    },
    money: (amount: string) => `${amount} of their payments is refunded or held in this case.`,
    waits: (amount: string) => `${amount} of it has not left and waits.`,
    opened: (when: string) => `Opened ${when}`,
  },
  noDifferences: "No difference.",
  kinds,
  ours: "Our record",
  theirs: "The processor",
  theImports: "The import",
  theBanks: "The bank",
  lostAtBank: "Money that the bank gave back to the patient",
  toldByImport: "A refund reported by an import",
  nothing: "none",
  /** How a refund stands for the side that says so. */
  sides: {
    settled: "Sent",
    failed: "Failed",
    bounced: "Came back",
    succeeded: "Sent",
    pending: "On its way",
    counted: "Sent",
  },
  found: (when: string) => `Found ${when}`,
  ref: (ref: string) => `Refund ${ref}`,
  settle: "I have looked",
  settleTitle: "What was it?",
  settleAnswer: (answer: string) => `Your answer: ${answer}`,
  settleLetter: "If the patient was told something else, the ticket needs a letter now: open the case.",
  settleText: "The payment can be refunded again. The figures stay in the record as they were found.",
  settleLeaves: (amount: string) => `${amount} that was held back leaves then.`,
  waiting: (amount: string) => `${amount} is held back until this is settled.`,
  askMatter: (title: string | undefined) =>
    title ? `There is a case about ${title}. Was this refund for it?` : "Was this refund for one of these?",
  askNoCase: (title: string | undefined) =>
    title
      ? `Nothing is open here about ${title}, which this payment paid for. Was this refund for it?`
      : "Nothing is open here about what this payment paid for. Was this refund for it?",
  sameMatter: "Yes, the same matter",
  sameMatterWaiting: (amount: string) => `Yes, for the ${amount} that is held back`,
  sameMatterOf: (title: string) => `Yes, for ${title}`,
  sameMatterOfWaiting: (title: string, amount: string) => `Yes, for ${title} (${amount} held back)`,
  sameMatterText: "It then counts as part of what the patient gets for this, and this sum is not offered again.",
  sameMatterHeld: "Of what is held back only the rest leaves.",
  allPaidFor: "Yes, for all that was paid",
  paidForText: "It then counts as given back for this, and this sum is not offered for it again.",
  sameMatterCredit: (amount: string) =>
    `${amount} of account credit was given for it too. As much of the unused credit as was refunded is taken back; where it is spent already, finance gets a task.`,
  otherMatter: "No, for something else",
  askBeyond: "Look in the processor's own pages for what went back, and when. It is counted from then on.",
  beyondSum: "How much went back there",
  beyondSumHint: "Without what our record above has.",
  beyondSumMissing: "Enter the sum.",
  beyondSumRefused:
    "This cannot be the sum: more than can have gone back, or not what became known meanwhile. Look again.",
  /** What the processor says of a payment whose refunds it does not show, and of which it names no sum either. */
  partUnsaid: "something went back; how much it does not say",
  nothingBeyond: "Nothing more went back",
  settleYes: "Settle",
  compare: "Compare now",
  comparing: "Comparing …",
  lastRun: (when: string, payments: number, differences: number) =>
    `Last compared ${when}: ${payments} ${plural("en", payments, { one: "payment", other: "payments" })} with refunds, ${differences} ${plural("en", differences, { one: "new difference", other: "new differences" })}.`,
  running: (done: number, payments: number) => `Being compared: ${done} of ${payments} payments.`,
  never: "Not compared yet. It is done every night.",
  connections: "Connections",
  connection: {
    ok: (when: string) => `Works, last heard ${when}`,
    failed: (when: string) => `Did not answer ${when}; tried again by itself`,
    paused: "Does not accept our key. Nothing is lost; somebody has to renew it.",
    held: (when: string) => `Paused by an admin ${when}. What waits goes on when they resume it.`,
    quiet: "Not used yet",
    because: {
      fault: (code: string) => `a fault on its side, error ${code}`,
      refused: (code: string) => `it refused, error ${code}`,
      silent: "no answer arrived",
      keyNeeded: "its key is needed: this account was taken in from a backup, which holds no keys",
      other: (code: string) => `code ${code}`,
    },
  },
  credit: {
    title: "Account credit owed",
    none: "No patient has account credit.",
    nothingOwed: (currency: string) => `No patient has credit in ${currency} now.`,
    outstanding: (patients: number) =>
      `owed to ${patients} ${plural("en", patients, { one: "patient", other: "patients" })}`,
    paid: "Paid or imported",
    bonus: "Bonus from the clinic",
    within30: "Ends within 30 days",
    within90: "Ends within 90 days",
    overspent: (sum: string) => `Imports report ${sum} spent beyond what patients had. It is not taken off above.`,
    month: (month: string) => `This month: ${month}`,
    moves: {
      opening: "At its start",
      granted: "Granted",
      bonus: "Bonus",
      imported: "Imported",
      used: "Spent",
      paidOut: "Paid out",
      takenBack: "Taken back",
      expired: "Expired",
      closing: "Now",
    },
  },
};
