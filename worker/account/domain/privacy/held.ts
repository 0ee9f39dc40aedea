import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personById } from "../../store/account/settings.ts";
import { caseById } from "../../store/case/cases.ts";
import { type HoldRow, holdOn } from "../../store/privacy/holds.ts";
import type { Sql } from "../../store/sql.ts";
import type { CaseScope } from "../intake/case-scope.ts";
import { refusal } from "../people/require-person.ts";

type Held = Pick<CaseScope, "patientId" | "case">;

/** What stops drafts and letters here, of the case or of all that is the patient's. */
export const holdOf = (sql: Sql, { patientId, case: theCase }: Held): HoldRow | undefined =>
  holdOn(sql, theCase?.patientId ?? patientId, theCase?.caseId);

/** Refuses with `legal_hold`, and says whom to ask. */
export function notHeld(sql: Sql, subject: Held): Result<true, Refusal> {
  const hold = holdOf(sql, subject);
  if (!hold) return ok(true);
  return refusal("legal_hold", "This is on a legal hold: nothing is written to the patient.", {
    responsible: personById(sql, hold.responsibleId)?.name ?? "",
  });
}

export const caseNotHeld = (sql: Sql, caseId: string): Result<true, Refusal> =>
  notHeld(sql, { patientId: undefined, case: caseById(sql, caseId) });
