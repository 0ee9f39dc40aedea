/** What is getting worse and what was done about it: alerts, the five sentences that say them, and Monday's digest (mission J3, J4). */
import * as z from "zod";
import { civilDate, instantMs, sentence, ulid } from "../primitives.ts";
import { COUNTED_REASONS } from "../reasons/reasons.ts";
import { limitedTo } from "./limited-to.ts";

/** What the product knows to do about a cause; the manager takes these off the list and adds their own. */
export const KNOWN_ACTIONS = ["pre_treatment_education", "consent_wording", "service_review", "price_page"] as const;
export type KnownAction = (typeof KNOWN_ACTIONS)[number];

/** What a rise is of: as much of it as all its cases share. */
const changeCause = z.strictObject({
  reason: z.enum(COUNTED_REASONS),
  service: z.string().optional(),
  location: z.strictObject({ locationId: z.string(), title: z.string() }).optional(),
  provider: z.string().optional(),
  /** It is one provider's, who is not named: to this role, or because there are too few refunds or sessions. */
  providerWithheld: z.enum(["role", "few"]).optional(),
});
export type ChangeCause = z.infer<typeof changeCause>;

/** Cases over a span of days, and how many that is in thirty. */
const pace = z.strictObject({ cases: z.int(), days: z.int(), perMonth: z.number() });
export type Pace = z.infer<typeof pace>;

/** For each hundred sessions delivered; absent where there were too few of them. */
const per100 = z.strictObject({ before: z.number(), now: z.number() });

const changeAction = z.strictObject({
  actionId: ulid,
  choiceId: z.string(),
  known: z.enum(KNOWN_ACTIONS).optional(),
  /** As the clinic calls it, where it does. */
  title: z.string().optional(),
  ownerId: z.string(),
  owner: z.string(),
  onDate: civilDate,
  note: z.string().optional(),
  /** From the turn until that day, and since. */
  before: pace,
  /** Absent until two weeks have gone. */
  after: pace.optional(),
});
export type ChangeActionView = z.infer<typeof changeAction>;

const changeAlert = z.strictObject({
  alertId: ulid,
  cause: changeCause,
  /** The day of the turn. */
  sinceOn: civilDate,
  foundOn: civilDate,
  /** Present once it is over. */
  endedOn: civilDate.optional(),
  /** In the year before the turn, and in the last thirty days or as many as there are since. */
  before: pace,
  now: pace,
  /** The same of the whole reason. */
  ofReason: z.strictObject({ before: pace, now: pace }),
  /** Cases since the turn: as many as `listCases` answers for `change`. */
  cases: z.int(),
  per100: per100.optional(),
  actions: z.array(changeAction),
});
export type ChangeAlertView = z.infer<typeof changeAlert>;

/** What is said is the facts; words are the screen's. `change` opens exactly its cases: `listCases` with `{ owner: "everyone", change }`. */
const changeSentence = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rose"),
    change: ulid,
    reason: z.enum(COUNTED_REASONS),
    sinceOn: civilDate,
    /** A month; of the whole reason where that rose with it, else of the cause. */
    of: z.enum(["reason", "cause"]),
    fromPerMonth: z.number(),
    toPerMonth: z.number(),
    /** Of the reason's cases in the last days, so many are the cause's; absent where the reason is all that its cases share. */
    part: z.strictObject({ cases: z.int(), of: z.int(), cause: changeCause }).optional(),
    per100: per100.optional(),
    cases: z.int(),
  }),
  z.strictObject({
    kind: z.literal("acted"),
    change: ulid,
    cause: changeCause,
    action: changeAction.pick({ known: true, title: true, onDate: true }),
    beforePerMonth: z.number(),
    afterPerMonth: z.number(),
    cases: z.int(),
  }),
]);
export type ChangeSentence = z.infer<typeof changeSentence>;

/** Monday's lines, as facts: five at most, and none about nothing. */
const digestLine = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("rose"),
    alerts: z.int(),
    reason: z.enum(COUNTED_REASONS),
    service: z.string().optional(),
    location: z.string().optional(),
    fromPerMonth: z.number(),
    toPerMonth: z.number(),
  }),
  z.strictObject({ kind: z.literal("due"), overdue: z.int(), thisWeek: z.int() }),
  z.strictObject({ kind: z.literal("money"), waiting: z.int(), failed: z.int() }),
  z.strictObject({ kind: z.literal("disputes"), open: z.int(), firstDueOn: civilDate.optional() }),
  z.strictObject({ kind: z.literal("done"), actions: z.int(), decided: z.int() }),
]);
export type DigestLine = z.infer<typeof digestLine>;

export const actionChoice = z.strictObject({
  choiceId: z.string(),
  known: z.enum(KNOWN_ACTIONS).optional(),
  title: z.string().optional(),
});

export const changesAnswer = z.strictObject({
  limitedTo,
  /** Those that stand, and those that ended in the last ninety days. */
  alerts: z.array(changeAlert),
  sentences: z.array(changeSentence).max(5),
  digest: z.strictObject({ mondayOn: civilDate, lines: z.array(digestLine).max(5) }),
  choices: z.array(actionChoice),
  /** Who can be named for an action; empty for who may not record one. */
  owners: z.array(z.strictObject({ personId: z.string(), name: z.string() })),
  /** When changes were last looked for; absent before the first night. */
  lookedAtMs: instantMs.optional(),
});
export type ChangesAnswer = z.infer<typeof changesAnswer>;

/** A known action's code, or the id of one of the clinic's own. */
const choiceId = z.string().regex(/^([a-z][a-z_]{1,40}|[0-7][0-9A-HJKMNP-TV-Z]{25})$/, "must be an action of the list");

export const actOnChangeRequest = z.strictObject({
  change: ulid,
  choiceId,
  ownerId: ulid,
  onDate: civilDate,
  /** What exactly, in their own words. */
  sentence: sentence.optional(),
});
export type ActOnChangeRequest = z.infer<typeof actOnChangeRequest>;

/** A title of the clinic's own; null gives a known action its words back. */
export const putActionChoiceRequest = z.strictObject({
  title: z.string().trim().min(2).max(60).nullable(),
  isOffered: z.boolean(),
});
export type PutActionChoiceRequest = z.infer<typeof putActionChoiceRequest>;
