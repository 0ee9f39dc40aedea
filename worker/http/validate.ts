import { zValidator } from "@hono/zod-validator";
import type { Context } from "hono";
import * as z from "zod";
import { policyVersionId } from "../../core/contract/policy.ts";
import { ulid } from "../../core/contract/primitives.ts";
import { problem } from "./problem.ts";

/** More than anybody corrects at once, and less than an import of 500 wrong records would say. */
const ERRORS_MAX = 20;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** The names nobody knows, where that is what is wrong. */
  readonly keys?: readonly string[];
}

interface Checked {
  readonly success: boolean;
  readonly error?: { readonly issues: readonly Issue[] };
}

/** An unknown field is named itself, not the object it stands in. */
const fieldsOf = ({ path, keys }: Issue): string[] =>
  (keys ?? [undefined]).map((key) => [...path.map(String), ...(key === undefined ? [] : [key])].join("."));

/** A schema that does not hold answers 422 and names each field at fault; nothing has been done by then. */
function refuseInvalid(result: Checked, c: Context): Response | undefined {
  if (result.success || !result.error) return undefined;
  const errors = result.error.issues.flatMap((issue) =>
    fieldsOf(issue).map((field) => ({ field, message: issue.message })),
  );
  return problem(c, { code: "invalid", errors: errors.slice(0, ERRORS_MAX) });
}

export const body = <T extends z.ZodType>(schema: T) => zValidator("json", schema, refuseInvalid);
export const query = <T extends z.ZodType>(schema: T) => zValidator("query", schema, refuseInvalid);
export const path = <T extends z.ZodType>(schema: T) => zValidator("param", schema, refuseInvalid);

export const policyVersionPath = z.strictObject({ policyVersionId });
export const rulesChangePath = z.strictObject({ changeId: ulid });
export const draftPath = z.strictObject({ draftId: ulid });
export const publicationPath = z.strictObject({ publicationId: ulid });
export const decisionPath = z.strictObject({ decisionId: ulid });
export const approvalPath = z.strictObject({ approvalId: ulid });
export const delegationPath = z.strictObject({ delegationId: ulid });
export const casePath = z.strictObject({ caseId: ulid });
export const foundPath = z.strictObject({ caseId: ulid, foundId: ulid });
/** What was said in a case, by the id that its caller minted. */
export const saidPath = z.strictObject({ caseId: ulid, saidId: ulid });
export const legPath = z.strictObject({ legId: ulid });
export const differencePath = z.strictObject({ differenceId: ulid });
/** An act on credit, by the id that its caller minted. */
export const actPath = z.strictObject({ actId: ulid });
export const personPath = z.strictObject({ personId: ulid });
export const familyPath = z.strictObject({ personId: ulid, patientId: ulid });
export const taskPath = z.strictObject({ taskId: ulid });
