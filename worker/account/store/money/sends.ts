/** What is on its way, and the jobs that move it, as rows. */
import { MOVING_STATES } from "../../../../core/refund/leg.ts";
import type { Sql } from "../sql.ts";

/** Legs that a machine has to move and that have no job. */
export const legsWithoutJob = (sql: Sql): { legId: string; kind: string; leavesAtMs: number }[] =>
  sql.all(
    `SELECT g.id AS legId, g.kind, g.leaves_at_ms AS leavesAtMs FROM leg g
     WHERE g.state IN ('reserved', 'submitting', 'unknown') AND (g.kind <> 'hand' OR NOT EXISTS (
         SELECT 1 FROM task t WHERE t.kind = 'pay_by_hand' AND json_extract(t.values_json, '$.legId') = g.id))
       AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'send_leg' AND j.ref = g.id)`,
  );

/** Where a refund has to go; undefined for what no processor sends. */
export const laneOfLeg = (sql: Sql, legId: string): string | undefined =>
  sql.one<{ lane: string }>(
    "SELECT y.processor AS lane FROM leg g JOIN payment y ON y.id = g.payment_id WHERE g.id = ? AND g.kind = 'refund'",
    legId,
  )?.lane;

/** Where a comparison asks. */
export const laneOfRun = (sql: Sql, runId: string): string | undefined =>
  sql.one<{ lane: string }>("SELECT connection_id AS lane FROM reconciliation WHERE id = ?", runId)?.lane;

export function isMoneyMoving(sql: Sql): boolean {
  const states = MOVING_STATES.map((state) => `'${state}'`).join(", ");
  return sql.one(`SELECT 1 FROM leg WHERE state IN (${states}) AND kind <> 'hand' LIMIT 1`) !== undefined;
}
