import type { ApprovalCause, Role } from "../../../../core/words.ts";
import { plural } from "../../../plural.ts";
import type { BlockedBy, PurchaseAsked, ReasonAsked } from "../../../shapes/sidebar.ts";

const AND = new Intl.ListFormat("en", { type: "conjunction" });
const ROLES_HERE: Record<Role, string> = {
  viewer: "viewers",
  agent: "agents",
  lead: "leads",
  finance: "finance",
  admin: "admins",
};
const needed: Record<"lead" | "finance", string> = { lead: "a lead", finance: "finance" };

export const decide = {
  reason: "Reason",
  notRead: "Not clear: choose",
  likely: "The likeliest reasons",
  readsAs: (reasons: readonly string[]) => `This message reads as ${reasons.map((one) => `“${one}”`).join(" or ")}:`,
  reasonQuote: (quote: string) => `“${quote}”`,
  lineMore: (n: number) => plural("en", n, { one: "and 1 more purchase", other: `and ${n} more purchases` }),
  lineOf: (title: string, day: string, paid: string) => `${title}, ${day}, ${paid}`,
  invoiceOf: (number: string) => `Invoice ${number}`,
  suggestion: "Suggestion",
  chosen: "Your choice",
  backToSuggested: "Back to the suggestion",
  working: "Working out the sum…",
  nothing: "The policy offers nothing for this reason and purchase.",
  taken: {
    before: "Given before, and already taken off",
    /** Where nobody has said yet for what it was. */
    wentBack: "Given before",
    parts: {
      here: (amount: string, _uses: number) => `${amount} here`,
      decided: (amount: string, _uses: number) => `${amount} decided here, which has not left yet`,
      at_processor: (amount: string, _uses: number) => `${amount} by a refund made outside this app`,
      past_case: (amount: string, _uses: number) => `${amount} in an earlier case`,
      elsewhere: (amount: string, _uses: number) => `${amount} outside Makegood`,
      taken_off: (amount: string, uses: number) =>
        plural("en", uses, { one: `1 use taken off (${amount})`, other: `${uses} uses taken off (${amount})` }),
      waiting: (amount: string, _uses: number) => `${amount} asked for`,
    },
    somebody: "Somebody",
    waits: (who: string, what: string) =>
      `${who} asked for it: ${what}. That waits for approval and holds what it asks for.`,
    allBack: "Everything that was paid went back already. Nothing more is due.",
    allDue: "What the policy gives was given already. Nothing more is due.",
    allAsked: "What the policy gives is asked for already and waits for approval.",
    meanwhile: "Somebody decided meanwhile",
    kept: "Your decision was not recorded. This page is up to date again, and what you typed is kept.",
  },
  disputed: {
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
    lostByBank: (labels: string) =>
      `The dispute about ${labels} is lost: the bank took that money back for the patient.`,
    lostNext: "Promise nothing more on it before finance has settled it.",
  },
  headline: {
    refund: (amount: string, to: string) => `Refund ${amount} to ${to}`,
    credit: (amount: string) => `Account credit ${amount}`,
    exchange: (amount: string) => `Exchange worth ${amount}`,
    redo: "Redo or touch-up, free of charge",
    extend: (days: string) => `Extend by ${days}`,
    decline: "No refund due",
  },
  places: (n: number) => `${n} payments`,
  bonus: (amount: string) => `plus ${amount} bonus`,
  days: (n: number) => plural("en", n, { one: "1 day", other: `${n} days` }),
  extendUntil: (day: string) => `New last day: ${day}`,
  cancels: (amount: string) => `${amount} still owed is cancelled`,
  payWithin: (days: string) => `Money must leave within ${days}`,
  byHand: "by hand, with a reference",
  withReference: "with a reference",
  act: {
    refund: (amount: string) => `Refund ${amount} + insert reply`,
    refundManually: (amount: string) => `Refund ${amount} by hand + insert reply`,
    credit: (amount: string) => `Credit ${amount} + insert reply`,
    exchange: (amount: string) => `Exchange worth ${amount} + insert reply`,
    redo: "Offer redo + insert reply",
    extend: (days: string) => `Extend ${days} + insert reply`,
    decline: "Insert kind refusal",
  },
  actException: (what: string) => `As an exception: ${what}`,
  ask: {
    refund: (amount: string, who: "lead" | "finance") => `Ask ${needed[who]}: refund ${amount}`,
    credit: (amount: string, who: "lead" | "finance") => `Ask ${needed[who]}: credit ${amount}`,
    exchange: (amount: string, who: "lead" | "finance") => `Ask ${needed[who]}: exchange worth ${amount}`,
    other: (who: "lead" | "finance") => `Ask ${needed[who]}`,
  },
  confirm: {
    refundShort: (amount: string) => `Refund ${amount}`,
    part: (amount: string, to: string) => `${amount} to ${to}`,
    approval: (who: "lead" | "finance") => `This goes to ${needed[who]} first; a holding reply is inserted.`,
  },
  sending: "Recording the decision…",
  pending: {
    title: "Was it received?",
    text: "Nobody knows yet whether your last decision was recorded. Sending again uses the same number, so nothing happens twice.",
    again: "Send again",
  },
  rejected: "rejected on these facts",
  /** Why somebody has to be asked: which limit, and how much of it is used. */
  askBecause: {
    above_limit: (limit?: string) =>
      limit ? `You may decide up to ${limit} alone.` : "This is above what you may decide alone.",
    above_location_limit: (limit?: string, _used?: string, location?: string) =>
      limit && location
        ? `You may decide up to ${limit} alone at ${location}.`
        : "This is above what you may decide alone at this location.",
    above_case_limit: (limit?: string, used?: string) =>
      limit && used
        ? `One case may get ${limit} from you alone; ${used} is given or asked for.`
        : "This is above your limit for one case.",
    above_patient_limit: (limit?: string, used?: string) =>
      limit && used
        ? `One patient may get ${limit} from you alone these weeks; ${used} is given or asked for.`
        : "This is above your limit for one patient.",
    above_day_limit: (limit?: string, used?: string) =>
      limit && used
        ? `Your limit for one day is ${limit}; you have used ${used} today.`
        : "This is above your limit for one day.",
    above_location_day_limit: (limit?: string, used?: string, location?: string) =>
      limit && used && location
        ? `Your limit for one day at ${location} is ${limit}; you have used ${used} there today.`
        : "This is above your limit for one day at this location.",
    above_month_budget: (limit?: string, used?: string) =>
      limit && used
        ? `Your budget for exceptions this month is ${limit}; you have used ${used}.`
        : "This is above your budget for exceptions this month.",
    exception: (limit?: string) =>
      limit ? `You may give exceptions up to ${limit} alone.` : "An exception needs a second person.",
    clause: () => "The clause itself asks for a second person.",
  } satisfies Record<ApprovalCause, (limit?: string, used?: string, location?: string) => string>,
  changed: (facts: string) => `Changed since: ${facts}.`,
  left: (amount: string) => `${amount} is left.`,
  blocked: {
    not_verified: "Money is locked: record first how you checked who is writing.",
    not_matched: "Money is locked: this ticket is tied to no patient.",
    viewer: "You can look, but not decide. Ask an agent or a lead of your clinic.",
    own_matter: "This is your own matter or your family's: somebody else decides it.",
    suggest_only: "Money is not switched on here: the suggestion and the reply are yours, the refund is made by hand.",
    frozen: "Money is on hold for this clinic until the payments have been checked. The reply can be sent.",
    case_mixed: "Money is locked: another patient's purchase or ticket got into this case. A lead has to look.",
    case_open_elsewhere: "Another ticket already has a case about this purchase. Decide there.",
    legal_hold: "On a legal hold: nothing is decided or written here. Ask who is named below.",
  } satisfies Record<BlockedBy, string>,
  /** Where money is not on, and for whom it is. `places` may be empty. */
  suggests: (places: readonly string[], role: Role, onFor: readonly Role[], most?: string) =>
    [
      `Suggest only: money is not switched on ${places.length === 0 ? "here" : `at ${AND.format(places)}`} for ${ROLES_HERE[role]}.`,
      onFor.length === 0
        ? "It is on there for nobody."
        : `It is on there for ${AND.format(onFor.map((one) => ROLES_HERE[one]))}.`,
      ...(most === undefined ? [] : [`A trial lets at most ${most} through, five times.`]),
      "You can still send the reply. An admin switches it on, on the Go live page.",
    ].join(" "),
  trial: (most: string) => `Trial: at most ${most} for one decision here, until money is switched on.`,
  blockedOther: (role: Role) => `As ${role} you cannot decide this.`,
  insertOnly: "Insert reply only",
  askWriter: "Insert a question to the writer",
  instead: "Instead",
  pick: (offer: string) => `Choose: ${offer}`,
  other: {
    inUse: (amount: string) => `Exception: ${amount} instead of the policy's sum`,
    offerInUse: "Exception: not what the policy offers",
  },
  usesOf: {
    label: (held: number) =>
      plural("en", held, { one: "The 1 use that is left", other: `The ${held} uses that are left` }),
    choices: {
      by_sum: "Take off what the sum pays back",
      keep: "Keep all",
      trim: "Take off a number",
      void: "Void all",
    },
    off: "How many to take off",
    range: (held: number) => `1 to ${held}`,
  },
  exceptionOffer: "This offer differs from the policy.",
  notOffered: "Not offered",
  askedFirst: {
    title: "First, say what it is about",
    titleReason: "First, choose the reason",
    purchase: {
      open_case: "Does it belong to the patient's open case? The message does not say.",
      not_on_record: "Which purchase is meant? What the message names is not on this patient's record.",
      fits_several: "Which purchase is meant? The message fits more than one.",
      not_clear: "Which purchase is meant? The message does not make it clear.",
      no_message: "Which purchase is meant? Nobody has said yet.",
    } satisfies Record<PurchaseAsked, string>,
    reason: {
      two_likely: "Why does the patient ask? Two reasons are likely: see above.",
      none_found: "Why does the patient ask? No reason was found in the message.",
      no_message: "Why does the patient ask? Nobody has said yet.",
    } satisfies Record<ReasonAsked, string>,
    text: "Choose above. Until then nothing is suggested.",
    openText: "If it does, press the button. If not, choose the purchase above. Until then nothing is suggested.",
    belongs: (matter: string) => `It belongs to the open case: ${matter}`,
    joined: "The ticket is in that case now.",
  },
  needsTitle: "One fact is needed first",
  needsText: "The policy cannot decide until this is known.",
  needs: {
    medicalNote: "Did you see a medical note?",
    medicalNoteHint: "Only that it exists and its date are kept, never what it says.",
    medicalNoteOn: "Date of the note",
    conditionListed: "Does the note name a condition that the policy lists?",
    conditionListedHint: "Only yes or no is kept, never which one.",
    movedMiles: "How many miles is the move?",
    cancelledHours: "How many hours before the visit did they cancel? 0 if they did not.",
    clinicAtFault: "Was it the clinic's fault?",
    clinicianTitle: "Ask the clinician first",
    clinicianWaits: "Waiting for the clinician",
    clinicianAnswer: "The clinician's answer",
    productState: "State of the product",
    product: { unopened: "Unopened", opened: "Opened", damaged: "Damaged" },
    productReturnedOn: "Returned on",
    backQuantity: (most: number) => `How many of the ${most} come back in all, earlier ones included?`,
    duplicate: "Which payment is the repeat?",
    fromRecords: (facts: string) => `Missing in the records: ${facts}. It comes with the next import.`,
    use: "Use this",
    askPatient: "Insert a question to the patient",
    holding: "Insert a holding reply",
  },
  reply: {
    title: "Reply",
    text: "Reply text",
    insert: "Insert into the reply",
    insertAgain: "Insert again",
    restore: "Back to the draft",
    inserted: "Reply inserted. Read it, then send it.",
    byDeciding: "A preview: it goes into the reply when you decide.",
    isNote: "The editor is set to an internal note: switch it to a public reply before you send.",
    beside: "Reply inserted beside another letter of ours. Take out the one that no longer holds, then send.",
    putAt: (time: string) => `Put into the reply at ${time}.`,
    readAndSend: "Read it, then send it.",
    besideNow: "Another letter of ours stands beside it: take out the one that no longer holds.",
    copied: "Reply copied. Paste it where you answer.",
    failed: "The reply was not inserted. Copy it from here.",
    unchecked: "Not inserted: the helpdesk does not say who writes now. Try again in a moment.",
    another: "Not inserted: somebody else is the requester now. Read who, then insert again.",
    good: "Checked: amounts and wording fit the case.",
    problems: (n: number) => plural("en", n, { one: "1 thing to change", other: `${n} things to change` }),
    none: "There is no draft for this.",
    broken: (letter: string, line: number) =>
      `Your clinic’s own letter “${letter}” has a mistake in line ${line} and cannot be written. This is Makegood’s text. Please tell an admin.`,
  },
};
