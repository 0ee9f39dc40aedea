/** Sends as rows: no request leaves without a committed one (invariant I3). */
import { sendKey } from "../../../../core/refund/schedule.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import type { LegRow } from "./legs.ts";

export interface AttemptRow {
  readonly n: number;
  readonly key: string;
  readonly requestHash: string;
  /** First send under this key; the key's age counts from here. */
  readonly firstSentAtMs: number;
  readonly sentAtMs: number;
  readonly outcome: string | null;
  readonly outcomeCode: string | null;
}

const SELECT = `SELECT n, key, request_hash AS requestHash, first_sent_at_ms AS firstSentAtMs, sent_at_ms AS sentAtMs, outcome,
    outcome_code AS outcomeCode FROM attempt`;

/** Attempts under the leg's present key, oldest first. */
export function attemptsOfKey(sql: Sql, leg: Pick<LegRow, "legId" | "generation">): AttemptRow[] {
  const key = sendKey(leg.legId, leg.generation);
  return sql.all<AttemptRow>(`${SELECT} WHERE leg_id = ? AND key = ? ORDER BY n`, leg.legId, key);
}

/** Attempts under any of the leg's keys: where nothing proves absence, one under an earlier key may have acted too. */
export function attemptsOfLeg(sql: Sql, { legId }: Pick<LegRow, "legId">): AttemptRow[] {
  return sql.all<AttemptRow>(`${SELECT} WHERE leg_id = ? ORDER BY n`, legId);
}

/** Writes the next attempt and answers its number. A request that differs from the first under the same key is refused with undefined. */
export function insertAttempt(context: CommandContext, leg: LegRow, requestHash: string): AttemptRow | undefined {
  const earlier = attemptsOfKey(context.sql, leg);
  const first = earlier[0];
  if (first && first.requestHash !== requestHash) return undefined;
  const n = leg.tries + 1;
  const key = sendKey(leg.legId, leg.generation);
  const firstSentAtMs = first?.firstSentAtMs ?? context.nowMs;
  context.sql.run(
    "INSERT INTO attempt (leg_id, n, key, request_hash, first_sent_at_ms, sent_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
    leg.legId,
    n,
    key,
    requestHash,
    firstSentAtMs,
    context.nowMs,
  );
  context.sql.run("UPDATE leg SET tries = ? WHERE id = ?", n, leg.legId);
  return { n, key, requestHash, firstSentAtMs, sentAtMs: context.nowMs, outcome: null, outcomeCode: null };
}

export function closeAttempt(context: CommandContext, legId: string, n: number, outcome: string, code: string): void {
  context.sql.run(
    "UPDATE attempt SET outcome = ?, outcome_code = ?, answered_at_ms = ? WHERE leg_id = ? AND n = ?",
    outcome,
    code,
    context.nowMs,
    legId,
    n,
  );
}
