/** Cases: the card in a list, the whole with its timeline, and the five piles of *my cases*. */
import * as z from "zod";
import { civilDate, civilMonth, currency, handReference, instantMs, ulid } from "../primitives.ts";
import { REASON_CODES, ROOT_CAUSES } from "../reasons/reasons.ts";
import { CASE_STATES } from "../refund/states.ts";
import { TASK_KINDS } from "../refund/task-kinds.ts";
import { OFFER_KINDS } from "../words.ts";
import { awayMark } from "./absence.ts";
import { filterFields, periodFields } from "./case-filter.ts";
import { limitedTo } from "./limited-to.ts";

export const CASE_PILES = [
  "needs_me",
  "waiting_approval",
  "waiting_patient",
  "money_moving",
  "failed",
  "review",
] as const;
export type CaseQueue = (typeof CASE_PILES)[number];

/** That nobody wrote for it, that its ticket is gone, a threat, and news about money that has been decided, or about a payment: what a list has to show beside the state. */
export const CASE_MARKS = [
  "found",
  "ticket_gone",
  "chargeback_threat",
  "dispute_open",
  "dispute_lost",
  "patient_must_act",
  "refund_late",
  "funds_low",
] as const;
export type CaseMark = (typeof CASE_MARKS)[number];

/** What of a case is due by the end of the clinic's day: an answer, a decision, a second look, a promised call, another task. The bank's day is a payment's. */
export const CASE_DUE = ["first_answer", "decision", "review", "call", "task"] as const;
export type CaseDue = (typeof CASE_DUE)[number];

/** Money of a case: it waits for a yes, is on its way, is held until somebody does something, or did not arrive. */
export const CASE_MONEY = ["for_yes", "moving", "held", "failed"] as const;
export type CaseMoney = (typeof CASE_MONEY)[number];

/** Cases that a figure of how the work went counts (`core/contract/work-figures.ts`): an exception gave more than the clause, a missed visit's fee went back, or a patient asked more than once in the period. */
export const CASE_WORK = ["above_clause", "fee_waived", "asked_again"] as const;
export type CaseWork = (typeof CASE_WORK)[number];

export const caseCard = z.strictObject({
  caseId: ulid,
  state: z.enum(CASE_STATES),
  pile: z.enum(CASE_PILES).optional(),
  reason: z.enum(REASON_CODES),
  /** Neither the mail nor a person has named a reason: `reason` is `other` then, for want of one. Absent where one was named. */
  reasonOpen: z.literal(true).optional(),
  /** What went wrong behind it, where somebody said so. */
  rootCause: z.enum(ROOT_CAUSES).optional(),
  patientName: z.string().optional(),
  tickets: z.array(z.strictObject({ helpdesk: z.string(), ticketId: z.string() })),
  subject: z.string().optional(),
  offer: z.enum(OFFER_KINDS).optional(),
  amountMinor: z.int().optional(),
  currency: currency.optional(),
  /** What would be offered, as the last change of the case found it; absent once something is decided, and where nothing can be suggested. */
  suggested: z.strictObject({ amountMinor: z.int(), currency }).optional(),
  service: z.string().optional(),
  owner: z.string().optional(),
  /** Whose it is, or whose open task in it came to who asks, is away. Absent where nobody is, and from a ticket. */
  away: awayMark.optional(),
  openedAtMs: instantMs,
  /** The patient's day of asking: from it a case is so many days old. Absent from a Worker of an earlier version. */
  requestedOn: civilDate.optional(),
  /** When the patient is to have a decision; absent once they have one. */
  dueAtMs: instantMs.optional(),
  closedAtMs: instantMs.optional(),
  openTasks: z.int(),
  /** The first day by which one of them is due. */
  taskDueOn: civilDate.optional(),
  /** Under review: the day by which the second look is due. */
  reviewDueOn: civilDate.optional(),
  /** A clinician was asked and has not answered (mission B9): the day by which they should. */
  clinicianDueOn: civilDate.optional(),
  /** All money has gone, and only the clinic's own system does not agree yet: about what was bought, or about credit alone (mission F7). */
  stillOpen: z.enum(["package", "credit"]).optional(),
  /** It ended because it was no refund request. */
  endedWrong: z.literal(true).optional(),
  /** Absent where there is none. */
  marks: z.array(z.enum(CASE_MARKS)).optional(),
});
export type CaseCard = z.infer<typeof caseCard>;

