/** A membership that was charged for time after it had ended. */
import { addDays, daysBetween } from "../facts/civil.ts";
import type { Finding } from "./finding.ts";
import {
  type History,
  isAnswered,
  keptOf,
  type LineKept,
  linesOf,
  type MembershipKept,
  type PaymentKept,
  paymentsOf,
} from "./history.ts";

const reasons = ["billing_error", "membership_cancel"] as const;

/** Where nobody knows the notice, no longer one is usual. */
const LONGEST_NOTICE_DAYS = 31;
/** A charge for a membership that was cancelled comes with the next periods, not a year later. */
const RENEWED_WITHIN_DAYS = 62;

interface End {
  /** The first day that is not charged for any more. */
  readonly endedOn: string;
  readonly isSure: boolean;
}

export function lateCharges(history: History): Finding[] {
  return history.lines.flatMap((line) => {
    const end = line.membership && endOf(line.membership);
    return line.membership && end ? [...onItself(history, line, line.membership), ...renewed(history, line, end)] : [];
  });
}

/** A decision here goes before the notice, and the notice before the day on which billing stopped: that may come sooner by kindness. */
function endOf({
  agreedEndOn,
  cancelRequestedOn,
  noticeDays,
  periodDays,
  billingStoppedOn,
}: MembershipKept): End | undefined {
  if (agreedEndOn !== undefined) return { endedOn: agreedEndOn, isSure: true };
  if (cancelRequestedOn !== undefined) {
    const days = noticeDays ?? Math.max(periodDays ?? 0, LONGEST_NOTICE_DAYS);
    // On the day itself it may have been charged before they asked.
    return { endedOn: addDays(cancelRequestedOn, Math.max(1, days)), isSure: noticeDays !== undefined };
  }
  if (billingStoppedOn === undefined) return undefined;
  return { endedOn: addDays(billingStoppedOn, 1), isSure: true };
}

type Charged = Pick<PaymentKept, "paymentId" | "currency" | "receivedMinor" | "capturedAtMs" | "capturedOn">;

/** Payments that came in after the end, with what of each was not owed for the time before. `payments`: those of the line's purchase. */
function afterEnd<P extends Charged>(
  line: MemberLine,
  currency: string,
  payments: readonly P[],
): { readonly end: End; readonly late: readonly { readonly payment: P; readonly lateMinor: number }[] } | undefined {
  const end = endOf(line.membership);
  if (!end) return undefined;
  const owedMinor = owedUntil(line, end.endedOn);
  let cameMinor = 0;
  const inOrder = payments.filter((one) => one.currency === currency).sort((x, y) => x.capturedAtMs - y.capturedAtMs);
  const late = inOrder.flatMap((payment) => {
    cameMinor += payment.receivedMinor;
    // What was still owed for the time before is not late because its card was tried again.
    const lateMinor = Math.min(payment.receivedMinor, cameMinor - owedMinor);
    return payment.capturedOn >= end.endedOn && lateMinor > 0 ? [{ payment, lateMinor }] : [];
  });
  return { end, late };
}

interface MemberLine {
  readonly paidMinor: number;
  readonly membership: MembershipKept;
}

/** What was charged after the end where the records leave no doubt; undefined where nothing was. `isAlone`: its purchase is of nothing else. */
export function chargedAfterEnd(
  line: MemberLine & { readonly isAlone: boolean },
  currency: string,
  payments: readonly Charged[],
): { readonly amountMinor: number; readonly endedOn: string } | undefined {
  const found = afterEnd(line, currency, payments);
  if (!found?.end.isSure || !line.isAlone) return undefined;
  const whole = found.late.filter(({ payment, lateMinor }) => lateMinor === payment.receivedMinor);
  const amountMinor = whole.reduce((sum, { lateMinor }) => sum + lateMinor, 0);
  return amountMinor > 0 ? { amountMinor, endedOn: found.end.endedOn } : undefined;
}

/** Payments of the membership's own purchase. */
function onItself(history: History, line: LineKept, membership: MembershipKept): Finding[] {
  const isAlone = linesOf(history, line.purchaseId).length === 1;
  const found = afterEnd({ ...line, membership }, line.currency, paymentsOf(history, line.purchaseId));
  if (!found) return [];
  return found.late.flatMap(({ payment, lateMinor }) => {
    const isWhole = lateMinor === payment.receivedMinor && payment.wentBack.length === 0;
    const isSure = found.end.isSure && isAlone && isWhole;
    return findingOf(history, line, payment, { endedOn: found.end.endedOn, isSure }, lateMinor);
  });
}

/** What the periods that began before its end cost; nothing where the records do not say what one costs. */
function owedUntil(
  { paidMinor, membership: { startsOn, paidUntilOn, periodDays } }: MemberLine,
  endedOn: string,
): number {
  if (paidUntilOn === undefined || periodDays === undefined) return 0;
  const bought = Math.max(1, Math.round(daysBetween(startsOn, paidUntilOn) / periodDays));
  const begun = Math.max(0, Math.ceil(daysBetween(startsOn, endedOn) / periodDays));
  return Math.floor((paidMinor * begun) / bought);
}

/** The clinic's system booked the next period as a new sale. Who signs again, or comes, has joined again. */
function renewed(history: History, old: LineKept, end: End): Finding[] {
  return history.lines.flatMap((line) => {
    const purchase = history.purchases.find(({ purchaseId }) => purchaseId === line.purchaseId);
    const isNext = purchase && line.lineId !== old.lineId && line.title === old.title && line.membership;
    if (!isNext || line.membership.cancelRequestedOn !== undefined || line.isVisited) return [];
    const days = daysBetween(end.endedOn, purchase.boughtOn);
    if (days < 0 || days > RENEWED_WITHIN_DAYS) return [];
    if (line.signedOn !== undefined && line.signedOn > end.endedOn) return [];
    return paymentsOf(history, line.purchaseId).flatMap((payment) =>
      payment.currency === purchase.currency
        ? findingOf(history, line, payment, { ...end, isSure: false }, payment.receivedMinor, old)
        : [],
    );
  });
}

function findingOf(
  history: History,
  line: LineKept,
  payment: PaymentKept,
  { endedOn, isSure }: End,
  lateMinor: number,
  ended = line,
): Finding[] {
  const { paymentId, capturedOn, currency, receivedMinor } = payment;
  const owedMinor = Math.min(lateMinor, keptOf(payment));
  const lineIds = [line.lineId, ended.lineId];
  if (owedMinor === 0 || isAnswered(history, { lineIds, reasons, sinceOn: capturedOn, owedMinor })) return [];
  const cancelRequestedOn = ended.membership?.cancelRequestedOn;
  return [
    {
      matter: `charged_after_cancel ${paymentId}`,
      lineIds: [line.lineId],
      isSure,
      owedMinor,
      currency,
      evidence: {
        kind: "charged_after_cancel" as const,
        paymentId,
        chargedOn: capturedOn,
        endedOn,
        ...(cancelRequestedOn === undefined ? {} : { cancelRequestedOn }),
        amountMinor: receivedMinor,
      },
    },
  ];
}
