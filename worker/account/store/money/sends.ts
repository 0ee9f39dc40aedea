/** What is on its way, and the jobs that move it, as rows. */

import { MOVING_STATES } from "../../../../core/refund/leg.ts";
import type { Sql } from "../sql.ts";
import type { LegRow } from "./legs.ts";

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

/** A person has the task to pay it by hand. */
export const isAskedByHand = (sql: Sql, { caseId, legId }: Pick<LegRow, "caseId" | "legId">): boolean =>
  sql.one(
    "SELECT 1 FROM task WHERE case_id = ? AND kind = 'pay_by_hand' AND json_extract(values_json, '$.legId') = ?",
    caseId,
    legId,
  ) !== undefined;

/** Why the leg's job waits, as it was written down last: whoever it concerns was told once. */
export const isHeldFor = (sql: Sql, legId: string, why: string): boolean =>
  sql.one("SELECT 1 FROM job WHERE kind = 'send_leg' AND ref = ? AND last_error = ?", legId, why) !== undefined;

export function writeHeldFor(sql: Sql, legId: string, why: string): void {
  sql.run("UPDATE job SET last_error = ? WHERE kind = 'send_leg' AND ref = ?", why, legId);
}

/** What was held back for this reason is due now. */
export function wakeHeldFor(sql: Sql, heldFor: string, nowMs: number): void {
  sql.run(
    "UPDATE job SET due_at_ms = ?1 WHERE kind = 'send_leg' AND last_error = ?2 AND due_at_ms > ?1",
    nowMs,
    heldFor,
  );
}
