/** What was taken, refunded and disputed at Square. A cursor of ours says which location, and Square's own cursor in it. */
import * as z from "zod";
import type { HistoryKind } from "../../../core/records/sync.ts";
import type { Tender } from "../../../core/words.ts";
import {
  brandOf,
  customerOf,
  type HistoryItem,
  type HistoryPage,
  type HistorySpan,
  last4Of,
  NO_MONEY,
  readEach,
  referencesOf,
  type Unread,
} from "../processor-history.ts";
import type { SquareHttp } from "./http.ts";
import { PAGE_SIZE, PAYMENT_AGE_MAX_MS, SQUARE_BEGAN_MS } from "./limits.ts";
import { fromSquareMoney, type SquareMoney } from "./money.ts";
import { payoutsPage } from "./payouts.ts";
import { read, withCursor } from "./reading.ts";
import { disputeWire, paymentWire, refundWire } from "./wire.ts";

const DAY_MS = 86_400_000;

export const SQUARE_HISTORY = {
  kinds: ["payments", "refunds", "disputes", "payouts"],
  // Lists are asked by when a row changed; they are some seconds behind, and a payment that was taken offline up to three days.
  // A payout is at the bank, or comes back, within days.
  overlapMs: { payments: 4 * DAY_MS, refunds: 4 * DAY_MS, disputes: 4 * DAY_MS, payouts: 10 * DAY_MS },
} as const;

const text = z.string().nullish();
const takenWire = paymentWire.extend({
  reference_id: text,
  order_id: text,
  note: text,
  buyer_email_address: text,
  card_details: z
    .object({ card: z.object({ card_brand: text, last_4: text, cardholder_name: text }).nullish() })
    .nullish()
    .catch(undefined),
});

const cursor = z.string().max(4_000).nullish();
const rows = z.array(z.unknown()).default([]);
const PAGES = {
  payments: z.object({ payments: rows, cursor }).transform(({ payments, cursor: next }) => ({ rows: payments, next })),
  refunds: z.object({ refunds: rows, cursor }).transform(({ refunds, cursor: next }) => ({ rows: refunds, next })),
  disputes: z.object({ disputes: rows, cursor }).transform(({ disputes, cursor: next }) => ({ rows: disputes, next })),
};

const instant = (ms: number): string => new Date(Math.max(ms, SQUARE_BEGAN_MS)).toISOString();

/** @throws NotRead where a page has no usable answer */
export async function historyPage(
  http: SquareHttp,
  locationIds: readonly string[],
  [kind, span, after]: readonly [HistoryKind, HistorySpan, string | undefined],
): Promise<HistoryPage> {
  if (kind === "payouts" || kind === "movements") return payoutsPage(http, locationIds, [span, after]);
  if (kind !== "payments") {
    const { rows: found, next } = await pageOf(http, kind, span, after);
    return { ...readRows(kind, span, found), ...(next ? { nextCursor: next } : {}) };
  }
  const at = Number(/^\d{1,3}(?=:)/.exec(after ?? "")?.[0] ?? 0);
  // The settings may have become fewer since the page before.
  const locationId = locationIds[at];
  if (locationId === undefined) return { items: [], unread: [] };
  const own = after?.slice(after.indexOf(":") + 1);
  const { rows: found, next } = await pageOf(http, kind, span, own === "" ? undefined : own, locationId);
  const nextCursor = next ? `${at}:${next}` : at + 1 < locationIds.length ? `${at + 1}:` : undefined;
  return { ...readRows(kind, span, found), ...(nextCursor === undefined ? {} : { nextCursor }) };
}

/** Of payments; what moved the balance is in `payouts.ts`. */
type Listed = Exclude<HistoryKind, "movements" | "payouts">;

function pageOf(
  http: SquareHttp,
  kind: Listed,
  { sinceMs }: HistorySpan,
  after: string | undefined,
  location_id?: string,
) {
  const since = {
    // The other bound is of when they were made, and is a year back where it is left out.
    begin_time: instant(sinceMs - PAYMENT_AGE_MAX_MS),
    updated_at_begin_time: instant(sinceMs),
    limit: String(PAGE_SIZE),
  };
  return withCursor(() =>
    read(http, PAGES[kind], `/v2/${kind}`, {
      ...(kind === "disputes" ? {} : since),
      ...(location_id === undefined ? {} : { location_id }),
      cursor: after,
    }),
  );
}

function readRows(
  kind: Listed,
  { sinceMs }: HistorySpan,
  found: readonly unknown[],
): Pick<HistoryPage, "items" | "unread"> {
  if (kind === "payments") return readEach(found, takenWire, paymentOf);
  if (kind === "refunds") {
    return readEach(found, refundWire, ({ id, payment_id, amount_money, status, created_at }) => {
      // A refund of no payment of Square's is money that never came in here.
      if (!payment_id) return NO_MONEY;
      return changeOf("refund", { id, payment_id, money: amount_money, state: status, atMs: created_at });
    });
  }
  return readEach(found, disputeWire, ({ id, amount_money, state, updated_at, disputed_payment }) => {
    if ((updated_at ?? Infinity) < sinceMs) return NO_MONEY;
    if (!amount_money || !disputed_payment?.payment_id) return "unreadable";
    const { payment_id } = disputed_payment;
    return changeOf("dispute", { id, payment_id, money: amount_money, state, atMs: updated_at ?? sinceMs });
  });
}

/** Cash, and money that never went through Square, is only written down there: no refund of it goes back that way. */
const TENDERS: ReadonlyMap<string, Tender> = new Map([
  ["CARD", "card"],
  ["BANK_ACCOUNT", "transfer"],
  ["WALLET", "other"],
  ["BUY_NOW_PAY_LATER", "lender"],
  ["SQUARE_ACCOUNT", "other"],
]);

function paymentOf(payment: z.infer<typeof takenWire>): HistoryItem | Unread["code"] | typeof NO_MONEY {
  const tender = TENDERS.get(payment.source_type ?? "");
  if (payment.status !== "COMPLETED" || tender === undefined) return NO_MONEY;
  const captured = fromSquareMoney(payment.total_money);
  if (!captured.ok) return captured.error === "unknown_currency" ? "unknown_currency" : "unreadable";
  if (captured.value === 0) return NO_MONEY;
  const card = payment.card_details?.card;
  return {
    type: "payment",
    ref: payment.id,
    currency: payment.total_money.currency,
    capturedMinor: captured.value,
    takenAtMs: payment.created_at,
    tender,
    ...brandOf(card?.card_brand ?? (tender === "card" ? undefined : payment.source_type)),
    ...last4Of(card?.last_4),
    references: referencesOf([payment.reference_id, payment.order_id], [payment.note]),
    customer: customerOf({ name: card?.cardholder_name, email: payment.buyer_email_address }),
  };
}

interface Told {
  readonly id: string;
  readonly payment_id: string;
  readonly money: SquareMoney;
  readonly state: string | null | undefined;
  readonly atMs: number;
}

function changeOf(
  type: "refund" | "dispute",
  { id, payment_id, money, state, atMs }: Told,
): HistoryItem | Unread["code"] {
  const sum = fromSquareMoney(money);
  if (!sum.ok) return sum.error === "unknown_currency" ? "unknown_currency" : "unreadable";
  return {
    type,
    ref: id,
    paymentRefs: [payment_id],
    currency: money.currency,
    amountMinor: sum.value,
    state: state ?? "UNKNOWN",
    atMs,
  };
}
