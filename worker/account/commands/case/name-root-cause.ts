import type { Refusal } from "../../../../core/contract/problem.ts";
import type { RootCauseRequest } from "../../../../core/contract/root-cause.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { caseById, isDecided, isPaidElsewhere } from "../../store/case/cases.ts";
import { rootCauseOf, writeRootCause } from "../../store/case/root-cause.ts";
import type { CommandContext } from "../../store/context.ts";

/**
 * A person says what went wrong behind the reason, once something was decided (mission C3): nobody has to, and whoever was wrong says another
 * one, which the record keeps. The same again changes nothing.
 */
export function nameRootCause(
  context: CommandContext,
  caseId: string,
  { rootCause }: RootCauseRequest,
): Result<true, Refusal> {
  const { sql } = context;
  const known = found(caseById(sql, caseId), "case");
  if (!known.ok) return known;
  if (!isDecided(sql, caseId) && !isPaidElsewhere(sql, caseId)) {
    return refusal("not_ready", "What went wrong is asked once something is decided.");
  }
  const before = rootCauseOf(sql, caseId);
  if (before === rootCause) return ok(true);
  writeRootCause(sql, caseId, rootCause);
  context.record("case.root_cause_named", caseId, {
    ...(rootCause === null ? {} : { rootCause }),
    ...(before === null ? {} : { before }),
  });
  return ok(true);
}
