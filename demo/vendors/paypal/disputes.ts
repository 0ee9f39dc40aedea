import type { Book } from "./book.ts";
import { unprocessable } from "./errors.ts";
import { emit } from "./events.ts";
import { moneyShape, moveBalance } from "./money.ts";
import type { CaptureRow, DisputeOutcome, DisputeRow, DisputeStage } from "./records.ts";
import { instant, origin } from "./shapes.ts";

const DAY_MS = 86_400_000;

export interface Opening {
  readonly amountMinor?: number | undefined;
  readonly reason: string;
  readonly stage: DisputeStage;
}

export function openDispute(book: Book, capture: CaptureRow, { amountMinor, reason, stage }: Opening): DisputeRow {
  const { idPrefix } = book.need("account", capture.account);
  const dispute = book.put("dispute", {
    id: `PP-R-${idPrefix}-${book.letters(8)}`,
    account: capture.account,
    captureId: capture.id,
    amountMinor: amountMinor ?? capture.amountMinor,
    reason,
    status: stage === "INQUIRY" ? "WAITING_FOR_SELLER_RESPONSE" : "UNDER_REVIEW",
    stage,
    outcome: null,
    settledMinor: 0,
    createdAtMs: book.nowMs(),
    updatedAtMs: book.nowMs(),
    dueAtMs: book.nowMs() + 20 * DAY_MS,
  });
  book.put("capture", { ...capture, disputeIds: [...capture.disputeIds, dispute.id] });
  announce(book, "CREATED", dispute);
  return dispute;
}

/** The patient goes on: an inquiry becomes a claim. */
export function updateDispute(
  book: Book,
  dispute: DisputeRow,
  change: { readonly stage?: DisputeStage | undefined; readonly status?: string | undefined },
): DisputeRow {
  const { stage = dispute.stage, status = dispute.status } = change;
  const updated = book.put("dispute", { ...dispute, stage, status, updatedAtMs: book.nowMs() });
  announce(book, "UPDATED", updated);
  return updated;
}

const TAKES: readonly DisputeOutcome[] = ["RESOLVED_BUYER_FAVOUR", "ACCEPTED"];

/** PayPal's word, or the patient's. Where the clinic loses, the money is taken and the capture reversed. */
export function closeDispute(book: Book, dispute: DisputeRow, outcome: DisputeOutcome): DisputeRow {
  if (dispute.outcome !== null) throw unprocessable("DISPUTE_RESOLVED");
  const capture = book.need("capture", dispute.captureId);
  const settledMinor = TAKES.includes(outcome) ? dispute.amountMinor : 0;
  const closed = book.put("dispute", {
    ...dispute,
    status: "RESOLVED",
    outcome,
    settledMinor,
    updatedAtMs: book.nowMs(),
  });
  announce(book, "RESOLVED", closed);
  if (settledMinor === 0) return closed;
  moveBalance(book, capture, -settledMinor);
  const href = `${origin(book.need("account", capture.account))}/v2/payments/captures/${capture.id}`;
  const reversal = {
    id: book.newId(book.need("account", capture.account).idPrefix),
    status: "COMPLETED",
    amount: moneyShape(settledMinor, capture.currency),
    create_time: instant(book.nowMs()),
    update_time: instant(book.nowMs()),
    links: [{ href, rel: "up", method: "GET" }],
  };
  emit(book, capture.account, "PAYMENT.CAPTURE.REVERSED", "refund", reversal);
  return closed;
}

function announce(book: Book, what: "CREATED" | "UPDATED" | "RESOLVED", dispute: DisputeRow): void {
  emit(book, dispute.account, `CUSTOMER.DISPUTE.${what}`, "dispute", disputeShape(book, dispute));
}

/** As the list tells it: not how it ended, nor of which payment it is. */
export function disputeSummary(book: Book, dispute: DisputeRow) {
  const { currency } = book.need("capture", dispute.captureId);
  const isOver = dispute.outcome !== null;
  const href = `${origin(book.need("account", dispute.account))}/v1/customer/disputes/${dispute.id}`;
  return {
    dispute_id: dispute.id,
    create_time: new Date(dispute.createdAtMs).toISOString(),
    update_time: new Date(dispute.updatedAtMs).toISOString(),
    reason: dispute.reason,
    status: dispute.status,
    dispute_state: isOver ? "RESOLVED" : dispute.stage === "INQUIRY" ? "OPEN_INQUIRIES" : "UNDER_PAYPAL_REVIEW",
    dispute_amount: moneyShape(dispute.amountMinor, currency),
    dispute_life_cycle_stage: dispute.stage,
    dispute_channel: "INTERNAL",
    ...(isOver ? {} : { seller_response_due_date: new Date(dispute.dueAtMs).toISOString() }),
    links: [{ href, rel: "self", method: "GET" }] as const,
  };
}

/** What it offers now: evidence and giving up while it waits for the seller, an appeal once it was decided for the buyer. */
export function actionsOf(book: Book, { status, outcome, dueAtMs, hasAppealed }: DisputeRow): readonly string[] {
  if (outcome === "RESOLVED_BUYER_FAVOUR" && hasAppealed !== true) return ["appeal"];
  const isOpen = outcome === null && status === "WAITING_FOR_SELLER_RESPONSE" && dueAtMs > book.nowMs();
  return isOpen ? ["provide-evidence", "accept-claim"] : [];
}

export function disputeShape(book: Book, dispute: DisputeRow) {
  const capture = book.need("capture", dispute.captureId);
  const { dispute_state: _, ...summary } = disputeSummary(book, dispute);
  const [{ href }] = summary.links;
  const offered = actionsOf(book, dispute).map((action) => ({
    href: `${href}/${action}`,
    rel: action.replaceAll("-", "_"),
    method: "POST",
  }));
  const money = (minor: number) => moneyShape(minor, capture.currency);
  const isPaidOut = dispute.settledMinor > 0 || dispute.outcome === "RESOLVED_WITH_PAYOUT";
  const paidMinor = isPaidOut ? dispute.amountMinor : 0;
  const movement = (affected_party: string, type: string) => ({
    affected_party,
    type,
    amount: money(paidMinor),
    initiated_time: new Date(dispute.updatedAtMs).toISOString(),
    reason: "DISPUTE_SETTLEMENT",
  });
  return {
    ...summary,
    links: [...summary.links, ...offered],
    disputed_transactions: [
      {
        seller_transaction_id: capture.id,
        create_time: instant(capture.createdAtMs),
        transaction_status: "COMPLETED",
        gross_amount: money(capture.amountMinor),
      },
    ],
    ...(dispute.outcome === null
      ? {}
      : {
          dispute_outcome: {
            outcome_code: dispute.outcome,
            ...(isPaidOut ? { amount_refunded: money(paidMinor) } : {}),
          },
        }),
    ...(isPaidOut
      ? {
          money_movements: [
            ...(dispute.settledMinor > 0 ? [movement("SELLER", "DEBIT")] : []),
            movement("BUYER", "CREDIT"),
          ],
        }
      : {}),
  };
}
