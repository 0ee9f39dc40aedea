/** How long cases took, and who asks again. */
import type { CaseFilter, DimensionFilter } from "../../../../core/contract/case-filter.ts";
import type { Period } from "../../../../core/trends/period.ts";
import { casesThat } from "../case/lists/case-filter.ts";
import { Params } from "../params.ts";
import { lasting } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export type Step = "answered" | "decided" | "money";

/** A decision answers too, where nobody wrote before. */
const AT: Record<Step, string> = {
  answered: "min(coalesce(c.answered_at_ms, c.decided_at_ms), coalesce(c.decided_at_ms, c.answered_at_ms))",
  decided: "c.decided_at_ms",
  money: "c.money_at_ms",
};

/** From opening to a step, of each case of the period that has come so far. A case that was told of by an import has no steps. */
export function tookMs(sql: Sql, step: Step, filter: DimensionFilter, period: Period): number[] {
  const params = new Params();
  const where = casesThat({ ...filter, ...period }, params).join(" AND ");
  return sql
    .all<{ ms: number }>(
      `SELECT max(0, ${AT[step]} - c.opened_at_ms) AS ms FROM refund_case c WHERE ${where} AND ${AT[step]} IS NOT NULL`,
      ...params.values,
    )
    .map(({ ms }) => ms);
}

/** SQL: patients of whom there is more than one among such cases `c`, with how many; two records of one patient are one. */
const repeatsOf = (where: string): string =>
  `SELECT ${lasting("c.patient_id")} AS patient_id, count(*) AS n FROM refund_case c
   WHERE ${where} AND c.patient_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1`;

/** SQL over `refund_case c`: it is of a patient who asked more than once among cases of this filter. */
export const askedAgain = (filter: CaseFilter, params: Params): string =>
  `${lasting("c.patient_id")} IN (SELECT patient_id FROM (${repeatsOf(casesThat(filter, params).join(" AND "))}))`;

export function repeatRequesters(
  sql: Sql,
  filter: DimensionFilter,
  period: Period,
): { readonly patients: number; readonly cases: number } {
  const params = new Params();
  const where = casesThat({ ...filter, ...period }, params).join(" AND ");
  const row = sql.one<{ patients: number; cases: number | null }>(
    `SELECT count(*) AS patients, sum(n) AS cases FROM (${repeatsOf(where)})`,
    ...params.values,
  );
  return { patients: row?.patients ?? 0, cases: row?.cases ?? 0 };
}
