/** Alerts as rows: a cause, since when, and what was counted the night it was last looked at. */

import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { CountedReason } from "../../../../core/reasons/reasons.ts";
import type { Cause } from "../../../../core/trends/change/cause.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface AlertRow {
  readonly alertId: string;
  readonly cause: Cause;
  readonly sinceMs: number;
  readonly sinceOn: string;
  readonly foundAtMs: number;
  readonly foundOn: string;
  readonly endedAtMs: number | null;
  readonly endedOn: string | null;
  readonly beforeCases: number;
  readonly beforeDays: number;
  /** As of the last night: cases since the turn, and sessions before it and since. */
  readonly casesLooked: number;
  readonly sessionsBefore: number;
  readonly sessionsSince: number;
}

type Stored = Omit<AlertRow, "cause"> & {
  readonly reason: CountedReason;
  readonly service: string | null;
  readonly locationId: string | null;
  readonly provider: string | null;
};

const SELECT = `SELECT id AS alertId, reason, service, location_id AS locationId, provider, since_ms AS sinceMs, since_on AS sinceOn,
  found_at_ms AS foundAtMs, found_on AS foundOn, ended_at_ms AS endedAtMs, ended_on AS endedOn, before_cases AS beforeCases,
  before_days AS beforeDays, cases_looked AS casesLooked, sessions_before AS sessionsBefore, sessions_since AS sessionsSince FROM change_alert`;

const rowOf = ({ reason, service, locationId, provider, ...row }: Stored): AlertRow => ({
  ...row,
  cause: { reason, ...omitNullish({ service, locationId, provider }) },
});

export function alertById(sql: Sql, alertId: string): AlertRow | undefined {
  const row = sql.one<Stored>(`${SELECT} WHERE id = ?`, alertId);
  return row && rowOf(row);
}

export const standingAlerts = (sql: Sql): AlertRow[] =>
  sql.all<Stored>(`${SELECT} WHERE ended_at_ms IS NULL ORDER BY id`).map(rowOf);

/** Those that stand, and those that ended since an instant. */
export const alertsSince = (sql: Sql, endedSinceMs: number): AlertRow[] =>
  sql
    .all<Stored>(`${SELECT} WHERE ended_at_ms IS NULL OR ended_at_ms >= ? ORDER BY id DESC LIMIT 100`, endedSinceMs)
    .map(rowOf);

export function insertAlert(context: CommandContext, row: AlertRow): void {
  const { reason, service, locationId, provider } = row.cause;
  context.sql.run(
    `INSERT INTO change_alert (id, reason, service, location_id, provider, since_ms, since_on, found_at_ms, found_on, before_cases, before_days,
       sessions_before, sessions_since, cases_looked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.alertId,
    reason,
    service ?? null,
    locationId ?? null,
    provider ?? null,
    row.sinceMs,
    row.sinceOn,
    row.foundAtMs,
    row.foundOn,
    row.beforeCases,
    row.beforeDays,
    row.sessionsBefore,
    row.sessionsSince,
    row.casesLooked,
  );
  context.record("change.found", undefined, { alertId: row.alertId, reason, sinceOn: row.sinceOn });
}

/** What was counted tonight. */
export function lookAtAlert(sql: Sql, row: Pick<AlertRow, "alertId" | "casesLooked" | "sessionsSince">): void {
  sql.run(
    "UPDATE change_alert SET cases_looked = ?, sessions_since = ? WHERE id = ?",
    row.casesLooked,
    row.sessionsSince,
    row.alertId,
  );
}

export function endAlert(context: CommandContext, alertId: string, endedOn: string): void {
  context.sql.run(
    "UPDATE change_alert SET ended_at_ms = ?, ended_on = ? WHERE id = ? AND ended_at_ms IS NULL",
    context.nowMs,
    endedOn,
    alertId,
  );
  context.record("change.ended", undefined, { alertId });
}
