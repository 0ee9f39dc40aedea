import type { Difference, TheirRefund } from "./reconcile.ts";

/**
 * Where a processor lists no refunds of a payment: whether more went back than the refunds that we know make up. It may say only that a part
 * went back (`undefined`); then that there is none that we know of is all that can be told.
 */
export function beyondKnown(
  refundedMinor: number | undefined,
  known: readonly Pick<TheirRefund, "amountMinor" | "status">[],
): Difference | undefined {
  const ourMinor = known.reduce((sum, { amountMinor, status }) => sum + (status === "failed" ? 0 : amountMinor), 0);
  const isBeyond = refundedMinor === undefined ? ourMinor === 0 : refundedMinor > ourMinor;
  if (!isBeyond) return undefined;
  return { kind: "refunded_beyond", ref: "", ours: null, theirs: null, ourMinor, theirMinor: refundedMinor ?? null };
}
