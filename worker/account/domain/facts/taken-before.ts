import { omitNullish } from "../../../../core/omit-nullish.ts";
import { takenOffOutside } from "../../../../core/refund/agreement.ts";
import {
  type DecisionOnLine,
  elsewhereByLine,
  isSuperseded,
  type MoneyBefore,
  NOTHING_BEFORE,
  type StandingPromise,
  type TakenBefore,
} from "../../../../core/resolution/line-account.ts";
import {
  answeredElsewhere,
  askedOfLine,
  type DecidedRow,
  isPromiseOpen,
  pastCasesOf,
  usesToldOf,
} from "../../store/decision/decided.ts";
import { heldOn, type LineRow, placedOn } from "../../store/records/purchases.ts";
import type { Sql } from "../../store/sql.ts";
import { type PatientFile, paymentsOfPurchase } from "./patient-file.ts";

export interface TakenInput {
  readonly file: PatientFile;
  readonly lines: readonly LineRow[];
  /** As `decisionsAbout` answers them. */
  readonly decided: readonly DecidedRow[];
  readonly caseId: string | undefined;
  /** Lines on which a charge made twice is the matter itself: what was collected above their price is no surplus then. */
  readonly duplicates: ReadonlySet<string>;
}

/** What took from each line besides the legs of our own decisions: one read for the proposal, the check of an ask and the approval. */
export function takenBefore(sql: Sql, input: TakenInput): ReadonlyMap<string, TakenBefore> {
  const money = moneyBefore(sql, input);
  return new Map(
    input.lines.map((line) => {
      const { lineId } = line;
      const ofLine = input.decided.filter((one) => one.lineIds.includes(lineId));
      const asked = ofLine.filter(({ state }) => state === "awaiting_approval");
      return [
        lineId,
        {
          ...(money.get(lineId) ?? NOTHING_BEFORE),
          ...omitNullish({ heldMinor: heldOn(sql, lineId) }),
          takenOffUses: takenOffOf(sql, line),
          waiting: asked.map(({ decisionId, offer }) => ({
            decisionId,
            offer,
            amountMinor: askedOfLine(sql, decisionId, lineId),
          })),
          promises: promisesOf(sql, ofLine, lineId, input.caseId),
          isEnded: [...asked, ...ofLine.filter(({ isGiven }) => isGiven)].some(({ endsPackage }) => endsPackage),
        },
      ];
    }),
  );
}

/** The money that went back on each line without our own decisions. */
export function moneyBefore(
  sql: Sql,
  input: Pick<TakenInput, "file" | "lines" | "duplicates">,
): ReadonlyMap<string, MoneyBefore> {
  const past = pastCasesOf(
    sql,
    input.lines.map(({ lineId }) => lineId),
  );
  return new Map(
    input.lines.map((line) => {
      const before = past.find(({ lineId }) => lineId === line.lineId);
      return [
        line.lineId,
        {
          pastRefundMinor: before?.refundedMinor ?? 0,
          pastCreditMinor: before?.creditedMinor ?? 0,
          elsewhereMinor: elsewhereOf(sql, input, line),
          ...omitNullish({ atProcessorMinor: placedOn(sql, line.lineId) }),
        },
      ];
    }),
  );
}

function elsewhereOf(sql: Sql, { file, duplicates }: Pick<TakenInput, "file" | "duplicates">, line: LineRow): number {
  const purchase = file.purchases.find(({ purchaseId }) => purchaseId === line.purchaseId);
  const payments = paymentsOfPurchase(file, line.purchaseId).filter(({ currency }) => currency === purchase?.currency);
  const goneMinor = payments.reduce((sum, { paymentId, elsewhereMinor, disputedMinor }) => {
    const unexplained = elsewhereMinor === 0 ? 0 : elsewhereMinor - answeredElsewhere(sql, paymentId, "refund");
    const lost = disputedMinor === 0 ? 0 : disputedMinor - answeredElsewhere(sql, paymentId, "bank");
    return sum + Math.max(0, unexplained) + Math.max(0, lost);
  }, 0);
  if (goneMinor === 0) return 0;
  const collectedMinor = duplicates.has(line.lineId) ? 0 : payments.reduce((sum, one) => sum + one.collectedMinor, 0);
  const lines = file.lines
    .filter(({ purchaseId }) => purchaseId === line.purchaseId)
    .map(({ lineId, paidMinor }) => ({ lineId, paidMinor, returnedMinor: file.returned.get(lineId) ?? 0 }));
  return elsewhereByLine(lines, { collectedMinor, goneMinor }).get(line.lineId) ?? 0;
}

function takenOffOf(sql: Sql, { lineId, takenOff }: LineRow): number {
  return takenOff === null || takenOff === 0 ? 0 : takenOffOutside(takenOff, usesToldOf(sql, lineId));
}

/** Promises that nothing took the place of: still to be kept, or more time given in this very case. */
function promisesOf(
  sql: Sql,
  ofLine: readonly DecidedRow[],
  lineId: string,
  caseId: string | undefined,
): StandingPromise[] {
  return ofLine.flatMap((one, at) => {
    const { offer, decisionId } = one;
    if (!one.isGiven || (offer !== "redo" && offer !== "extend")) return [];
    if (isSuperseded(ofLine.slice(at + 1).map((later) => onLine(later)))) return [];
    const stands = (offer === "extend" && one.caseId === caseId) || isPromiseOpen(sql, one, lineId);
    return stands ? [{ decisionId, offer }] : [];
  });
}

/** `isLineEmpty`: nothing of what was paid is left on the line. */
export const onLine = (row: DecidedRow, isLineEmpty = false): DecisionOnLine => ({
  decisionId: row.decisionId,
  offer: row.offer,
  isException: row.isException,
  endsLine: row.endsPackage || isLineEmpty,
  stands: row.isGiven,
});
