/** How refunds made elsewhere fall on lines, as rows: placed, placed further, and less where a part of one came to nothing. */

import { partsOf } from "../../../../core/refund/outside.ts";
import type { PlannedLineShare } from "../../../../core/refund/planned-leg.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { outsideRefundByRef } from "./outside-refunds.ts";

export function sharesOf(sql: Sql, vendorRef: string): PlannedLineShare[] {
  return sql.all<PlannedLineShare>(
    "SELECT line_id AS lineId, net_minor AS netMinor, tax_minor AS taxMinor, uses FROM outside_allocation WHERE vendor_ref = ? ORDER BY line_id",
    vendorRef,
  );
}

export const placedMinor = (sql: Sql, vendorRef: string): number =>
  sharesOf(sql, vendorRef).reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, 0);

/** Beside what of it stands on the line already. */
export function placeShares(
  { sql }: CommandContext,
  vendorRef: string,
  caseId: string | undefined,
  shares: readonly PlannedLineShare[],
): void {
  for (const { lineId, netMinor, taxMinor, uses } of shares) {
    const added = sql.run(
      `UPDATE outside_allocation SET net_minor = net_minor + ?, tax_minor = tax_minor + ?, uses = uses + ?
       WHERE vendor_ref = ? AND line_id = ?`,
      netMinor,
      taxMinor,
      uses,
      vendorRef,
      lineId,
    );
    if (added > 0) continue;
    sql.run(
      "INSERT INTO outside_allocation (vendor_ref, line_id, case_id, net_minor, tax_minor, uses) VALUES (?, ?, ?, ?, ?, ?)",
      vendorRef,
      lineId,
      caseId ?? null,
      netMinor,
      taxMinor,
      uses,
    );
  }
}

/** So much of it came to nothing: what stands on no line first. The whole row stays as it was and counts no more. The event is the caller's. */
export function takeOffOutside({ sql }: CommandContext, vendorRef: string, goneMinor: number): void {
  const row = outsideRefundByRef(sql, vendorRef);
  const leftMinor = (row?.counts === 1 ? row.amountMinor : 0) - goneMinor;
  if (leftMinor <= 0) {
    sql.run("UPDATE outside_refund SET counts = 0 WHERE vendor_ref = ?", vendorRef);
    return;
  }
  const kept = placedMinor(sql, vendorRef) > leftMinor ? partsOf(sharesOf(sql, vendorRef), leftMinor) : [];
  for (const { lineId, netMinor, taxMinor, uses } of kept) {
    sql.run(
      "UPDATE outside_allocation SET net_minor = ?, tax_minor = ?, uses = ? WHERE vendor_ref = ? AND line_id = ?",
      netMinor,
      taxMinor,
      uses,
      vendorRef,
      lineId,
    );
  }
  sql.run("UPDATE outside_refund SET amount_minor = ? WHERE vendor_ref = ?", leftMinor, vendorRef);
}

export const isPlaced = (sql: Sql, vendorRef: string): boolean =>
  sql.one("SELECT 1 FROM outside_allocation WHERE vendor_ref = ?", vendorRef) !== undefined;

/** Just as a leg falls on its lines, where it stands on none yet. */
export function placeAsAllocated(
  sql: Sql,
  vendorRef: string,
  { caseId, legId }: { readonly caseId: string; readonly legId: string },
): void {
  sql.run(
    `INSERT INTO outside_allocation (vendor_ref, line_id, case_id, net_minor, tax_minor, uses)
     SELECT ?1, line_id, ?2, net_minor, tax_minor, uses FROM allocation WHERE leg_id = ?3
       AND NOT EXISTS (SELECT 1 FROM outside_allocation WHERE vendor_ref = ?1)`,
    vendorRef,
    caseId,
    legId,
  );
}
