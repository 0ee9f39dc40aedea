/** Health of the account's connections: seen before patients notice (mission L3), and the brake when a key is not accepted. */
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

/** A connection that was refused is tried again this often, by one job, until it is accepted. */
const PROBE_EVERY_MS = 15 * 60_000;

interface Health {
  readonly pausedBecause: string | null;
  readonly lastErrorAtMs: number | null;
}

/** When a paused connection may be tried again; undefined where nothing holds it. */
export function pausedUntilMs(sql: Sql, kind: string): number | undefined {
  const row = sql.one<Health>(
    "SELECT paused_because AS pausedBecause, last_error_at_ms AS lastErrorAtMs FROM connection WHERE kind = ?",
    kind,
  );
  return row?.pausedBecause ? (row.lastErrorAtMs ?? 0) + PROBE_EVERY_MS : undefined;
}

/** The outside system did not accept us: nothing more is sent to it until a probe is accepted. */
export function pauseConnection(context: CommandContext, kind: string, why: string): number {
  const wasPaused = pausedUntilMs(context.sql, kind) !== undefined;
  const known = context.sql.run(
    "UPDATE connection SET paused_because = ?, last_error_at_ms = ?, last_error = ? WHERE kind = ?",
    why,
    context.nowMs,
    why,
    kind,
  );
  if (known > 0 && !wasPaused) context.record("connection.paused", undefined, { kind, why });
  return context.nowMs + PROBE_EVERY_MS;
}

export function connectionWorked(context: CommandContext, kind: string): void {
  if (pausedUntilMs(context.sql, kind) !== undefined) context.record("connection.resumed", undefined, { kind });
  context.sql.run("UPDATE connection SET paused_because = NULL, last_ok_at_ms = ? WHERE kind = ?", context.nowMs, kind);
}

export function connectionFailed(context: CommandContext, kind: string, why: string): void {
  context.sql.run(
    "UPDATE connection SET last_error_at_ms = ?, last_error = ? WHERE kind = ?",
    context.nowMs,
    why,
    kind,
  );
}
