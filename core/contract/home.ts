/** What a manager reads first: what is due, whose it is, and money that does not move by itself. */
import * as z from "zod";
import { civilDate, civilMonth, currency, instantMs, nonNegativeMinor, positiveMinor, ulid } from "../primitives.ts";
import { COUNTED_REASONS } from "../reasons/reasons.ts";
import { awayMark } from "./absence.ts";
import { CASE_DUE, CASE_MONEY } from "./case.ts";
import { limitedTo } from "./limited-to.ts";

/** In the order in which they are shown where none is late: the bank's day first, for it cannot be put off. */
export const HOME_DUE = ["dispute", ...CASE_DUE.slice(0, 2), "approval", ...CASE_DUE.slice(2)] as const;
export type HomeDue = (typeof HOME_DUE)[number];

export const homeItem = z.strictObject({
  /** Absent of a disputed payment that no case knows. */
  caseId: ulid.optional(),
  /** Of a dispute. */
  paymentId: ulid.optional(),
  patientName: z.string().optional(),
  reason: z.enum(COUNTED_REASONS).optional(),
  /** An instant, or the day where nobody counts hours; neither where the bank names no day. */
  dueAtMs: instantMs.optional(),
  dueOn: civilDate.optional(),
  isLate: z.literal(true).optional(),
  /** Absent where it is nobody's yet. */
  owner: z.string().optional(),
  /** It is whoever's who asks, their own or while somebody is away. */
  isMine: z.literal(true).optional(),
  away: awayMark.optional(),
  /** Of a task: what is to do, and how many more of the case are due. */
  text: z.string().optional(),
  more: z.int().positive().optional(),
  /** Of an approval: who asked, and whose yes it needs. */
  askedBy: z.string().optional(),
  needs: z.enum(["lead", "finance"]).optional(),
  /** Of an approval and of a dispute. */
  amountMinor: nonNegativeMinor.optional(),
  currency: currency.optional(),
});
export type HomeItem = z.infer<typeof homeItem>;

export const homeGroup = z.strictObject({
  due: z.enum(HOME_DUE),
  /** As many as the list behind it holds: what is due by the end of today; of approvals and disputes all that are open. */
  total: z.int().positive(),
  /** Of these: past their instant or day, and due by the end of today. */
  late: z.int(),
  today: z.int(),
  /** The first, by when they are due. */
  first: z.array(homeItem).min(1),
});
export type HomeGroup = z.infer<typeof homeGroup>;

/** `by_hand`: decided, and a person has to pay it. The others are refunds that a processor makes, and what waits for a yes. */
export const HOME_MONEY = [...CASE_MONEY, "by_hand"] as const;

export const homeMoney = z.strictObject({
  kind: z.enum(HOME_MONEY),
  /** As many cases as the list behind it holds. */
  cases: z.int().positive(),
  /** One for each currency; none is added to another. */
  sums: z.array(z.strictObject({ currency, amountMinor: positiveMinor })),
});
export type HomeMoney = z.infer<typeof homeMoney>;

export const homeMonth = z.strictObject({
  month: civilMonth,
  /** It is not over: nothing of it is held against a whole month. */
  isRunning: z.literal(true).optional(),
  cases: z.int(),
  sums: z.array(z.strictObject({ currency, refundedMinor: nonNegativeMinor, creditedMinor: nonNegativeMinor })),
  /** The most frequent. A case of several reasons counts under each. */
  reasons: z.array(z.strictObject({ reason: z.enum(COUNTED_REASONS), cases: z.int() })),
  /** `NONE` where it is about none in particular. */
  services: z.array(z.strictObject({ service: z.string(), cases: z.int() })),
});
export type HomeMonth = z.infer<typeof homeMonth>;

export const homeAnswer = z.strictObject({
  limitedTo,
  /** The clinic's own day. */
  todayOn: civilDate,
  /** What is late first; what has nothing in it is left out. */
  due: z.array(homeGroup),
  /** Decisions that are due later than today, and the first of them. */
  next: z.strictObject({ decisions: z.int().positive(), firstAtMs: instantMs }).optional(),
  money: z.array(homeMoney),
  /** The running month, and the last whole one. */
  months: z.array(homeMonth).length(2),
  /** Where we and a processor differ, and nobody has said why. */
  differences: z.int(),
  /** Nothing may leave: the database is an older copy. */
  frozen: z.literal(true).optional(),
  /** There has never been a case here. */
  isNew: z.literal(true).optional(),
});
export type HomeAnswer = z.infer<typeof homeAnswer>;
