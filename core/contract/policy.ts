/** Managing policies: what there is, a draft in work, what it would do, and how it becomes the next version (mission B1, B2, B8). */
import * as z from "zod";
import { policyDraftSchema } from "../policy/draft.ts";
import { FINDING_CODES } from "../policy/lint/finding.ts";
import { policyVersionSchema } from "../policy/schema.ts";
import { civilDate, instantMs, label, ulid } from "../primitives.ts";
import { ITEM_KINDS } from "../words.ts";

export const policyId = z.string().regex(/^[a-z][a-z0-9_-]{1,59}$/, "must be a short code in lower case");
export const policyVersionId = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z0-9_-]{1,59}@[1-9]\d{0,4}$/, "must be a version such as harbour-packages@3");
export const revision = z.int().positive();

export const policyVersionRow = z.strictObject({
  policyVersionId: z.string(),
  version: z.int(),
  effectiveOn: civilDate,
  title: z.string(),
  hash: z.string(),
  /** Patients who signed this version. */
  signedBy: z.int(),
  /** `in_force`: the newest whose day has come; `retired` once the policy's last day has gone. Either still decides for whoever signed it. */
  state: z.enum(["upcoming", "in_force", "retired", "earlier"]),
  /** The first day on which nobody can sign the policy any more. */
  retiredOn: civilDate.optional(),
});
export type PolicyVersionRow = z.infer<typeof policyVersionRow>;

export const policyDraftRow = z.strictObject({
  draftId: ulid,
  policyId: z.string(),
  title: z.string(),
  revision,
  editedBy: z.string(),
  editedAtMs: instantMs,
});
export type PolicyDraftRow = z.infer<typeof policyDraftRow>;

export const policyList = z.strictObject({
  policies: z.array(
    z.strictObject({
      policyId: z.string(),
      title: z.string(),
      /** Newest first. */
      versions: z.array(policyVersionRow),
      draft: policyDraftRow.optional(),
    }),
  ),
  /** Of policies that were never published. */
  newDrafts: z.array(policyDraftRow),
  mayEdit: z.boolean(),
});
export type PolicyList = z.infer<typeof policyList>;

export const policyVersionView = policyVersionRow.extend({
  /** The version as the file that an import takes. */
  policy: policyVersionSchema,
  draft: policyDraftRow.optional(),
  /** The number that a draft would get. */
  nextVersion: z.int(),
  mayEdit: z.boolean(),
  /** Between which days the policy may be retired. Absent from an account of an earlier version. */
  retire: z.strictObject({ earliestOn: civilDate, latestOn: civilDate }).optional(),
});
export type PolicyVersionView = z.infer<typeof policyVersionView>;

/** A draft starts from a published version, from nothing, or from a file, which has to be a whole policy. */
export const startDraftRequest = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("version"), policyVersionId }),
  /** `kind`: what it is for; what whoever did not sign gets starts by it. */
  z.strictObject({ from: z.literal("nothing"), policyId, title: label.max(200), kind: z.enum(ITEM_KINDS).optional() }),
  /** The file as it is: what is wrong with it is said by clause and field. */
  z.strictObject({ from: z.literal("file"), text: z.string().min(1).max(900_000) }),
]);
export type StartDraftRequest = z.infer<typeof startDraftRequest>;

/** `revision` is the one that was read: somebody else's change in between is refused, not overwritten. */
export const saveDraftRequest = z.strictObject({ revision, draft: policyDraftSchema });
export type SaveDraftRequest = z.infer<typeof saveDraftRequest>;

export const policyFinding = z.strictObject({
  code: z.enum(FINDING_CODES),
  severity: z.enum(["error", "warning"]),
  clauseId: z.string().optional(),
  field: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});

/** As `diffPolicies` answers it; before and after are as written in the version that has them. */
export const policyChange = z.strictObject({
  change: z.enum(["added", "removed", "changed", "moved"]),
  clauseId: z.string().optional(),
  field: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

export const policyDraftView = policyDraftRow.extend({
  draft: policyDraftSchema,
  startedFrom: z.string().optional(),
  /** The newest version of the policy: what the draft would follow. */
  newest: z.strictObject({ policyVersionId: z.string(), title: z.string(), effectiveOn: civilDate }).optional(),
  nextVersion: z.int(),
  /** The first day on which the draft could be in force. */
  earliestOn: civilDate,
  /** While the clinic's history comes in, so that the first day may be past: the day after today. */
  usualOn: civilDate.optional(),
  /** The last first day that may be chosen. */
  latestOn: civilDate.optional(),
  findings: z.array(policyFinding),
  /** Whether it can be tried on cases: words may be missing, numbers may not. */
  canBeTried: z.boolean(),
  /** From the newest version to the draft; absent without a newest one, or while the draft has gaps. */
  changes: z.array(policyChange).optional(),
  /** Words the clinic uses for what it sells, and where it is: what the fields suggest. */
  known: z.strictObject({ categories: z.array(z.string()), jurisdictions: z.array(z.string()) }),
});
export type PolicyDraftView = z.infer<typeof policyDraftView>;

/** `replaces` is the newest version that the person compared the draft with; absent for a new policy. */
export const publishRequest = z.strictObject({
  draftId: ulid,
  revision,
  replaces: policyVersionId.optional(),
  effectiveOn: civilDate,
});
export type PublishRequest = z.infer<typeof publishRequest>;

export const publishAnswer = z.strictObject({ policyVersionId: z.string(), effectiveOn: civilDate, hash: z.string() });
export type PublishAnswer = z.infer<typeof publishAnswer>;

export const policyEndRequest = z.discriminatedUnion("kind", [
  /** Before its first day, and signed by nobody. */
  z.strictObject({ kind: z.literal("withdraw"), policyVersionId }),
  /** From this day on no new signature; who signed keeps it. */
  z.strictObject({ kind: z.literal("retire"), policyId, fromOn: civilDate }),
]);
export type PolicyEndRequest = z.infer<typeof policyEndRequest>;

const policyEndAnswer = z.strictObject({ policyId: z.string(), fromOn: civilDate });
export type PolicyEndAnswer = z.infer<typeof policyEndAnswer>;
