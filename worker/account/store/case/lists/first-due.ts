/** The first of what is due, with how many there are. */
import { Params } from "../../params.ts";
import { andSeen, type Sight } from "../../people/sight.ts";
import type { Sql } from "../../sql.ts";
import { countedReason } from "../cases.ts";
import { type DueBy, dueSql, tasksDue, whenDue } from "./due.ts";
import { DECISION_DUE } from "./parts.ts";

/** On each row: of all that there are, not of those that are shown. */
export interface Counted {
  readonly total: number;
  readonly late: number;
  readonly today: number;
}

export interface DueRow extends Counted {
  readonly caseId: string;
  readonly patientName: string | null;
  readonly reason: string;
  /** An instant, or a civil date. */
  readonly due: number | string;
  readonly isLate: 0 | 1;
  readonly ownerId: string | null;
  /** Of a task. */
  readonly taskId: string | null;
  readonly tasks: number;
}

/** Cases by when it is due, the earliest first. Which are shown is settled before anything else is read of them. */
export function firstDue(sql: Sql, by: DueBy, sight: Sight | undefined, most: number): DueRow[] {
  const params = new Params();
  const { due, isLate } = whenDue(by, params);
  const where = `c.set_aside_at_ms IS NULL AND ${dueSql(by, params)}${andSeen(sight, "c.patient_id", params)}`;
  const shown = `SELECT id, due, isLate, count(*) OVER () AS total, sum(isLate) OVER () AS late
    FROM (SELECT c.id, ${due} AS due, ${isLate} AS isLate FROM refund_case c WHERE ${where}) ORDER BY due, id LIMIT ${params.mark(most)}`;
  const isTask = by.what === "call" || by.what === "task";
  const ofTasks = isTask ? tasksDue(by.what, by.day, params) : undefined;
  const task = ofTasks ? `(SELECT k.id ${ofTasks} ORDER BY k.due_on, k.id LIMIT 1)` : "NULL";
  return sql.all<DueRow>(
    `SELECT c.id AS caseId, p.name AS patientName, ${countedReason("c")} AS reason, s.due, s.isLate, s.total, s.late, s.total - s.late AS today,
       ${ofTasks ? `coalesce((SELECT k.owner_id FROM task k WHERE k.id = ${task}), c.owner_id)` : "c.owner_id"} AS ownerId,
       ${task} AS taskId, ${ofTasks ? `(SELECT count(*) ${ofTasks})` : "0"} AS tasks
     FROM (${shown}) s JOIN refund_case c ON c.id = s.id LEFT JOIN patient p ON p.id = c.patient_id ORDER BY s.due, s.id`,
    ...params.values,
  );
}

/** Decisions that are owed and due after the day, and when the first is; null where there is none. */
export function decisionsAfter(
  sql: Sql,
  { endsAtMs }: DueBy["day"],
  sight: Sight | undefined,
): { readonly decisions: number; readonly firstAtMs: number | null } {
  const params = new Params();
  const row = sql.one<{ decisions: number; firstAtMs: number | null }>(
    `SELECT count(*) AS decisions, min(c.due_at_ms) AS firstAtMs FROM refund_case c
     WHERE c.state IN ('open', 'awaiting_approval', 'awaiting_patient', 'needs_attention') AND ${DECISION_DUE} >= ${params.mark(endsAtMs)}
       AND c.set_aside_at_ms IS NULL${andSeen(sight, "c.patient_id", params)}`,
    ...params.values,
  );
  return row ?? { decisions: 0, firstAtMs: null };
}
