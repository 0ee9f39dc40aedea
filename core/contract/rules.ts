/** The account rules as people see them: which are in force, what waits for a second person, and what changed. */
import * as z from "zod";
import { creditTermsSchema } from "../credit/terms.ts";
import { accountRulesSchema, floorSchema } from "../policy/rules.ts";
import type { RulesDraft } from "../policy/rules-draft.ts";
import { instantMs, ulid } from "../primitives.ts";

const figure = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const rulesChange = z.strictObject({
  path: z.string(),
  /** Figures and codes as they are; of a text or a list the beginning of its hash. Null where there is none. */
  from: figure,
  to: figure,
  direction: z.enum(["raises", "lowers", "neither"]),
  /** Of a text or a list: what it says before and after. Absent where it says nothing, or the versions are gone. */
  /** Whose limits they are, where it is about one person; at which location, where it is about one. */
  who: z.string().optional(),
  fromText: z.string().optional(),
  toText: z.string().optional(),
});

export const rulesChangeView = z.strictObject({
  changeId: ulid,
  rulesVersionId: z.string(),
  replaces: z.string(),
  askedBy: z.string(),
  askedAtMs: instantMs,
  /** When it takes effect by itself, as there was nobody else to ask; absent where somebody has to confirm it. */
  effectiveAtMs: instantMs.optional(),
  state: z.enum(["waiting", "in_force", "rejected", "withdrawn", "replaced"]),
  endedBy: z.string().optional(),
  endedAtMs: instantMs.optional(),
  changes: z.array(rulesChange),
  /** What this person may do with it. */
  mayConfirm: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type RulesChangeView = z.infer<typeof rulesChangeView>;

export const rulesView = z.strictObject({
  rulesVersionId: z.string().optional(),
  currency: z.string().optional(),
  waiting: rulesChangeView.optional(),
  /** What raised the rules in the last seven days, newest first: everybody is told. */
  recent: z.array(rulesChangeView),
  /** Letters of the rules in force that cannot be written: the product's own stand in their place. */
  brokenLetters: z.array(z.strictObject({ templateId: z.string(), line: z.int(), column: z.int(), at: z.string() })),
});
export type RulesView = z.infer<typeof rulesView>;

export const endRulesChangeRequest = z.strictObject({ verdict: z.enum(["confirm", "reject", "withdraw"]) });
export type EndRulesChangeRequest = z.infer<typeof endRulesChangeRequest>;

/** What becomes of wished-for rules: nobody is asked, a second person is, or there is nobody to ask and a day has to pass. */
export const rulesWay = z.enum(["at_once", "second_person", "after_a_day"]);
export type RulesWay = z.infer<typeof rulesWay>;

/** One line of the history: a version, or a wish that never became one. */
export const rulesHistoryRow = z.strictObject({
  rulesVersionId: z.string(),
  state: z.enum(["in_force", "was_in_force", "rejected", "withdrawn", "replaced"]),
  atMs: instantMs,
  /** Absent where the operator put them in, or where it was not written down yet. */
  askedBy: z.string().optional(),
  endedBy: z.string().optional(),
  changes: z.array(rulesChange),
});
export type RulesHistoryRow = z.infer<typeof rulesHistoryRow>;

/** The rules whole, for the page where they are read and changed. */
export const rulesWhole = z.strictObject({
  /** Both absent before there are rules. */
  rulesVersionId: z.string().optional(),
  rules: accountRulesSchema.optional(),
  waitingChangeId: ulid.optional(),
  history: z.array(rulesHistoryRow),
  /** Who has limits: those who may decide. */
  people: z.array(z.strictObject({ personId: ulid, name: z.string(), role: z.enum(["agent", "lead", "finance"]) })),
  /** Where a limit may hold. */
  locations: z.array(z.strictObject({ locationId: z.string(), title: z.string() })),
  /** Where the clinic is, and what the product knows of the law there: nobody has reviewed it. */
  places: z.array(
    z.strictObject({
      jurisdiction: z.string(),
      locations: z.array(z.string()),
      known: z.array(floorSchema),
      knownCashOut: creditTermsSchema.shape.cashOutBelow,
    }),
  ),
  mayAsk: z.boolean(),
});
export type RulesWhole = z.infer<typeof rulesWhole>;

/** New rules, and what who wrote them had in view: where another version or wish came between, they are refused. */
export const askRulesRequest = z.strictObject({
  base: z.string().nullable(),
  waiting: ulid.nullable(),
  rules: accountRulesSchema,
});
export type AskRulesRequest = z.infer<typeof askRulesRequest>;
/** As a form sends it: what could not be read is `null`, which is refused at its field. */
export type AskRulesSent = Omit<AskRulesRequest, "rules"> & { readonly rules: RulesDraft };

export const rulesTrial = z.strictObject({ changes: z.array(rulesChange), way: rulesWay });
export type RulesTrial = z.infer<typeof rulesTrial>;
