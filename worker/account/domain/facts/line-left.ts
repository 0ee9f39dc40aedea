import { pastMinorOf } from "../../../../core/resolution/line-account.ts";
import { pastCasesOf } from "../../store/decision/decided.ts";
import { placedOn, returnedByLine } from "../../store/records/purchases.ts";
import type { Sql } from "../../store/sql.ts";

interface HeldLine {
  readonly lineId: string;
  readonly patientId: string;
  /** Paid, and not spent of a gift card. */
  readonly paidMinor: number;
}

/**
 * Whether a line of a held leg holds less than what goes back on it, this leg counted in: an import has told of a past case, or of a gift
 * card that was spent, since it was decided. What only may have been of the line, and what others ask for, ends no leg. Credit that is paid
 * out gives nothing anew.
 */
export function isLineOverdrawn(sql: Sql, legId: string): boolean {
  const lines = sql.all<HeldLine>(
    `SELECT n.id AS lineId, p.patient_id AS patientId, n.paid_minor - coalesce(n.spent_minor, 0) AS paidMinor
     FROM leg g JOIN decision d ON d.id = g.decision_id JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id
       JOIN purchase p ON p.id = n.purchase_id
     WHERE g.id = ? AND d.pays_out_leg_id IS NULL AND a.net_minor + a.tax_minor > 0`,
    legId,
  );
  const past = pastCasesOf(
    sql,
    lines.map(({ lineId }) => lineId),
  );
  return lines.some(({ lineId, patientId, paidMinor }) => {
    const before = past.find((one) => one.lineId === lineId);
    const pastMinor = pastMinorOf({
      pastRefundMinor: before?.refundedMinor ?? 0,
      pastCreditMinor: before?.creditedMinor ?? 0,
      atProcessorMinor: placedOn(sql, lineId) ?? 0,
    });
    return (returnedByLine(sql, patientId).get(lineId) ?? 0) + pastMinor > paidMinor;
  });
}
