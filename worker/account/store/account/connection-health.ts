/** Health of the account's connections: seen before patients notice (mission L3), and the brake when a key is not accepted. */
import type { CommandContext } from "../context.ts";
import { hurryLane } from "../outbox.ts";
import type { Sql } from "../sql.ts";

/** A connection that was refused is tried again this often, by one job, until it is accepted. */
export const PROBE_EVERY_MS = 15 * 60_000;

interface Health {
  readonly pausedBecause: string | null;
  readonly lastErrorAtMs: number | null;
}

/** As the record has it: before there were ids the kind said it all. */
const namesOf = (sql: Sql, id: string): { readonly kind: string; readonly connectionId: string } => ({
  kind: sql.one<{ kind: string }>("SELECT kind FROM connection WHERE id = ?", id)?.kind ?? id,
  connectionId: id,
});

/** When a paused connection may be tried again; undefined where nothing holds it. */
export function pausedUntilMs(sql: Sql, id: string): number | undefined {
  const row = sql.one<Health>(
    "SELECT paused_because AS pausedBecause, last_error_at_ms AS lastErrorAtMs FROM connection WHERE id = ?",
    id,
  );
  return row?.pausedBecause ? (row.lastErrorAtMs ?? 0) + PROBE_EVERY_MS : undefined;
}

/** The outside system did not accept us: nothing more is sent to it until a probe is accepted. */
export function pauseConnection(context: CommandContext, id: string, why: string): number {
  const wasPaused = pausedUntilMs(context.sql, id) !== undefined;
  const known = context.sql.change(
    "UPDATE connection SET paused_because = ?, last_error_at_ms = ?, last_error = ? WHERE id = ?",
    why,
    context.nowMs,
    why,
    id,
  );
  if (known > 0 && !wasPaused) context.record("connection.paused", undefined, { ...namesOf(context.sql, id), why });
  return context.nowMs + PROBE_EVERY_MS;
}

export function connectionWorked(context: CommandContext, id: string): void {
  if (pausedUntilMs(context.sql, id) !== undefined)
    context.record("connection.resumed", undefined, namesOf(context.sql, id));
  context.sql.run(
    "UPDATE connection SET paused_because = NULL, failing_since_ms = NULL, last_ok_at_ms = ? WHERE id = ?",
    context.nowMs,
    id,
  );
}

export function connectionFailed(context: CommandContext, id: string, why: string): void {
  context.sql.run(
    "UPDATE connection SET last_error_at_ms = ?1, last_error = ?2, failing_since_ms = coalesce(failing_since_ms, ?1) WHERE id = ?3",
    context.nowMs,
    why,
    id,
  );
}

/** A test came to nothing: that is how it stands, and no more; what it breaks shows where it is needed. A pause of ours goes on as it was. */
export function testFailed({ sql, nowMs }: CommandContext, id: string, why: string): void {
  sql.run(
    "UPDATE connection SET last_error_at_ms = ?, last_error = ? WHERE id = ? AND paused_because IS NULL",
    nowMs,
    why,
    id,
  );
}

/** What it answered before it was asked with other settings says nothing of how it stands now. */
export function forgetAnswers(sql: Sql, id: string): void {
  sql.run("UPDATE connection SET last_ok_at_ms = NULL, last_error_at_ms = NULL, last_error = NULL WHERE id = ?", id);
}

/** Since when somebody of the clinic has paused it: it is asked nothing before a person lets it go on. Undefined where nobody has. */
export function heldSinceMs(sql: Sql, id: string): number | undefined {
  return (
    sql.one<{ atMs: number | null }>("SELECT paused_by_at_ms AS atMs FROM connection WHERE id = ?", id)?.atMs ??
    undefined
  );
}

/**
 * A person pauses a connection, whatever it answers. The pause that we make where a key is refused is another, and both may stand. What
 * nobody asks does not fail.
 */
export function holdConnection(context: CommandContext, id: string, personId: string): void {
  if (heldSinceMs(context.sql, id) !== undefined) return;
  context.sql.run(
    "UPDATE connection SET paused_by = ?, paused_by_at_ms = ?, failing_since_ms = NULL WHERE id = ?",
    personId,
    context.nowMs,
    id,
  );
  context.record("connection.paused", undefined, { ...namesOf(context.sql, id), why: "by_person" });
}

/** Nothing holds it any more: what was put off because of that is due now. */
export function releaseConnection(context: CommandContext, id: string): void {
  const isHeld = heldSinceMs(context.sql, id) !== undefined || pausedUntilMs(context.sql, id) !== undefined;
  if (isHeld) context.record("connection.resumed", undefined, namesOf(context.sql, id));
  context.sql.run(
    `UPDATE connection SET paused_by = NULL, paused_by_at_ms = NULL, paused_because = NULL, failing_since_ms = NULL
     WHERE id = ?`,
    id,
  );
  hurryLane(context.sql, id, context.nowMs);
}

export interface ConnectionHealthRow {
  readonly id: string;
  readonly kind: string;
  readonly lastOkAtMs: number | null;
  readonly lastErrorAtMs: number | null;
  readonly lastError: string | null;
  readonly pausedBecause: string | null;
  readonly heldBy: string | null;
  readonly heldSinceMs: number | null;
}

export function connectionsHealth(sql: Sql): ConnectionHealthRow[] {
  return sql.all<ConnectionHealthRow>(
    `SELECT id, kind, last_ok_at_ms AS lastOkAtMs, last_error_at_ms AS lastErrorAtMs, last_error AS lastError,
       paused_because AS pausedBecause, paused_by AS heldBy, paused_by_at_ms AS heldSinceMs FROM connection ORDER BY kind, id`,
  );
}
