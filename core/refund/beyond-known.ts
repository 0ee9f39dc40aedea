import type { Difference } from "./difference.ts";
import type { TheirRefund } from "./reconcile.ts";

/** `wentBackWithItMinor`: what had gone back of the payment when it was made, itself included, where the processor says it. */
type ShownRefund = Pick<TheirRefund, "amountMinor" | "status" | "createdAtMs"> & {
  readonly wentBackWithItMinor?: number;
};

/** What is known of a payment's refunds. */
export interface KnownRefunds {
  /** As the processor has them now. */
  readonly shown: readonly ShownRefund[];
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
 * What went back and is not known, at the least, by what each refund says of those before it. One that failed since may be in that sum,
 * and the sum may grow with what came after: so all that stand are taken off.
 */
function hiddenMinor({ shown, toldMinor }: Pick<KnownRefunds, "shown" | "toldMinor">): number {
  const hidden = shown.map(({ wentBackWithItMinor = 0, createdAtMs: atMs }) => {
    const may = shown.filter(({ status, createdAtMs }) => status !== "failed" || createdAtMs <= atMs);
    return wentBackWithItMinor - may.reduce((sum, { amountMinor }) => sum + amountMinor, 0) - toldMinor;
  });
  return Math.max(0, ...hidden);
}

/**
 * Where a processor lists no refunds of a payment: whether more went back than what we know of makes up. It may say only that a part
 * went back (`undefined`); then all that tells is that there is none that we know of, or what a refund says of those before it. `in_doubt`
 * where a refund of ours whose answer nobody heard may be it: that is known once it is over. Had ours not gone by then, it was another.
 */
export function beyondKnown(
  refundedMinor: number | undefined,
  { shown, toldMinor, inDoubtMinor, doubtedAtMs }: KnownRefunds,
): Difference | "in_doubt" | undefined {
  const ourMinor = outMinor(shown) + toldMinor;
  const before = shown.filter(({ createdAtMs }) => doubtedAtMs === undefined || createdAtMs <= doubtedAtMs);
  // How much that was in all nobody says: a refund tells only of those before it.
  const beyondMinor = refundedMinor === undefined ? hiddenMinor({ shown, toldMinor }) : refundedMinor - ourMinor;
  const isBeyond = beyondMinor > 0 || (refundedMinor === undefined && outMinor(before) + toldMinor === 0);
  if (!isBeyond) return undefined;
  if (inDoubtMinor > 0 && beyondMinor <= inDoubtMinor) return "in_doubt";
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
