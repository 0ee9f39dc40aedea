/** What a refund's money was made of: tax, earned and not yet earned, and the fee that the processor keeps. */
import { shareOf } from "../money/split.ts";
import type { ProcessorEntry } from "./entries.ts";

/** Null is unknown, and stays so in every sum: it is never nought. */
export interface Figures {
  readonly amountMinor: number;
  readonly taxMinor: number | null;
  /** What the processor keeps of the payment's own fee for this part of it, and what the refund itself costs. */
  readonly feeLostMinor: number | null;
  /** Net of tax: for visits that were made and goods that were handed over. */
  readonly earnedMinor: number | null;
  /** Net of tax: for what was paid and never delivered. */
  readonly deferredMinor: number | null;
}
export const FIGURES = ["amountMinor", "taxMinor", "feeLostMinor", "earnedMinor", "deferredMinor"] as const;

/** One line's share of a refund. */
export interface SharedLine {
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Uses that the patient gives up for it. */
  readonly uses: number;
  readonly paidNetMinor: number;
  /** Of a package: how many uses it was sold with. */
  readonly sold: number | null;
  readonly kind: "package" | "membership" | "product" | "service" | "other";
  /** What is sold in one piece and still lies ahead. */
  readonly isAhead: boolean;
}

/** Undefined for money without lines, such as a refund made elsewhere that nobody has named yet. */
export function splitOf(
  lines: readonly SharedLine[],
): Pick<Figures, "taxMinor" | "earnedMinor" | "deferredMinor"> | undefined {
  if (lines.length === 0) return undefined;
  const taxMinor = lines.reduce((sum, line) => sum + line.taxMinor, 0);
  const deferred = lines.map(deferredOf);
  if (!deferred.every((minor) => minor !== null)) return { taxMinor, earnedMinor: null, deferredMinor: null };
  const deferredMinor = deferred.reduce((sum, minor) => sum + minor, 0);
  const netMinor = lines.reduce((sum, line) => sum + line.netMinor, 0);
  return { taxMinor, earnedMinor: netMinor - deferredMinor, deferredMinor };
}

/**
 * Of a package the price of the uses given up, as it was sold; what goes back beyond that was earned. Nobody knows which part of a membership's
 * period is over, so that its split is unknown.
 */
function deferredOf({ netMinor, uses, paidNetMinor, sold, kind, isAhead }: SharedLine): number | null {
  if (kind === "membership") return null;
  if (sold !== null) return Math.min(netMinor, shareOf(paidNetMinor, Math.min(uses, sold), sold));
  return kind !== "product" && isAhead ? netMinor : 0;
}

/** What the processor took for a payment, and what of it went back before this refund. */
export interface PaidFee {
  readonly feeMinor: number;
  readonly capturedMinor: number;
  readonly backBeforeMinor: number;
}

/**
 * The fee is measured from the first cent that went back, so that the parts of several refunds come to the whole fee. A vendor that returns
 * some of it says so as a fee below zero on the refund's own entry. A refund that came back makes nothing good: its own entry says what it costs.
 * Of an entry in another currency nobody knows what it costs in the row's.
 */
export function feeLostOf(
  move: { readonly amountMinor: number; readonly kind: string; readonly currency: string },
  paid: PaidFee | null,
  entries: readonly Pick<ProcessorEntry, "feeMinor" | "currency">[],
): number | null {
  if (entries.some(({ feeMinor, currency }) => feeMinor !== 0 && currency !== move.currency)) return null;
  const told = entries.reduce((sum, { feeMinor }) => sum + feeMinor, 0);
  if (move.kind === "by_hand") return 0;
  if (move.kind === "came_back" || move.kind === "dispute") return entries.length === 0 ? null : told;
  if (!paid || paid.capturedMinor <= 0) return null;
  const { feeMinor, capturedMinor, backBeforeMinor } = paid;
  const upTo = (minor: number) => shareOf(feeMinor, Math.min(Math.max(minor, 0), capturedMinor), capturedMinor);
  return upTo(backBeforeMinor + move.amountMinor) - upTo(backBeforeMinor) + told;
}
