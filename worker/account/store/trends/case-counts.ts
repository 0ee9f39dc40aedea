/** Cases counted by a dimension. */
import type { Dimension, DimensionFilter } from "../../../../core/contract/case-filter.ts";
import type { CaseFigures } from "../../../../core/contract/figures.ts";
import type { Period } from "../../../../core/trends/period.ts";
import { countedReason } from "../case/cases.ts";
import { casesThat, FACET_COLUMNS } from "../case/lists/case-filter.ts";
import { Params } from "../params.ts";
import type { Sql } from "../sql.ts";

export interface CountedGroup extends CaseFigures {
  /** Of the case's opening; empty where months are not asked apart. */
  readonly month: string;
  readonly key: string;
}

export interface Counts {
  readonly groups: readonly CountedGroup[];
  /** How many there are in any other currency. */
  readonly otherCurrencyCases: number;
}

/** What is counted, of which cases. `by` undefined: all together, each case once. */
export interface Counting {
  readonly by: Dimension | undefined;
  readonly filter: DimensionFilter;
  readonly period: Period;
  readonly currency: string;
  readonly byMonth: boolean;
}

/** A case that was decided for several reasons stands under each with what was given for it, where reasons are asked for; else it is one case. */
export function caseCounts(sql: Sql, { by, filter, period, currency, byMonth }: Counting): Counts {
  const params = new Params();
  const isShared = by === "reason" || filter.reason !== undefined;
  const reason = `coalesce(s.reason, ${countedReason("c")})`;
  const key = by === undefined ? "''" : by === "reason" ? reason : `coalesce(c.${FACET_COLUMNS[by]}, '')`;
  const where = [
    ...casesThat({ ...filter, ...period }, params),
    ...(filter.reason === undefined ? [] : [`${reason} = ${params.mark(filter.reason)}`]),
  ].join(" AND ");
  const of = (column: string) => (isShared ? `coalesce(s.${column}, c.${column})` : `c.${column}`);
  const given = `${of("refunded_minor")} + ${of("credited_minor")}`;
  const declined = isShared ? "c.state = 'declined' AND coalesce(s.reason = c.reason, 1)" : "c.state = 'declined'";
  const rows = sql.all<CountedGroup & { isOwn: 0 | 1 }>(
    `SELECT ${byMonth ? "c.month" : "''"} AS month, ${key} AS key, c.currency = ${params.mark(currency)} AS isOwn, count(*) AS cases,
       sum(${given} > 0) AS refunds, sum(${of("refunded_minor")}) AS refundedMinor, sum(${of("credited_minor")}) AS creditedMinor,
       sum(${declined}) AS declined, sum(${of("exception")}) AS exceptions, sum(iif(${of("exception")}, ${given}, 0)) AS exceptionMinor
     FROM refund_case c ${isShared ? "LEFT JOIN case_reason s ON s.case_id = c.id" : ""} WHERE ${where} GROUP BY 1, 2, 3`,
    ...params.values,
  );
  const others = rows.filter(({ isOwn }) => isOwn === 0);
  return {
    groups: rows.filter(({ isOwn }) => isOwn === 1).map(({ isOwn: _, ...group }) => group),
    otherCurrencyCases: others.reduce((sum, { cases }) => sum + cases, 0),
  };
}
