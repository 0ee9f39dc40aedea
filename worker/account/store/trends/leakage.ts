/** What was given or let go beside the clauses, and what is still owed in visits. */
import type { DimensionFilter } from "../../../../core/contract/case-filter.ts";
import { isMissedFee } from "../../../../core/facts/missed-fees.ts";
import type { Period } from "../../../../core/trends/period.ts";
import { casesThat } from "../case/lists/case-filter.ts";
import { Params } from "../params.ts";
import type { Sql } from "../sql.ts";

/** SQL: exceptions that stand among such cases `c`, each with what it gave above what the clause gave of the same kind; null where nobody knows. */
const aboveOf = (where: string): string =>
  `SELECT d.case_id, d.amount_minor + d.bonus_minor - (
       SELECT (o.value ->> '$.amountMinor') + (o.value ->> '$.bonusMinor') FROM json_each(e.proposal_json, '$.options') o
       WHERE o.value ->> '$.kind' = d.offer LIMIT 1) AS minor
   FROM refund_case c JOIN decision d ON d.case_id = c.id JOIN evaluation e ON e.id = d.evaluation_id
   WHERE ${where} AND c.exception = 1 AND d.cause IS NOT NULL AND d.state = 'approved'`;

/** SQL: the cases among them that got more. */
export const ABOVE_CLAUSE = `SELECT case_id FROM (${aboveOf("1")}) WHERE minor > 0`;

/** What exceptions gave above their clauses. */
export function aboveClause(sql: Sql, filter: DimensionFilter, period: Period, currency: string) {
  const params = new Params();
  const where = casesThat({ ...filter, ...period, currency }, params).join(" AND ");
  const row = sql.one<{ cases: number; minor: number | null; unknown: number | null }>(
    `SELECT count(DISTINCT iif(minor > 0, case_id, NULL)) AS cases, sum(max(0, minor)) AS minor, sum(minor IS NULL) AS unknown FROM (
       ${aboveOf(where)}
       UNION ALL
       SELECT c.id, NULL FROM refund_case c WHERE ${where} AND c.exception = 1 AND c.source IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = c.id))`,
    ...params.values,
  );
  return { cases: row?.cases ?? 0, minor: row?.minor ?? 0, unknown: row?.unknown ?? 0 };
}

/** Visits of a period beyond what was left of a package after a refund. */
export function usesAfterRefund(
  sql: Sql,
  { item, service, location }: DimensionFilter,
  { fromOn, toOn }: Period,
  currency: string,
) {
  const params = new Params();
  const named: [string, string | undefined][] = [
    ["n.item_id", item],
    ["i.category", service],
    ["p.location_id", location],
  ];
  const where = named.flatMap(([column, value]) =>
    value === undefined ? [] : [` AND ${column} = ${params.mark(value)}`],
  );
  const row = sql.one<{ uses: number; minor: number | null }>(
    `SELECT count(*) AS uses, sum(each_minor) AS minor FROM (
       SELECT u.used_on, n.paid_minor / e.sold AS each_minor, e.sold + e.bonus - e.voided_uses AS held,
         row_number() OVER (PARTITION BY e.id ORDER BY u.used_on, u.id) AS at
       FROM (SELECT * FROM entitlement WHERE voided_uses > 0) e CROSS JOIN use_record u ON u.entitlement_id = e.id JOIN line n ON n.id = e.line_id
         JOIN item i ON i.id = n.item_id JOIN purchase p ON p.id = n.purchase_id
       WHERE u.kind = 'used' AND u.reversed_on IS NULL AND p.currency = ${params.mark(currency)}${where.join("")})
     WHERE at > held AND used_on BETWEEN ${params.mark(fromOn)} AND ${params.mark(toOn)}`,
    ...params.values,
  );
  return { uses: row?.uses ?? 0, minor: row?.minor ?? 0 };
}

/** Which of what is sold is a fee for a missed visit. */
export const missedFees = (sql: Sql): string[] =>
  sql
    .all<{ id: string; title: string; category: string }>("SELECT id, title, category FROM item")
    .filter(isMissedFee)
    .map(({ id }) => id);

/** SQL over `refund_case c`: such a fee went back. */
export const feeWentBack = (fees: readonly string[], params: Params): string =>
  `c.refunded_minor + c.credited_minor > 0 AND c.item_id IN (SELECT value FROM json_each(${params.mark(JSON.stringify(fees))}))`;

/** Fees for missed visits that went back, and missed visits that were charged as nothing. */
export function feesWaived(sql: Sql, filter: DimensionFilter, period: Period, currency: string) {
  const params = new Params();
  const where = [...casesThat({ ...filter, ...period, currency }, params), feeWentBack(missedFees(sql), params)];
  const row = sql.one<{ cases: number; minor: number | null }>(
    `SELECT count(*) AS cases, sum(c.refunded_minor + c.credited_minor) AS minor FROM refund_case c WHERE ${where.join(" AND ")}`,
    ...params.values,
  );
  const visits = sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM use_record WHERE charged_as = 'neither' AND kind <> 'used' AND reversed_on IS NULL AND used_on BETWEEN ? AND ?`,
    period.fromOn,
    period.toOn,
  );
  return { cases: row?.cases ?? 0, minor: row?.minor ?? 0, visits: visits?.n ?? 0 };
}

/** Visits that were paid for and not had, of packages that have not ended by a day. Those that came free with them are not owed in money. */
export function unusedPackages(sql: Sql, onDay: string, currency: string) {
  const row = sql.one<{ packages: number; uses: number | null; minor: number | null }>(
    `SELECT count(*) AS packages, sum(held) AS uses, sum(paid_minor * held / sold) AS minor FROM (
       SELECT n.paid_minor, e.sold, min(e.sold, e.sold + e.bonus - e.voided_uses - coalesce(e.taken_off, 0) - coalesce(u.n, 0)) AS held
       FROM entitlement e JOIN line n ON n.id = e.line_id JOIN purchase p ON p.id = n.purchase_id
         LEFT JOIN (SELECT entitlement_id, count(*) AS n FROM use_record
           WHERE reversed_on IS NULL AND (kind = 'used' OR charged_as = 'use') GROUP BY 1) u ON u.entitlement_id = e.id
       WHERE e.kind = 'package' AND p.currency = ? AND (e.expires_on IS NULL OR e.expires_on >= ?))
     WHERE held > 0`,
    currency,
    onDay,
  );
  return { packages: row?.packages ?? 0, uses: row?.uses ?? 0, minor: row?.minor ?? 0 };
}
