/** Cases counted by a dimension, with how many there are of each hundred sessions or sales (mission J1, J2). */
import * as z from "zod";
import { civilDate, civilMonth, currency } from "../primitives.ts";
import { DIMENSIONS, filterFields, periodFault, periodFields } from "./case-filter.ts";
import { limitedTo } from "./limited-to.ts";

export const figuresQuery = z
  .strictObject({
    ...filterFields,
    ...periodFields,
    by: z.enum(DIMENSIONS).default("reason"),
    /** `month`: also a row for each group in each month. */
    over: z.enum(["whole", "month"]).default("whole"),
    /** `before`: beside each figure the same for the period before, as long as this one. */
    compare: z.enum(["before"]).optional(),
  })
  .superRefine((query, ctx) => {
    const fault = periodFault(query);
    if (fault) ctx.addIssue({ code: "custom", path: [fault.path], message: fault.message });
  });
export type FiguresQuery = z.infer<typeof figuresQuery>;
/** As a screen asks: what has a default may be left out. */
export type FiguresAsked = Readonly<z.input<typeof figuresQuery>>;

const figures = {
  cases: z.int(),
  /** Cases in which anything was given, in money or as credit. */
  refunds: z.int(),
  refundedMinor: z.int(),
  creditedMinor: z.int(),
  declined: z.int(),
  exceptions: z.int(),
  /** What cases with an exception gave, all of it. */
  exceptionMinor: z.int(),
};
const figuresObject = z.strictObject(figures);
export type CaseFigures = z.infer<typeof figuresObject>;

/** Cases for each hundred: with the interval in which 95 of 100 such counts lie (`core/trends/interval.ts`). */
const rate = z.strictObject({
  per: z.enum(["sessions", "sales"]),
  /** Of how many. */
  of: z.int().positive(),
  per100: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Rate = z.infer<typeof rate>;

/** Absent `rate`: nobody knows how many sessions or sales there were, or there were none. */
const counted = { ...figures, rate: rate.optional() };
const countedBefore = z.strictObject(counted);

const group = z.strictObject({
  /** What a filter asks for them by; `NONE` where nothing is known. Absent for the group that puts providers together. */
  key: z.string().optional(),
  /** What people read of a location, an item, a version; absent where the key is what they read, or has words of its own. */
  title: z.string().optional(),
  ...counted,
  /** Below `smallUnder`: chance moves it as much as anything, and it has no place in an order. */
  isSmall: z.boolean(),
  /** By rate, where there is one, else by cases: the first is highest. Absent where small. */
  rank: z.int().positive().optional(),
  before: countedBefore.optional(),
});
export type FiguresGroup = z.infer<typeof group>;

const cell = z.strictObject({ month: civilMonth, key: z.string().optional(), ...counted });

/** The month that is not over yet. */
const running = z.strictObject({
  month: civilMonth,
  /** Whole days that are over, of how many. */
  daysOver: z.int(),
  days: z.int(),
  cases: z.int(),
  /** What it comes to by its end, as far as the days that are over tell; absent where it is too early to say. */
  projected: z.strictObject({ cases: z.int(), low: z.int(), high: z.int() }).optional(),
});

export const figuresAnswer = z.strictObject({
  period: z.strictObject({ fromOn: civilDate, toOn: civilDate }),
  /** With what it is compared, where that was asked for. A period that is not over yet is compared with as many days. */
  before: z.strictObject({ fromOn: civilDate, toOn: civilDate }).optional(),
  currency,
  /** Cases in other currencies are counted, never added up. */
  otherCurrencyCases: z.int(),
  limitedTo,
  by: z.enum(DIMENSIONS),
  /** In order: those with a rank by it, then small ones by cases, then what is not known. A case of several reasons stands under each of them. */
  groups: z.array(group),
  /** One for each group and month that has any; with `over=month` alone. */
  cells: z.array(cell).optional(),
  months: z.array(civilMonth),
  /** One for each month that has any, each case once; with `over=month` alone. */
  monthly: z.array(z.strictObject({ month: civilMonth, ...counted })).optional(),
  /** Each case once. */
  total: z.strictObject({ ...counted, isSmall: z.boolean(), before: countedBefore.optional() }),
  running: running.optional(),
  smallUnder: z.strictObject({ cases: z.int(), of: z.int() }),
  /** How many providers stand together without a name, and under how many refunds or sessions. */
  unnamed: z.strictObject({ providers: z.int(), refundsUnder: z.int(), sessionsUnder: z.int() }).optional(),
});
export type FiguresAnswer = z.infer<typeof figuresAnswer>;

/** What filters offer to choose from: what any case was ever about. */
const choice = z.strictObject({ key: z.string(), title: z.string().optional() });
export const choicesAnswer = z.strictObject({
  limitedTo,
  service: z.array(choice),
  item: z.array(choice),
  location: z.array(choice),
  seller: z.array(choice),
  policyVersion: z.array(choice),
  consent: z.array(choice),
  channel: z.array(choice),
  /** Absent for whoever may not read their names; those under the limits are not in it. */
  provider: z.array(choice).optional(),
});
export type ChoicesAnswer = z.infer<typeof choicesAnswer>;
export type Choice = z.infer<typeof choice>;
