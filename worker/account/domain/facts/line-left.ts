import { pastMinorOf } from "../../../../core/resolution/line-account.ts";
import { pastCasesOf } from "../../store/decision/decided.ts";
import { linesHeldBy } from "../../store/money/lines-held.ts";
import { placedOn, returnedByLine } from "../../store/records/purchases.ts";
import type { Sql } from "../../store/sql.ts";

/**
 * Whether a line of a held leg holds less than what goes back on it, this leg counted in: an import has told of a past case, or of a gift
 * card that was spent, since it was decided. What only may have been of the line, and what others ask for, ends no leg. Credit that is paid
 * out gives nothing anew.
 */
export function isLineOverdrawn(sql: Sql, legId: string): boolean {
  const lines = linesHeldBy(sql, legId);
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
