/** Two charges for one thing, of which the second was not given back (`core/facts/duplicates.ts` says what may be one). */
import {
  type ChargedPayment,
  type ChargedPurchase,
  findDuplicates,
  mayBeOneCharge,
  sellsOf,
} from "../facts/duplicates.ts";
import type { Finding } from "./finding.ts";
import {
  type History,
  isAnswered,
  keptOf,
  linesOf,
  type PaymentKept,
  type PurchaseKept,
  paymentsOf,
} from "./history.ts";

const reasons = ["billing_error"] as const;

const HOUR_MS = 3_600_000;

interface Pair {
  readonly kept: PaymentKept;
  readonly extra: PaymentKept;
  readonly isSure: boolean;
}

export function doubleCharges(history: History): Finding[] {
  const pairs = [...minutesApart(history), ...withinTheHour(history), ...paidTwice(history)];
  const seen = new Set<string>();
  return pairs.flatMap(({ kept, extra, isSure }) => {
    const paymentIds = [kept.paymentId, extra.paymentId].sort();
    const matter = `double_charge ${paymentIds.join(" ")}`;
    const owedMinor = owedOf(history, kept, extra);
    const lineIds = linesOf(history, extra.purchaseId).map(({ lineId }) => lineId);
    const ofBoth = [...lineIds, ...linesOf(history, kept.purchaseId).map(({ lineId }) => lineId)];
    const sinceOn = extra.capturedOn;
    if (seen.has(matter) || owedMinor <= 0) return [];
    if (isAnswered(history, { lineIds: ofBoth, reasons, sinceOn, owedMinor })) return [];
    seen.add(matter);
    return [
      {
        matter,
        lineIds,
        // Somebody gave a part back before: for what, a person says.
        isSure: isSure && kept.wentBack.length + extra.wentBack.length === 0,
        owedMinor,
        currency: extra.currency,
        evidence: {
          kind: "double_charge" as const,
          paymentIds: [kept.paymentId, extra.paymentId] as const,
          amountMinor: extra.receivedMinor,
        },
      },
    ];
  });
}

/** Within minutes, for the same things, and not visited twice. */
function minutesApart(history: History): Pair[] {
  const purchases = history.purchases.map((purchase) => chargedPurchase(history, purchase));
  const purchaseOf = (id: string) => purchases.find(({ purchaseId }) => purchaseId === id);
  const paymentOf = (id: string) => history.payments.find(({ paymentId }) => paymentId === id);
  return findDuplicates(history.payments.map(chargedPayment), purchases).flatMap((pair) => {
    const [kept, extra] = [paymentOf(pair.duplicateOfPaymentId), paymentOf(pair.paymentId)];
    if (!kept || !extra) return [];
    const [one, other] = [purchaseOf(kept.purchaseId), purchaseOf(extra.purchaseId)];
    const isApart = kept.purchaseId !== extra.purchaseId;
    if (isApart && (one?.sells !== other?.sells || (one?.visited && other?.visited))) return [];
    if (isApart && isForOthers(history, kept.purchaseId)) return [];
    return [{ kept, extra, isSure: pair.sure }];
  });
}

/** The machine seemed dead and was tried again: one visit, sold twice within the hour. It may also be the next one, paid on the way out. */
function withinTheHour(history: History): Pair[] {
  const inOrder = [...history.payments].sort(byTime);
  const visitedOf = ({ purchaseId }: PaymentKept) => linesOf(history, purchaseId).some(({ isVisited }) => isVisited);
  return inOrder.flatMap((extra, at) => {
    const kept = inOrder.slice(0, at).find((other) => {
      const isClose = extra.capturedAtMs - other.capturedAtMs <= HOUR_MS && other.purchaseId !== extra.purchaseId;
      return (
        isClose &&
        isAlike(other, extra) &&
        sellsOf(linesOf(history, other.purchaseId)) === sellsOf(linesOf(history, extra.purchaseId))
      );
    });
    return kept && visitedOf(kept) && !visitedOf(extra) ? [{ kept, extra, isSure: false }] : [];
  });
}

/** Two gift cards of one sum are for two people. */
const isForOthers = (history: History, purchaseId: string): boolean =>
  linesOf(history, purchaseId).some(({ kind }) => kind === "gift_card");

/** One purchase that was paid again on another day: at the desk, and by the bill that came later. What is charged by the month is no such thing. */
function paidTwice(history: History): Pair[] {
  return history.purchases.flatMap(({ purchaseId }) => {
    if (linesOf(history, purchaseId).some(({ membership }) => membership)) return [];
    const payments = paymentsOf(history, purchaseId).sort(byTime);
    return payments.flatMap((extra, at) => {
      const kept = payments.slice(0, at).find((other) => isAlike(other, extra));
      return kept ? [{ kept, extra, isSure: false }] : [];
    });
  });
}

const isAlike = (a: PaymentKept, b: PaymentKept): boolean =>
  a.receivedMinor === b.receivedMinor && a.currency === b.currency && !mayBeOneCharge(a, b);

const byTime = (a: PaymentKept, b: PaymentKept): number =>
  a.capturedAtMs - b.capturedAtMs || (a.paymentId < b.paymentId ? -1 : 1);

/** Of two charges for one thing the clinic keeps one. A purchase that needs both of them to be paid was not charged twice. */
function owedOf(history: History, kept: PaymentKept, extra: PaymentKept): number {
  const { receivedMinor, purchaseId, currency } = extra;
  if (kept.purchaseId !== purchaseId) return keptOf(kept) + keptOf(extra) - receivedMinor;
  const payments = paymentsOf(history, purchaseId);
  if (payments.some((one) => one.currency !== currency)) return 0;
  const priceMinor = linesOf(history, purchaseId).reduce((sum, { paidMinor }) => sum + paidMinor, 0);
  const cameMinor = payments.reduce((sum, one) => sum + one.receivedMinor, 0);
  if (cameMinor - priceMinor < receivedMinor) return 0;
  return Math.min(receivedMinor, payments.reduce((sum, one) => sum + keptOf(one), 0) - priceMinor);
}

function chargedPayment({
  paymentId,
  purchaseId,
  currency,
  receivedMinor,
  capturedAtMs,
  name,
  isUnread,
}: PaymentKept): ChargedPayment {
  return {
    paymentId,
    purchaseId,
    currency,
    collectedMinor: receivedMinor,
    capturedAtMs,
    ...(name === undefined ? {} : { name }),
    ...(isUnread === undefined ? {} : { isUnread }),
  };
}

function chargedPurchase(history: History, { purchaseId }: PurchaseKept): ChargedPurchase {
  const lines = linesOf(history, purchaseId);
  return {
    purchaseId,
    paidMinor: lines.reduce((sum, { paidMinor }) => sum + paidMinor, 0),
    visited: lines.some(({ isVisited }) => isVisited),
    sells: sellsOf(lines),
  };
}
