/** What went back and came back by our record, in the journal's words. */
import { type SharedLine, splitOf } from "../../../../core/journal/figures.ts";
import { type MoveAbout, moveKey, type OurMove } from "../../../../core/journal/rows.ts";
import type { Named } from "../../store/books/entries.ts";
import {
  bankLosses,
  type LossRow,
  legMoves,
  linesOfLegs,
  linesOfOutside,
  type MovedLine,
  type MoveRow,
  outsideMoves,
} from "../../store/books/moves.ts";
import type { Sql } from "../../store/sql.ts";

export interface Span {
  readonly sinceMs: number;
  readonly untilMs: number;
}

/**
 * Of a span, and of these names whenever it was.
 * @param toldOf keys of which the processor tells: what came to nothing here counts only where it moved the balance all the same
 */
export function ourMoves(
  sql: Sql,
  { sinceMs, untilMs }: Span,
  named: Named,
  dayOf: (atMs: number) => string,
  toldOf: ReadonlySet<string>,
): OurMove[] {
  const legs = legMoves(sql, sinceMs, untilMs, named);
  const outside = outsideMoves(sql, sinceMs, untilMs, named);
  const legLines = Map.groupBy(
    linesOfLegs(
      sql,
      legs.map(({ id }) => id),
    ),
    ({ moveId }) => moveId,
  );
  const outsideLines = Map.groupBy(
    linesOfOutside(
      sql,
      outside.map(({ id }) => id),
    ),
    ({ moveId, connectionId }) => `${connectionId} ${moveId}`,
  );
  return [
    ...legs.flatMap((row) => movesOf(row, legLines.get(row.id) ?? [], { dayOf, toldOf })),
    ...outside.flatMap((row) =>
      movesOf(row, outsideLines.get(`${row.connectionId} ${row.id}`) ?? [], { dayOf, toldOf }),
    ),
    ...bankLosses(sql, sinceMs, untilMs, named).map((loss) => lossOf(loss, dayOf)),
  ];
}

interface Known {
  readonly dayOf: (atMs: number) => string;
  readonly toldOf: ReadonlySet<string>;
}

/** What left, and beside it what came back of it. */
function movesOf(row: MoveRow, lines: readonly MovedLine[], { dayOf, toldOf }: Known): OurMove[] {
  const { amountMinor, currency, state, backAtMs, leftAtMs } = row;
  const split = splitOf(lines.map(lineOf)) ?? { taxMinor: null, earnedMinor: null, deferredMinor: null };
  const same = { ...aboutOf(row), currency };
  if (row.kind === "hand") {
    if (state !== "settled") return [];
    const byHand = { kind: "by_hand", connectionId: null, paidFee: null, amountMinor, ...split } as const;
    return [{ ...same, ...byHand, key: `hand:${row.id}`, ref: referenceOf(row), onDate: dayOf(leftAtMs) }];
  }
  const { connectionId, vendorRef } = row;
  const keys = { out: moveKey("refund", connectionId, vendorRef), back: moveKey("came_back", connectionId, vendorRef) };
  const isOut = state === "settled" || state === "bounced" || toldOf.has(keys.out);
  const isBack = state === "bounced" || (state === "failed" && toldOf.has(keys.back));
  const at = { connectionId, ref: vendorRef };
  const { feeMinor, capturedMinor, backBeforeMinor } = row;
  const paidFee = feeMinor === null || feeMinor < 0 ? null : { feeMinor, capturedMinor, backBeforeMinor };
  const out: OurMove = {
    ...same,
    ...at,
    ...split,
    key: keys.out,
    kind: row.kind,
    amountMinor,
    onDate: dayOf(leftAtMs),
    paidFee,
  };
  const back: OurMove = {
    ...same,
    ...at,
    key: keys.back,
    kind: "came_back",
    amountMinor: -amountMinor,
    taxMinor: negative(split.taxMinor),
    earnedMinor: negative(split.earnedMinor),
    deferredMinor: negative(split.deferredMinor),
    onDate: dayOf(backAtMs ?? leftAtMs),
    paidFee: null,
  };
  return [...(isOut ? [out] : []), ...(isBack ? [back] : [])];
}

const negative = (minor: number | null): number | null => (minor === null || minor === 0 ? minor : -minor);

/** Under what a person paid it: the number of a cheque, a receipt's. */
const referenceOf = ({ id, vendorRef }: MoveRow): string => vendorRef.slice(`hand:${id}:`.length);

function lineOf({ netMinor, taxMinor, uses, paidNetMinor, sold, itemKind, isAhead }: MovedLine): SharedLine {
  const kinds = ["package", "membership", "product", "service"] as const;
  const kind = kinds.find((one) => one === itemKind) ?? "other";
  return { netMinor, taxMinor, uses, paidNetMinor: Math.max(0, paidNetMinor), sold, kind, isAhead: isAhead === 1 };
}

function lossOf(row: LossRow, dayOf: (atMs: number) => string): OurMove {
  const { connectionId, paymentId, amountMinor, currency, atMs } = row;
  const nobody = { caseId: null, approverId: null };
  return {
    ...aboutOf({ ...row, ...nobody }),
    key: moveKey("dispute", connectionId, paymentId),
    kind: "dispute",
    connectionId,
    ref: null,
    amountMinor,
    currency,
    onDate: dayOf(atMs),
    taxMinor: null,
    earnedMinor: null,
    deferredMinor: null,
    paidFee: null,
  };
}

/** Ids, whose names are looked up when somebody reads it: what is written down of a closed month names nobody. */
const aboutOf = (row: Pick<MoveRow, "tender" | "locationId" | "invoice" | "caseId" | "approverId">): MoveAbout => ({
  tender: row.tender,
  location: row.locationId,
  invoice: row.invoice,
  caseId: row.caseId,
  approver: row.approverId,
});