export const caseQuery = z.strictObject({
  pile: z.enum(CASE_PILES).optional(),
  /** `me`: cases that are this person's or theirs for whom they work, with an open task of such, to approve or to review; `nobody`: those that nobody has taken yet. */
  owner: z.enum(["me", "nobody", "everyone"]).optional(),
  ...filterFields,
  /** When it was opened: in a month; from one to another, both included; from one day to another. */
  month: civilMonth.optional(),
  ...periodFields,
  /** A figure counts one currency's cases: with it, the list behind a mark is as long as the mark says. */
  currency: currency.optional(),
  /** The cases of an alert: of its cause, since its turn (`core/contract/changes.ts`). */
  change: ulid.optional(),
  /** The beginning of a patient's name, number or contact, a ticket's number, a reference of a payment or refund, or a sum. */
  q: z.string().trim().min(1).max(100).optional(),
  /** As whoever typed it writes sums, `es`. */
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "must be a language tag")
    .optional(),
  /** Only cases with such a task open. */
  task: z.enum(["pay_by_hand"]).optional(),
  /** As it is worked, or as somebody chose: by what is due first, by age, by the sum. */
  sort: z.enum(["due", "newest", "oldest", "largest"]).optional(),
  /** Only cases of which this is due by the end of today, what is late among them. */
  due: z.enum(CASE_DUE).optional(),
  /** Only cases with such money. */
  money: z.enum(CASE_MONEY).optional(),
  /** Only cases that such a figure counts, of the same period and filters. */
  work: z.enum(CASE_WORK).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});
export type CaseQuery = z.infer<typeof caseQuery>;
/** Absent fields ask for everything; `owner` is always said. */
export type CasesAsked = Readonly<
  { owner: "me" | "nobody" | "everyone" } & {
    [K in keyof Omit<CaseQuery, "owner">]?: CaseQuery[K] | undefined;
  }
>;

export const caseList = z.strictObject({
  limitedTo,
  cases: z.array(caseCard),
  /** How many there are in each pile, for the same owner. */
  piles: z.record(z.enum(CASE_PILES), z.int()),
  total: z.int(),
  /** Cases at work that nobody has taken yet. Absent from a Worker of an earlier version. */
  unowned: z.int().optional(),
  /** Tickets that may be requests and wait for somebody to say so. Absent from a Worker of an earlier version. */
  maybe: z.int().optional(),
  nextCursor: z.string().optional(),
});
export type CaseList = z.infer<typeof caseList>;

export const timelineEntry = z.strictObject({
  seq: z.int(),
  atMs: instantMs,
  actor: z.string(),
  /** Who had lent the right to whoever acted. */
  onBehalfOf: z.string().optional(),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** Why, in the words of whoever did it, as long as they are kept: events hold only their hash. */
  sentence: z.string().optional(),
});

export const caseTask = z.strictObject({
  taskId: ulid,
  kind: z.enum(TASK_KINDS),
  text: z.string(),
  /** Of a reply that was sent and does not fit: as it was sent, and the letter that went with the decision. */
  texts: z.strictObject({ sent: z.string(), ours: z.string().optional() }).optional(),
  dueOn: z.string(),
  /** Whose task it is is away. */
  away: awayMark.optional(),
  doneAtMs: instantMs.optional(),
  /** Who said so: a person, the next import of the clinic's own system, or we ourselves because there was nothing left to do. */
  doneBy: z.enum(["person", "import", "makegood"]).optional(),
});

/** What is said with "done". Closing `pay_by_hand` needs the reference under which the money was paid; the other tasks have none. */
export const taskDoneRequest = z.strictObject({ reference: handReference.optional() });
export type TaskDoneRequest = z.infer<typeof taskDoneRequest>;
