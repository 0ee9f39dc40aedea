import { sameRefund } from "../money/refund-names.ts";
import type { Sql } from "../sql.ts";

/**
 * Uses of a package that counting legs and refunds made elsewhere paid back, less those that came back with credit taken back, all it had
 * at the most: none is left to be used or refunded twice.
 */
export function writeUsesGivenBack(sql: Sql, lineIds: readonly string[]): void {
  sql.run(
    `UPDATE entitlement SET voided_uses = min(sold + bonus, (
       SELECT coalesce(sum(a.uses), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id
       WHERE a.line_id = entitlement.line_id AND g.held_minor > 0)
       + (SELECT coalesce(sum(x.uses), 0) FROM credit_entry_line x WHERE x.line_id = entitlement.line_id)
       + (SELECT coalesce(sum(o.uses), 0) FROM outside_allocation o JOIN outside_refund r ON ${sameRefund("r", "o")}
          WHERE o.line_id = entitlement.line_id AND r.counts = 1))
     WHERE line_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(lineIds),
  );
}
