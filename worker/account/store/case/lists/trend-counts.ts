/** Cases counted by month, reason and service. */
import type { CaseFilter } from "../../../../../core/contract/case-filter.ts";
import type { TrendsAnswer, TrendsQuery } from "../../../../../core/contract/trends.ts";
import type { CountedReason } from "../../../../../core/reasons/reasons.ts";
import { Params } from "../../params.ts";
import type { Sql } from "../../sql.ts";
import { countedReason } from "../cases.ts";
import { casesThat } from "./case-filter.ts";

export type Figures = TrendsAnswer["totals"];

export interface Group extends Figures {
  readonly month: string;
  readonly reason: CountedReason;
  readonly service: string | null;
}

/** In one currency. */
export function groupsOf(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = inScope({ ...query, currency });
  return sql.all<Group>(
    `SELECT c.month, ${countedReason("c")} AS reason, c.service, count(*) AS cases, sum(c.refunded_minor) AS refundedMinor,
       sum(c.credited_minor) AS creditedMinor, sum(c.state = 'declined') AS declined, sum(c.exception) AS exceptions
     FROM refund_case c WHERE ${where} GROUP BY 1, 2, 3`,
    ...params.values,
  );
}

/** Cases of several reasons, in one currency: taken away from under their own, and put under each. */
export function severalReasons(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = inScope({ ...query, currency });
  return sql.all<Group>(
    `SELECT c.month, ${countedReason("c")} AS reason, c.service, -1 AS cases, -c.refunded_minor AS refundedMinor, -c.credited_minor AS creditedMinor,
       -(c.state = 'declined') AS declined, -c.exception AS exceptions
     FROM refund_case c WHERE c.id IN (SELECT case_id FROM case_reason) AND ${where}
     UNION ALL
     SELECT c.month, s.reason, c.service, 1, s.refunded_minor, s.credited_minor,
       c.state = 'declined' AND s.reason = c.reason, s.exception
     FROM case_reason s JOIN refund_case c ON c.id = s.case_id WHERE ${where}`,
    ...params.values,
  );
}

/** How many there are in any other currency. */
export function otherCurrencyCases(sql: Sql, query: CaseFilter, currency: string): number {
  const { where, params } = inScope(query);
  const row = sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM refund_case c WHERE ${where} AND c.currency <> ${params.mark(currency)}`,
    ...params.values,
  );
  return row?.n ?? 0;
}

function inScope(filter: CaseFilter): { where: string; params: Params } {
  const params = new Params();
  return { where: casesThat(filter, params).join(" AND "), params };
}

/** Every service that a case was ever about, for the filter. */
export function servicesOf(sql: Sql): string[] {
  return sql
    .all<{ service: string }>(
      "SELECT DISTINCT service FROM refund_case WHERE service IS NOT NULL ORDER BY service LIMIT 500",
    )
    .map((row) => row.service);
}
