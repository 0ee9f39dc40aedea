/** How legs fall on lines. */

import type { DryRun } from "../../../../core/contract/dry-run.ts";
import type { PlannedLineShare } from "../../../../core/refund/planned-leg.ts";
import type { Sql } from "../sql.ts";

export function allocationsOf(sql: Sql, legId: string): PlannedLineShare[] {
  return sql.all<PlannedLineShare>(
    "SELECT line_id AS lineId, net_minor AS netMinor, tax_minor AS taxMinor, uses FROM allocation WHERE leg_id = ? ORDER BY line_id",
    legId,
  );
}

export function insertAllocation(sql: Sql, legId: string, share: PlannedLineShare): void {
  sql.run(
    "INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) VALUES (?, ?, ?, ?, ?)",
    legId,
    share.lineId,
    share.netMinor,
    share.taxMinor,
    share.uses,
  );
}

export function changeAllocation(
  sql: Sql,
  legId: string,
  { lineId, netMinor, taxMinor, uses }: PlannedLineShare,
): void {
  sql.run(
    "UPDATE allocation SET net_minor = ?, tax_minor = ?, uses = ? WHERE leg_id = ? AND line_id = ?",
    netMinor,
    taxMinor,
    uses,
    legId,
    lineId,
  );
}

/** Of all legs of a decision, with what was bought. */
export function sharesOf(sql: Sql, decisionId: string): DryRun["shares"] {
  return sql.all(
    `SELECT g.payment_id AS paymentId, a.line_id AS lineId, i.title, a.net_minor AS netMinor, a.tax_minor AS taxMinor, a.uses
     FROM leg g JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN item i ON i.id = n.item_id
     WHERE g.decision_id = ? ORDER BY g.id, a.line_id`,
    decisionId,
  );
}
