/** The account rules as people see them: which are in force, what waits for a second person, and what changed. */
import * as z from "zod";
import { instantMs, ulid } from "../primitives.ts";

const figure = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const rulesChange = z.strictObject({
  path: z.string(),
  /** Figures and codes as they are; of a text or a list the beginning of its hash. Null where there is none. */
  from: figure,
  to: figure,
  direction: z.enum(["raises", "lowers", "neither"]),
  /** Of a text or a list: what it says before and after. Absent where it says nothing, or the versions are gone. */
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
