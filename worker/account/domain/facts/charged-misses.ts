/** Which of a patient's missed visits were paid for with a fee that the clinic has, and keeps. */
import { chargedMisses, isMissedFee } from "../../../../core/facts/missed-fees.ts";
import { moneyOutside, NOTHING_BEFORE } from "../../../../core/resolution/line-account.ts";
import type { Sql } from "../../store/sql.ts";
import { owedOf } from "./facts.ts";
import { type PatientFile, purchaseOf, standingUses } from "./patient-file.ts";
import { moneyBefore } from "./taken-before.ts";

const NO_DUPLICATES: ReadonlySet<string> = new Set();

/**
 * The missed visits, of any package, that fees paid for. A fee that was never paid, or went back in full, wherever it went back, paid for
 * none; nor does one that the same proposal gives back.
 */
export function missesCharged(sql: Sql, file: PatientFile, feesGivenBack: ReadonlySet<string>): ReadonlySet<string> {
  const visits = file.lines.flatMap((line) => standingUses(file, line));
  // Where no fee is on record, what the clinic's own system says is all there is; where one is, it may have gone back.
  if (!file.lines.some(isMissedFee)) {
    return new Set(
      visits.flatMap(({ useId, kind, chargedAs }) => (kind !== "used" && chargedAs === "fee" ? [useId] : [])),
    );
  }
  const ofFees = file.lines.filter((line) => isMissedFee(line) && !feesGivenBack.has(line.lineId));
  if (ofFees.length === 0) return new Set();
  const before = moneyBefore(sql, { file, lines: ofFees, duplicates: NO_DUPLICATES });
  const kept = ofFees.flatMap((line) => {
    const purchase = purchaseOf(file, line);
    if (!purchase) return [];
    const hereMinor = file.returned.get(line.lineId) ?? 0;
    const outsideMinor = moneyOutside(before.get(line.lineId) ?? NOTHING_BEFORE);
    const keptMinor = line.paidMinor - (owedOf(file, line, purchase) ?? 0) - hereMinor - outsideMinor;
    return keptMinor > 0 ? [{ boughtOn: purchase.boughtOn, invoice: purchase.invoice }] : [];
  });
  return chargedMisses(visits, kept);
}
