/**
 * Two charges for one visit. A second payment of the same patient, amount and currency within ten minutes is a possible duplicate, which a
 * person may attest. It is taken as a fact by itself only where the records leave no doubt: exactly two such payments, and either of two
 * purchases of the same things one was visited and the other was not, or both stand on one purchase that only one of them pays for.
 */
const WITHIN_MS = 10 * 60 * 1000;

export interface ChargedPayment {
  readonly paymentId: string;
  readonly purchaseId: string;
  readonly collectedMinor: number;
  readonly currency: string;
  readonly capturedAtMs: number;
  /** By what name its processor took it, and whether the charge behind that name was read: until then two sorts of names may be one charge. */
  readonly name?: string;
  readonly isUnread?: boolean;
}

export interface ChargedPurchase {
  readonly purchaseId: string;
  /** What its lines cost together, tax included. */
  readonly paidMinor: number;
  /** A use that was not taken back, or a booking, stands on one of its lines. */
  readonly visited: boolean;
  /** What it is of: a facial and a cream of one price are two things. */
  readonly sells: string;
}

/** What a purchase is of, whatever the order of its lines. */
export const sellsOf = (lines: readonly { readonly title: string }[]): string =>
  lines
    .map(({ title }) => title)
    .sort()
    .join("\n");

export interface Duplicate {
  readonly paymentId: string;
  readonly duplicateOfPaymentId: string;
  /** Of the payment that is one too many. */
  readonly purchaseId: string;
  readonly sure: boolean;
}

/** Each possible duplicate once, the later payment named as the duplicate unless the records say that it is the earlier one. */
export function findDuplicates(
  payments: readonly ChargedPayment[],
  purchases: readonly ChargedPurchase[],
): readonly Duplicate[] {
  const inOrder = [...payments].sort((a, b) => a.capturedAtMs - b.capturedAtMs || (a.paymentId < b.paymentId ? -1 : 1));
  return inOrder.flatMap((later, at) => {
    const twins = inOrder.filter((other) => other !== later && isTwin(other, later));
    const earlier = twins.filter((other) => inOrder.indexOf(other) < at).at(-1);
    return earlier ? [judge(earlier, later, twins.length === 1 && twinsOf(inOrder, earlier) === 1, purchases)] : [];
  });
}

function isTwin(a: ChargedPayment, b: ChargedPayment): boolean {
  return (
    a.collectedMinor === b.collectedMinor &&
    a.currency === b.currency &&
    !mayBeOneCharge(a, b) &&
    Math.abs(a.capturedAtMs - b.capturedAtMs) <= WITHIN_MS
  );
}

type Named = Pick<ChargedPayment, "name" | "isUnread">;

/** `pi_…` and `ch_…` are two names of one payment; two names of one sort never are. */
export function mayBeOneCharge(a: Named, b: Named): boolean {
  const isKnown = a.isUnread !== true && b.isUnread !== true;
  return !isKnown && sortOf(a.name) !== sortOf(b.name);
}

const sortOf = (name: string | undefined): string => name?.split("_")[0] ?? "";

const twinsOf = (all: readonly ChargedPayment[], one: ChargedPayment): number =>
  all.filter((other) => other !== one && isTwin(other, one)).length;

function judge(
  earlier: ChargedPayment,
  later: ChargedPayment,
  exactlyTwo: boolean,
  purchases: readonly ChargedPurchase[],
): Duplicate {
  const of = (payment: ChargedPayment) => purchases.find((purchase) => purchase.purchaseId === payment.purchaseId);
  const named = (extra: ChargedPayment, kept: ChargedPayment, sure: boolean): Duplicate => ({
    paymentId: extra.paymentId,
    duplicateOfPaymentId: kept.paymentId,
    purchaseId: extra.purchaseId,
    sure: sure && exactlyTwo,
  });
  if (earlier.purchaseId === later.purchaseId) {
    return named(later, earlier, of(later)?.paidMinor === later.collectedMinor);
  }
  const earlierVisited = of(earlier)?.visited ?? false;
  const laterVisited = of(later)?.visited ?? false;
  const isOneThing = of(earlier)?.sells === of(later)?.sells;
  if (laterVisited && !earlierVisited) return named(earlier, later, isOneThing);
  return named(later, earlier, isOneThing && earlierVisited && !laterVisited);
}
