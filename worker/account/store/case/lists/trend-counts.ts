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

/** In one currency, and how many cases there are in any other: both by one walk over the cases. */
export function groupsOf(
  sql: Sql,
  query: TrendsQuery,
  currency: string,
): { readonly groups: Group[]; readonly otherCurrencyCases: number } {
  const { where, params } = inScope(query);
  const rows = sql.all<Group & { isOwn: 0 | 1 }>(
    `SELECT c.month, ${countedReason("c")} AS reason, c.service, c.currency = ${params.mark(currency)} AS isOwn, count(*) AS cases,
       sum(c.refunded_minor) AS refundedMinor, sum(c.credited_minor) AS creditedMinor, sum(c.state = 'declined') AS declined,
       sum(c.exception) AS exceptions
     FROM refund_case c WHERE ${where} GROUP BY 1, 2, 3, 4`,
    ...params.values,
  );
  return {
    groups: rows.filter(({ isOwn }) => isOwn === 1).map(({ isOwn: _, ...group }) => group),
    otherCurrencyCases: rows.reduce((sum, { isOwn, cases }) => (isOwn === 1 ? sum : sum + cases), 0),
  };
}

/** Cases of several reasons, in one currency: taken away from under their own, and put under each. */
export function severalReasons(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = inScope({ ...query, currency });
  return sql.all<Group>(
    `SELECT c.month, ${countedReason("c")} AS reason, c.service, -1 AS cases, -c.refunded_minor AS refundedMinor, -c.credited_minor AS creditedMinor,
       -(c.state = 'declined') AS declined, -c.exception AS exceptions
     FROM (SELECT DISTINCT case_id FROM case_reason) s CROSS JOIN refund_case c ON c.id = s.case_id WHERE ${where}
     UNION ALL
     SELECT c.month, s.reason, c.service, 1, s.refunded_minor, s.credited_minor,
       c.state = 'declined' AND s.reason = c.reason, s.exception
     FROM case_reason s CROSS JOIN refund_case c ON c.id = s.case_id WHERE ${where}`,
    ...params.values,
  );
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
