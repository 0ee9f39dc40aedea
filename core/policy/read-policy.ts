/** Whether something is a whole policy version; if not, each fault with its clause and its field, as the linter names them. */
import type * as z from "zod";
import { err, ok, type Result } from "../result.ts";
import { OTHERWISE } from "./clause.ts";
import type { Finding } from "./lint/finding.ts";
import { type PolicyVersion, policyVersionSchema } from "./schema.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** More than anybody puts right at once. */
const FAULTS_MAX = 50;

/** The version, or its faults in the order of the text; at least one, at most fifty. Total on anything that came out of JSON. */
export function readPolicy(value: unknown): Result<PolicyVersion, readonly Finding[]> {
  const parsed = policyVersionSchema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(value, issue, []));
  return err(faults.slice(0, FAULTS_MAX));
}

function faultsOf(value: unknown, issue: Issue, above: Path): Finding[] {
  const path = [...above, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    return closest(issue.errors).flatMap((inner) => faultsOf(value, inner, path));
  }
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => fault(value, [...path, key], "field_unknown", { name: key }));
  }
  const found = at(value, path);
  const isMissing =
    found === undefined || found === "" || (Array.isArray(found) && found.length === 0 && path.length > 0);
  return [
    isMissing ? fault(value, path, "field_missing", {}) : fault(value, path, "field_wrong", { why: issue.message }),
  ];
}

/** Of the shapes that something may have, the one it was meant to be: it fails deepest inside, and least often at its own names. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce((sum, one) => sum + (one.path[0] === "fact" || one.path.length === 0 ? 10 : 1), 0);
  return branches.reduce((best, one) => (weight(one) < weight(best) ? one : best));
}

function fault(value: unknown, path: Path, code: Finding["code"], values: Finding["values"]): Finding {
  const [first, place, ...rest] = path;
  const error = { code, severity: "error" as const, values };
  if (first === "clauses" && place !== undefined) {
    const id = at(value, [first, place, "id"]);
    const clauseId = typeof id === "string" && id !== "" ? id : String(Number(place) + 1);
    return { ...error, clauseId, ...(rest.length > 0 ? { field: rest.join(".") } : {}) };
  }
  const inside = first === "otherwise" ? path.slice(1) : path;
  const field = inside.length > 0 ? { field: inside.join(".") } : {};
  return { ...error, ...(first === "otherwise" ? { clauseId: OTHERWISE } : {}), ...field };
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === "object" && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
