import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { PaymentRow } from "../../store/money/payments.ts";
import { looseLinesOf, mattersOf } from "../../store/money/possible-matters.ts";
import type { Sql } from "../../store/sql.ts";

/** What is meant: a case, or one line; neither where it is all that the payment paid for. */
export interface Meant {
  readonly caseId?: string;
  readonly lineId?: string;
}

/** What a person named, checked; where they named nothing, the one case that there is. */
export function matterMeant(sql: Sql, payment: PaymentRow, { caseId, lineId }: Meant): Result<Meant, Refusal> {
  const matters = mattersOf(sql, payment);
  if (caseId !== undefined && lineId !== undefined) {
    return err({ code: "invalid", detail: "Name the case or the line that it was for, not both.", field: "lineId" });
  }
  if (caseId !== undefined) {
    if (matters.some((matter) => matter.caseId === caseId)) return ok({ caseId });
    return err({ code: "invalid", detail: "That case is not about what this payment paid for.", field: "caseId" });
  }
  if (lineId !== undefined) {
    if (looseLinesOf(sql, payment, matters).some((line) => line.lineId === lineId)) return ok({ lineId });
    const detail = "That is nothing that this payment paid for, or a case is about it: name the case.";
    return err({ code: "invalid", detail, field: "lineId" });
  }
  const [only, ...others] = matters;
  if (others.length === 0) return ok(only ? { caseId: only.caseId } : {});
  const detail = "More than one case is about what this payment paid for: name the one that it was for.";
  return err({ code: "invalid", detail, field: "caseId" });
}
