/** Patients whose records changed since somebody looked through them: kept with the change, looked at when the changes have come in. */
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

/** A file comes in several calls: the visit may stand in the one after the payment. */
const QUIET_MS = 10_000;
/** Records that never stop coming put it off no longer than this. */
const LATEST_MS = 10 * 60_000;

export function lookLater(context: CommandContext, patientIds: Iterable<string>): void {
  const { sql, nowMs } = context;
  const due = [...patientIds];
  if (due.length === 0) return;
  sql.run(
    "INSERT INTO found_due (patient_id, since_ms) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
    nowMs,
    JSON.stringify(due),
  );
  queueLook(context);
}

/** Also for what was there before this was looked for at all. */
export function queueLook(context: CommandContext): void {
  const { sql, nowMs } = context;
  const row = sql.one<{ sinceMs: number | null }>("SELECT min(since_ms) AS sinceMs FROM found_due");
  if (row?.sinceMs == null) return;
  const dueAtMs = Math.max(nowMs, Math.min(nowMs + QUIET_MS, row.sinceMs + LATEST_MS));
  context.queue("look_for", {}, dueAtMs);
}

export const patientsDue = (sql: Sql, limit: number): string[] =>
  sql
    .all<{ patientId: string }>(
      `SELECT patient_id AS patientId FROM found_due ORDER BY since_ms, patient_id LIMIT ${limit}`,
    )
    .map(({ patientId }) => patientId);

export function lookedAt({ sql }: CommandContext, patientId: string): void {
  sql.run("DELETE FROM found_due WHERE patient_id = ?", patientId);
}
