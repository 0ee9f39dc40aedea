import type { DueDay } from "../case/lists/due.ts";
import type { Counted } from "../case/lists/first-due.ts";
import { Params } from "../params.ts";
import { andSeen, type Sight } from "../people/sight.ts";
import type { Sql } from "../sql.ts";

export interface OpenDispute extends Counted {
  readonly paymentId: string;
  readonly patientName: string | null;
  /** Null where the bank names no day: these come last. */
  readonly answerByMs: number | null;
  readonly amountMinor: number;
  readonly currency: string;
}

/** Payments of which the bank asks, the first to be answered first; on each row how many there are, how many are late and due by the end of the day. */
export function firstDisputes(
  sql: Sql,
  { nowMs, endsAtMs }: DueDay,
  sight: Sight | undefined,
  most: number,
): OpenDispute[] {
  const params = new Params();
  const late = `coalesce(y.dispute_answer_by_ms < ${params.mark(nowMs)}, 0)`;
  const due = `coalesce(y.dispute_answer_by_ms < ${params.mark(endsAtMs)}, 0)`;
  return sql.all<OpenDispute>(
    `SELECT y.id AS paymentId, p.name AS patientName, y.dispute_answer_by_ms AS answerByMs,
       coalesce(y.dispute_minor, nullif(y.disputed_minor, 0), y.collected_minor) AS amountMinor, y.currency,
       count(*) OVER () AS total, sum(${late}) OVER () AS late, sum(${due} AND NOT ${late}) OVER () AS today
     FROM payment y LEFT JOIN patient p ON p.id = y.patient_id
     WHERE y.dispute IN ('open_refundable', 'open_locked')${andSeen(sight, "y.patient_id", params)}
     ORDER BY y.dispute_answer_by_ms IS NULL, y.dispute_answer_by_ms, y.id LIMIT ${params.mark(most)}`,
    ...params.values,
  );
}
