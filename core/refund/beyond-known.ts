import type { Difference } from "./difference.ts";
import type { TheirRefund } from "./reconcile.ts";

/** What is known of a payment's refunds. */
export interface KnownRefunds {
  /** As the processor has them now. */
  readonly shown: readonly Pick<TheirRefund, "amountMinor" | "status" | "createdAtMs">[];
  /** Told of by an import or a person, and none of the above stands for it. */
  readonly toldMinor: number;
  /** Of ours, sent, and the answer is still being found out. */
  readonly inDoubtMinor: number;
  /** When more had gone back than was known, and what was in doubt then may have been it. */
  readonly doubtedAtMs: number | undefined;
}

const outMinor = (refunds: KnownRefunds["shown"]): number =>
  refunds.reduce((sum, { amountMinor, status }) => sum + (status === "failed" ? 0 : amountMinor), 0);

/**
 * Where a processor lists no refunds of a payment: whether more went back than what we know of makes up. It may say only that a part
 * went back (`undefined`); then that there is none that we know of is all that can be told. `in_doubt` where a refund of ours whose answer
 * nobody heard may be it: that is known once it is over. Had ours not gone by then, it was another.
 */
export function beyondKnown(
  refundedMinor: number | undefined,
  { shown, toldMinor, inDoubtMinor, doubtedAtMs }: KnownRefunds,
): Difference | "in_doubt" | undefined {
  const ourMinor = outMinor(shown) + toldMinor;
  const before = shown.filter(({ createdAtMs }) => doubtedAtMs === undefined || createdAtMs <= doubtedAtMs);
  const isBeyond = refundedMinor === undefined ? outMinor(before) + toldMinor === 0 : refundedMinor > ourMinor;
  if (!isBeyond) return undefined;
  if (inDoubtMinor > 0 && (refundedMinor ?? 0) <= ourMinor + inDoubtMinor) return "in_doubt";
  return { kind: "refunded_beyond", ref: "", ours: null, theirs: null, ourMinor, theirMinor: refundedMinor ?? null };
}

/**
 * What is left of a question about money that the processor does not show, once a refund is known: nothing where it is that money, the rest
 * where it is a part of it; `apart` where it is another, because it was made after the processor was asked.
 */
export function beyondWithout(
  asked: Pick<Difference, "ourMinor" | "theirMinor"> & { readonly foundAtMs: number },
  { amountMinor, madeAtMs }: { readonly amountMinor: number; readonly madeAtMs: number },
): Difference | "apart" | undefined {
  if (madeAtMs > asked.foundAtMs) return "apart";
  const ourMinor = (asked.ourMinor ?? 0) + amountMinor;
  if (asked.theirMinor === null || ourMinor >= asked.theirMinor) return undefined;
  return { kind: "refunded_beyond", ref: "", ours: null, theirs: null, ourMinor, theirMinor: asked.theirMinor };
}
