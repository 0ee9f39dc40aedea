/** How many cases came in a month, about what and why, and what was given: as the list of that month, reason or service holds them. */
import { NONE } from "../../../../../core/contract/case-filter.ts";
import type { CountedReason } from "../../../../../core/reasons/reasons.ts";
import { Params } from "../../params.ts";
import { andSeen, type Sight } from "../../people/sight.ts";
import type { Sql } from "../../sql.ts";
import { countedReason } from "../cases.ts";

export interface MonthSum {
  readonly currency: string;
  readonly cases: number;
  readonly refundedMinor: number;
  readonly creditedMinor: number;
}

const inMonth = (month: string, sight: Sight | undefined, params: Params): string =>
  `c.month = ${params.mark(month)} AND c.set_aside_at_ms IS NULL${andSeen(sight, "c.patient_id", params)}`;

export function sumsOfMonth(sql: Sql, month: string, sight: Sight | undefined): MonthSum[] {
  const params = new Params();
  return sql.all(
    `SELECT c.currency, count(*) AS cases, sum(c.refunded_minor) AS refundedMinor, sum(c.credited_minor) AS creditedMinor
     FROM refund_case c WHERE ${inMonth(month, sight, params)} GROUP BY c.currency ORDER BY cases DESC, c.currency`,
    ...params.values,
  );
}

/** The most frequent first. A case of several reasons counts under each, once. */
export function reasonsOfMonth(
  sql: Sql,
  month: string,
  sight: Sight | undefined,
  most: number,
): { readonly reason: CountedReason; readonly cases: number }[] {
  const params = new Params();
  const where = inMonth(month, sight, params);
  return sql.all(
    `SELECT reason, count(*) AS cases FROM (
       SELECT c.id, ${countedReason("c")} AS reason FROM refund_case c WHERE ${where}
       UNION SELECT c.id, s.reason FROM case_reason s JOIN refund_case c ON c.id = s.case_id WHERE ${where})
     GROUP BY reason ORDER BY cases DESC, reason LIMIT ${params.mark(most)}`,
    ...params.values,
  );
}

/** The most frequent first; `NONE` where a case is about none in particular. */
export function servicesOfMonth(
  sql: Sql,
  month: string,
  sight: Sight | undefined,
  most: number,
): { readonly service: string; readonly cases: number }[] {
  const params = new Params();
  return sql.all(
    `SELECT coalesce(c.service, '${NONE}') AS service, count(*) AS cases FROM refund_case c WHERE ${inMonth(month, sight, params)}
     GROUP BY 1 ORDER BY cases DESC, service LIMIT ${params.mark(most)}`,
    ...params.values,
  );
}
