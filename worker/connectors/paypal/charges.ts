/** PayPal's captures and disputes in the words of the payment processor. */
import { err, ok, type Result } from "../../../core/result.ts";
import type { OpenDispute, ProcessorCharge } from "../payment-processor.ts";
import { fromPayPalMoney } from "./amounts.ts";
import { toProcessorDispute } from "./disputes.ts";
import type { CaptureWire, DisputeSummaryWire, DisputeWire, MoneyWire } from "./wire.ts";

/** Closed for PayPal; a status that we do not know is open, which locks. */
export const isResolved = ({ status, dispute_state }: DisputeSummaryWire): boolean =>
  status === "RESOLVED" || dispute_state === "RESOLVED";

/** `resolved`: those that are over, read whole. `unreadable`: a status or a sum that we do not know. */
export function toProcessorCharge(
  capture: CaptureWire,
  open: readonly DisputeSummaryWire[],
  resolved: readonly DisputeWire[],
): Result<ProcessorCharge, "unreadable"> {
  const { id, status, amount } = capture;
  const currency = amount.currency_code;
  const sum = fromPayPalMoney(amount, currency);
  const taken = sum.ok ? takenOf(status, sum.value) : undefined;
  if (!taken) return err("unreadable");
  const lost = resolved.map((dispute) => lostMinor(dispute, currency, taken.capturedMinor));
  // Two disputes can be about the same money.
  const disputedMinor = Math.min(
    lost.reduce((all, one) => all + one, 0),
    taken.capturedMinor,
  );
  const openDispute = openOf(open, currency, taken.capturedMinor);
  return ok({
    paymentRef: id,
    currency,
    ...taken,
    dispute: openDispute ? "open_locked" : disputedMinor > 0 ? "lost" : resolved.length > 0 ? "won" : "none",
    disputedMinor,
    ...(openDispute ? { openDispute } : {}),
    disputes: [...open, ...resolved].flatMap((one) => toProcessorDispute(one) ?? []),
  });
}

/**
 * What came in and what went back of it. PayPal names no sum of the refunds: `PARTIALLY_REFUNDED` says only that there are some, and
 * stands there for an open dispute too [3p].
 */
function takenOf(status: string, minor: number): Pick<ProcessorCharge, "capturedMinor" | "refundedMinor"> | undefined {
  switch (status) {
    case "COMPLETED":
      return { capturedMinor: minor, refundedMinor: 0 };
    case "REFUNDED":
      return { capturedMinor: minor, refundedMinor: minor };
    case "PARTIALLY_REFUNDED":
      return { capturedMinor: minor, refundedMinor: undefined };
    // An eCheck on its way has not come in yet.
    case "PENDING":
    case "DECLINED":
    case "FAILED":
      return { capturedMinor: 0, refundedMinor: 0 };
    default:
      return undefined;
  }
}

/**
 * Every open dispute locks: PayPal refuses partial refunds while a case is open (TRANSACTION_DISPUTED), and all of them after a chargeback.
 * A full refund may still go, in PayPal's Resolution Center.
 */
function openOf(open: readonly DisputeSummaryWire[], currency: string, capturedMinor: number): OpenDispute | undefined {
  const due = ({ seller_response_due_date: atMs }: DisputeSummaryWire): number => atMs ?? Number.POSITIVE_INFINITY;
  const [first] = [...open].sort((a, b) => due(a) - due(b));
  if (!first) return undefined;
  const asked = open.reduce((all, { dispute_amount }) => all + (minorOf(dispute_amount, currency) ?? capturedMinor), 0);
  const { dispute_id: ref, seller_response_due_date: answerByMs } = first;
  return { ref, amountMinor: asked, ...(answerByMs === undefined ? {} : { answerByMs }) };
}

/** Codes that give the patient the money (Disputes 1.10). A payout may be PayPal's own money: the patient has it all the same. */
const LOST_CODES: readonly (string | undefined)[] = ["RESOLVED_BUYER_FAVOUR", "RESOLVED_WITH_PAYOUT", "ACCEPTED"];

/**
 * What a dispute that is over took. PayPal's own list of movements says it best: with a settlement in it, that is the sum, and a refund
 * that the clinic made itself, which ends a dispute as well, is not among them.
 */
function lostMinor(dispute: DisputeWire, currency: string, capturedMinor: number): number {
  const settled = settledMinor(dispute, currency);
  if (settled !== undefined) return settled;
  const { outcome_code, amount_refunded } = dispute.dispute_outcome ?? {};
  if (!LOST_CODES.includes(outcome_code)) return 0;
  return minorOf(amount_refunded, currency) ?? minorOf(dispute.dispute_amount, currency) ?? capturedMinor;
}

/** The larger of what the clinic paid and what the patient got, fees apart; undefined where PayPal lists no movement that we can read. */
function settledMinor({ money_movements }: DisputeWire, currency: string): number | undefined {
  const net = { SELLER: 0, BUYER: 0 };
  const settlements = money_movements.filter(({ reason }) => reason === "DISPUTE_SETTLEMENT");
  if (settlements.length === 0) return undefined;
  for (const { affected_party, type, amount } of settlements) {
    if (affected_party !== "SELLER" && affected_party !== "BUYER") continue;
    const minor = minorOf(amount, currency);
    if (minor === undefined) return undefined;
    // A debit of the clinic and a credit of the patient are the loss; the other way round it came back.
    const isLoss = (affected_party === "SELLER") === (type === "DEBIT");
    net[affected_party] += isLoss ? minor : -minor;
  }
  return Math.max(0, net.SELLER, net.BUYER);
}

function minorOf(money: MoneyWire | undefined, currency: string): number | undefined {
  const sum = money && fromPayPalMoney(money, currency);
  return sum?.ok ? sum.value : undefined;
}
