/** How refunds made elsewhere fall on lines, as rows: placed, placed further, and less where a part of one came to nothing. */

import { partsOf } from "../../../../core/refund/outside.ts";
import type { PlannedLineShare } from "../../../../core/refund/planned-leg.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { outsideRefundOf } from "./outside-refunds.ts";
import type { RefundName } from "./refund-names.ts";

export function sharesOf(sql: Sql, { vendorRef, connectionId }: RefundName): PlannedLineShare[] {
  return sql.all<PlannedLineShare>(
    `SELECT line_id AS lineId, net_minor AS netMinor, tax_minor AS taxMinor, uses FROM outside_allocation
     WHERE vendor_ref = ? AND connection_id = ? ORDER BY line_id`,
    vendorRef,
    connectionId,
  );
}

export const placedMinor = (sql: Sql, refund: RefundName): number =>
  sharesOf(sql, refund).reduce((sum, { netMinor, taxMinor }) => sum + netMinor + taxMinor, 0);

/** Beside what of it stands on the line already. */
export function placeShares(
  { sql }: CommandContext,
  { vendorRef, connectionId }: RefundName,
  caseId: string | undefined,
  shares: readonly PlannedLineShare[],
): void {
  for (const { lineId, netMinor, taxMinor, uses } of shares) {
    const added = sql.change(
      `UPDATE outside_allocation SET net_minor = net_minor + ?, tax_minor = tax_minor + ?, uses = uses + ?
       WHERE vendor_ref = ? AND connection_id = ? AND line_id = ?`,
      ...[netMinor, taxMinor, uses],
      ...[vendorRef, connectionId, lineId],
    );
    if (added > 0) continue;
    sql.run(
      `INSERT INTO outside_allocation (vendor_ref, connection_id, line_id, case_id, net_minor, tax_minor, uses)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      ...[vendorRef, connectionId, lineId],
      ...[caseId ?? null, netMinor, taxMinor, uses],
    );
  }
}

/** So much of it came to nothing: what stands on no line first. The whole row stays as it was and counts no more. The event is the caller's. */
export function takeOffOutside({ sql }: CommandContext, refund: RefundName, goneMinor: number): void {
  const { vendorRef, connectionId } = refund;
  const row = outsideRefundOf(sql, refund);
  const leftMinor = (row?.counts === 1 ? row.amountMinor : 0) - goneMinor;
  if (leftMinor <= 0) {
    sql.run(
      "UPDATE outside_refund SET counts = 0 WHERE vendor_ref = ? AND connection_id = ?",
      ...[vendorRef, connectionId],
    );
    return;
  }
  const kept = placedMinor(sql, refund) > leftMinor ? partsOf(sharesOf(sql, refund), leftMinor) : [];
  for (const { lineId, netMinor, taxMinor, uses } of kept) {
    sql.run(
      `UPDATE outside_allocation SET net_minor = ?, tax_minor = ?, uses = ?
       WHERE vendor_ref = ? AND connection_id = ? AND line_id = ?`,
      ...[netMinor, taxMinor, uses],
      ...[vendorRef, connectionId, lineId],
    );
  }
  sql.run(
    "UPDATE outside_refund SET amount_minor = ? WHERE vendor_ref = ? AND connection_id = ?",
    ...[leftMinor, vendorRef, connectionId],
  );
}

export const isPlaced = (sql: Sql, { vendorRef, connectionId }: RefundName): boolean =>
  sql.one("SELECT 1 FROM outside_allocation WHERE vendor_ref = ? AND connection_id = ?", vendorRef, connectionId) !==
  undefined;

/** Just as a leg falls on its lines, where it stands on none yet. */
export function placeAsAllocated(
  sql: Sql,
  { vendorRef, connectionId }: RefundName,
  { caseId, legId }: { readonly caseId: string; readonly legId: string },
): void {
  sql.run(
    `INSERT INTO outside_allocation (vendor_ref, connection_id, line_id, case_id, net_minor, tax_minor, uses)
     SELECT ?1, ?2, line_id, ?3, net_minor, tax_minor, uses FROM allocation WHERE leg_id = ?4
       AND NOT EXISTS (SELECT 1 FROM outside_allocation WHERE vendor_ref = ?1 AND connection_id = ?2)`,
    ...[vendorRef, connectionId, caseId, legId],
  );
}
