import { hasConflictOfInterest, OWN_MATTER } from "../../../../core/approval/conflict-of-interest.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { caseById, isDecided, isMixed, isPaidElsewhere } from "../../store/case/cases.ts";
import { callingTasks } from "../../store/case/tasks.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import { standingInCase } from "../../store/intake/found.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";
import type { Sql } from "../../store/sql.ts";

/**
 * Whether a person may say that a case is no refund request. Not once anything was decided in it, or money went back for it elsewhere, nor
 * while the bank's question about its payment is open, nor where another patient's matter got into it, nor of one's own, nor where only the
 * records say it.
 */
export function mayEndAsWrong(sql: Sql, personId: string, caseId: string): Result<true, Refusal> {
  const patientId = caseById(sql, caseId)?.patientId;
  if (patientId && hasConflictOfInterest(ownPatients(sql, personId), concernedBy(sql, patientId)))
    return err(OWN_MATTER);
  if (isDecided(sql, caseId)) {
    return err({ code: "already_decided", detail: "Something was decided in this case: it was a request." });
  }
  if (isMixed(sql, caseId)) {
    return err({
      code: "case_mixed",
      detail: "Another patient's purchase or ticket stands in this case.",
      values: { caseId },
    });
  }
  if (ticketsOfCase(sql, caseId).length === 0 && standingInCase(sql, caseId).length > 0) {
    return err({
      code: "invalid",
      detail: "The records say it, no mail does: a lead or finance dismisses what was found.",
    });
  }
  const calling = callingTasks(sql, caseId);
  if (calling.some(({ kind }) => kind === "answer_dispute" || kind === "after_dispute")) {
    return err({ code: "payment_locked", detail: "The bank asks about a payment of this case." });
  }
  return calling.length > 0 || isPaidElsewhere(sql, caseId)
    ? err({ code: "already_decided", detail: "Money went back for this case outside this product, or is due again." })
    : ok(true);
}
