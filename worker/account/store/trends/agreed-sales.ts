/** Sales by the policy that governs them and the wording that was accepted for them. */
import type { DimensionFilter } from "../../../../core/contract/case-filter.ts";
import type { Period } from "../../../../core/trends/period.ts";
import type { ItemKind } from "../../../../core/words.ts";
import { Params } from "../params.ts";
import type { Sql } from "../sql.ts";

/** Sales that no policy can tell apart. `signed`: `version own before`, oldest first, with a comma between; null where nothing was. */
export interface AgreedSales {
  readonly kind: ItemKind;
  readonly category: string;
  readonly boughtOn: string;
  readonly signed: string | null;
  readonly n: number;
}

/** Whether a signature came before the sale: before the first money for it, where any is on file, else by its day. */
const BEFORE = `iif(paid IS NULL, date(k.accepted_at_ms / 1000, 'unixepoch') <= date(made_on, '+1 day'), k.accepted_at_ms <= paid)`;

export function agreedSales(sql: Sql, filter: DimensionFilter, period: Period, currency: string): AgreedSales[] {
  const params = new Params();
  const named: [string, string | undefined][] = [
    ["i.category", filter.service],
    ["i.id", filter.item],
    ["p.location_id", filter.location],
    ["coalesce(n.provider, '')", filter.provider],
    ["coalesce(n.seller, '')", filter.seller],
  ];
  const parts = [
    `p.bought_on BETWEEN ${params.mark(period.fromOn)} AND ${params.mark(period.toOn)}`,
    `l.currency = ${params.mark(currency)}`,
    ...named.flatMap(([column, value]) => (value === undefined ? [] : [`${column} = ${params.mark(value)}`])),
  ];
  return sql.all<AgreedSales>(
    `SELECT kind, category, made_on AS boughtOn, signed, count(*) AS n FROM (
       SELECT kind, category, made_on, (SELECT group_concat(k.policy_version_id || ' ' || (k.line_id IS NOT NULL) || ' ' || ${BEFORE})
           FROM (SELECT * FROM consent WHERE patient_id = sold.patient_id AND (line_id IS NULL OR line_id = sold.line_id)
                 ORDER BY accepted_at_ms, id) k) AS signed
       FROM (SELECT n.id AS line_id, p.patient_id, i.kind, i.category, p.bought_on AS made_on,
               (SELECT min(y.captured_at_ms) FROM payment y WHERE y.purchase_id = p.id) AS paid
             FROM line n JOIN purchase p ON p.id = n.purchase_id JOIN item i ON i.id = n.item_id JOIN location l ON l.id = p.location_id
             WHERE ${parts.join(" AND ")}) sold)
     GROUP BY 1, 2, 3, 4`,
    ...params.values,
  );
}
