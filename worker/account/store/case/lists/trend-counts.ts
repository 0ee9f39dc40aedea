/** Cases counted by month, reason and service. */
import { NO_SERVICE } from "../../../../../core/contract/case.ts";
import type { TrendsAnswer, TrendsQuery } from "../../../../../core/contract/trends.ts";
import type { CountedReason } from "../../../../../core/reasons/reasons.ts";
import type { Sql, SqlValue } from "../../sql.ts";
import { countedReason } from "../cases.ts";

export type Figures = TrendsAnswer["totals"];

export interface Group extends Figures {
  readonly month: string;
  readonly reason: CountedReason;
  readonly service: string | null;
}

/** In one currency. */
export function groupsOf(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = filterOf(query);
  return sql.all<Group>(
    `SELECT month, ${countedReason("refund_case")} AS reason, service, count(*) AS cases, sum(refunded_minor) AS refundedMinor,
       sum(credited_minor) AS creditedMinor, sum(state = 'declined') AS declined, sum(exception) AS exceptions
     FROM refund_case WHERE ${where} AND currency = ? GROUP BY 1, 2, 3`,
    ...params,
    currency,
  );
}

/** Cases of several reasons, in one currency: taken away from under their own, and put under each. */
export function severalReasons(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = filterOf(query);
  const inScope = `${where} AND currency = ?`;
  return sql.all<Group>(
    `SELECT c.month, ${countedReason("c")} AS reason, c.service, -1 AS cases, -c.refunded_minor AS refundedMinor, -c.credited_minor AS creditedMinor,
       -(c.state = 'declined') AS declined, -c.exception AS exceptions
     FROM refund_case c WHERE c.id IN (SELECT case_id FROM case_reason) AND ${inScope}
     UNION ALL
     SELECT c.month, s.reason, c.service, 1, s.refunded_minor, s.credited_minor,
       c.state = 'declined' AND s.reason = c.reason, s.exception
     FROM case_reason s JOIN refund_case c ON c.id = s.case_id WHERE ${inScope}`,
    ...params,
    currency,
    ...params,
    currency,
  );
}

/** How many there are in any other currency. */
export function otherCurrencyCases(sql: Sql, query: TrendsQuery, currency: string): number {
  const { where, params } = filterOf(query);
  const row = sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM refund_case WHERE ${where} AND currency <> ?`,
    ...params,
    currency,
  );
  return row?.n ?? 0;
}

function filterOf({ from, to, service, location }: TrendsQuery): { where: string; params: SqlValue[] } {
  const parts: [string, SqlValue[]][] = [
    ["month BETWEEN ? AND ? AND set_aside_at_ms IS NULL", [from, to]],
    ...(service === undefined ? [] : [ofService(service)]),
    ...(location === undefined ? [] : [["location_id = ?", [location]] as [string, SqlValue[]]]),
  ];
  return { where: parts.map(([sql]) => sql).join(" AND "), params: parts.flatMap(([, params]) => params) };
}

const ofService = (service: string): [string, SqlValue[]] =>
  service === NO_SERVICE ? ["service IS NULL", []] : ["service = ?", [service]];

/** Every service that a case was ever about, for the filter. */
export function servicesOf(sql: Sql): string[] {
  return sql
    .all<{ service: string }>(
      "SELECT DISTINCT service FROM refund_case WHERE service IS NOT NULL ORDER BY service LIMIT 500",
    )
    .map((row) => row.service);
}
