import { zValidator } from "@hono/zod-validator";
import type { Context } from "hono";
import * as z from "zod";
import { pieceNumber } from "../../core/contract/imports.ts";
import { language, pieceKey } from "../../core/contract/letters.ts";
import { policyVersionId } from "../../core/contract/policy.ts";
import { messageId } from "../../core/contract/replies.ts";
import { ticketRef } from "../../core/contract/ticket.ts";
import { connectionId, ulid } from "../../core/primitives.ts";
import { KEPT_KINDS } from "../../core/privacy/retention.ts";
import { ROLES } from "../../core/words.ts";
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

/** What a path names, where it is no ULID. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  ...ticketRef.shape,
  connectionId,
  messageId,
  policyVersionId,
  language,
  pieceKey,
  n: pieceNumber,
  role: z.enum(ROLES),
  kind: z.enum(KEPT_KINDS),
};

/** The parameters of a path such as `/cases/:caseId`. */
export function path(where: string) {
  const names = [...where.matchAll(/:(\w+)/g)].map(([, name = ""]) => name);
  const schema = z.strictObject(Object.fromEntries(names.map((name) => [name, NAMED[name] ?? ulid])));
  return zValidator("param", schema, refuseInvalid);
}
