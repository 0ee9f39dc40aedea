/** What changes are looked for in: cases by what they may have in common, and sessions by where they were given. */

import type { CountedReason } from "../../../../core/reasons/reasons.ts";
import type { Cause } from "../../../../core/trends/change/cause.ts";
import { countedReason } from "../case/cases.ts";
import { Params } from "../params.ts";
import type { Sql } from "../sql.ts";

export interface CaseOfSeries {
  readonly openedAtMs: number;
  readonly reason: CountedReason;
  readonly service: string | null;
  readonly locationId: string | null;
  readonly provider: string | null;
  readonly patientId: string | null;
}

/** Cases opened from one instant to before another. */
export const casesOfSeries = (sql: Sql, fromMs: number, untilMs: number): CaseOfSeries[] =>
  sql.all<CaseOfSeries>(
    `SELECT c.opened_at_ms AS openedAtMs, ${countedReason("c")} AS reason, c.service, c.location_id AS locationId,
       c.provider, c.patient_id AS patientId
     FROM refund_case c WHERE c.opened_at_ms >= ? AND c.opened_at_ms < ? AND c.set_aside_at_ms IS NULL`,
    fromMs,
    untilMs,
  );

export const firstCaseMs = (sql: Sql): number | undefined =>
  sql.one<{ atMs: number | null }>("SELECT min(opened_at_ms) AS atMs FROM refund_case WHERE set_aside_at_ms IS NULL")
    ?.atMs ?? undefined;

/** That a case `c` is one of a cause's. */
export function ofCause({ reason, service, locationId, provider }: Cause, params: Params): string {
  const is = (column: string, value: string | undefined) =>
    value === undefined ? [] : [`${column} = ${params.mark(value)}`];
  return [
    "c.set_aside_at_ms IS NULL",
    // By the index on the reason; `unread` is stored as another.
    ...is("c.reason", reason === "unread" ? "other" : reason),
    `c.reason_said = ${params.mark(reason === "unread" ? 0 : 1)}`,
    ...is("c.service", service),
    ...is("c.location_id", locationId),
    ...is("c.provider", provider),
  ].join(" AND ");
}

/** A cause's cases opened from one instant to before another. */
export function casesOfCause(sql: Sql, cause: Cause, fromMs: number, untilMs: number): number {
  const params = new Params();
  const where = `${ofCause(cause, params)} AND c.opened_at_ms >= ${params.mark(fromMs)} AND c.opened_at_ms < ${params.mark(untilMs)}`;
  return sql.one<{ n: number }>(`SELECT count(*) AS n FROM refund_case c WHERE ${where}`, ...params.values)?.n ?? 0;
}

export interface SessionsOfWeek {
  readonly week: number;
  readonly service: string | null;
  readonly locationId: string | null;
  readonly provider: string | null;
  readonly sessions: number;
  /** Of these, treatments sold singly that a case is about. */
  readonly askedBack: number;
}

/** By weeks since 1970, since days would be as many rows as visits: what was delivered, and of what is sold in one piece what a case is about. */
export const sessionsByWeek = (sql: Sql, fromOn: string, toOn: string): SessionsOfWeek[] =>
  sql.all<SessionsOfWeek>(
    `SELECT CAST((julianday(m.made_on) - 2440587.5) / 7 AS INTEGER) AS week, i.category AS service, m.location_id AS locationId,
       nullif(m.provider, '') AS provider, count(*) AS sessions, 0 AS askedBack
     FROM session_made m JOIN item i ON i.id = m.item_id WHERE m.made_on BETWEEN ?1 AND ?2 GROUP BY 1, 2, 3, 4
     UNION ALL
     SELECT CAST((julianday(m.made_on) - 2440587.5) / 7 AS INTEGER), i.category, m.location_id, nullif(m.provider, ''), sum(m.pieces),
       sum(CASE WHEN EXISTS (SELECT 1 FROM case_line k WHERE k.line_id = m.line_id) THEN m.pieces ELSE 0 END)
     FROM sale_made m JOIN item i ON i.id = m.item_id
     WHERE i.kind = 'service' AND m.made_on BETWEEN ?1 AND ?2 GROUP BY 1, 2, 3, 4`,
    fromOn,
    toOn,
  );
