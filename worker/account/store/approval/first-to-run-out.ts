import type { ApprovalView } from "../../../../core/contract/decision.ts";
import { countedReason } from "../case/cases.ts";
import type { DueDay } from "../case/lists/due.ts";
import type { Counted } from "../case/lists/first-due.ts";
import { Params } from "../params.ts";
import { andSeen, type Sight } from "../people/sight.ts";
import type { Sql } from "../sql.ts";

export interface ToRunOut extends Counted {
  readonly caseId: string;
  readonly patientName: string | null;
  readonly reason: string;
  readonly expiresAtMs: number;
  readonly requestedBy: string;
  readonly needs: ApprovalView["needs"];
  readonly amountMinor: number;
  readonly currency: string;
}

/** What waits for a yes, by when it runs out; on each row how many wait, and how many run out by the end of the day. */
export function firstToRunOut(
  sql: Sql,
  { nowMs, endsAtMs }: DueDay,
  sight: Sight | undefined,
  most: number,
): ToRunOut[] {
  const params = new Params();
  const late = `w.expires_at_ms < ${params.mark(nowMs)}`;
  return sql.all<ToRunOut>(
    `SELECT c.id AS caseId, p.name AS patientName, ${countedReason("c")} AS reason, w.expires_at_ms AS expiresAtMs, w.requested_by AS requestedBy,
       w.needs, d.amount_minor AS amountMinor, d.currency, count(*) OVER () AS total, sum(${late}) OVER () AS late,
       sum(w.expires_at_ms < ${params.mark(endsAtMs)} AND NOT ${late}) OVER () AS today
     FROM approval w JOIN decision d ON d.id = w.decision_id JOIN refund_case c ON c.id = d.case_id LEFT JOIN patient p ON p.id = c.patient_id
     WHERE w.state = 'waiting'${andSeen(sight, "c.patient_id", params)} ORDER BY w.expires_at_ms, w.id LIMIT ${params.mark(most)}`,
    ...params.values,
  );
}
