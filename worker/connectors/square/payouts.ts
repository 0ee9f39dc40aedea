/** What left for the bank at Square, location by location, and what is in each payout. Square tells of a movement only where it is in one. */
import * as z from "zod";
import type { EntryKind, Payout } from "../../../core/journal/entries.ts";
import {
  type HistoryItem,
  type HistoryPage,
  type HistorySpan,
  NO_MONEY,
  readEach,
  type Unread,
} from "../processor-history.ts";
import type { SquareHttp } from "./http.ts";
import { PAGE_SIZE, SQUARE_BEGAN_MS } from "./limits.ts";
import { SQUARE_DECIMALS } from "./money.ts";
import { read, withCursor } from "./reading.ts";

const id = z.string().regex(/^[\x21-\x7e]{1,128}$/);
const instant = z
  .string()
  .max(40)
  .transform((text) => Date.parse(text))
  .refine((ms) => !Number.isNaN(ms));
/** Below zero where it leaves the balance. */
const signed = z.object({ amount: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });
const about = z.object({ payment_id: id.nullish(), refund_id: id.nullish(), dispute_id: id.nullish() }).nullish();

const entryWire = z.object({
  id,
  effective_at: instant,
  type: z.string().max(100),
  gross_amount_money: signed,
  net_amount_money: signed,
  type_charge_details: about,
  type_refund_details: about,
  type_dispute_details: about,
  type_open_dispute_details: about,
});
const payoutWire = z.object({
  id,
  status: z.string().nullish(),
  amount_money: signed,
  created_at: instant,
  /** A day, where Square knows one. */
  arrival_date: z.iso.date().nullish(),
});

const cursor = z.string().max(4_000).nullish();
const payoutPage = z.object({ payouts: z.array(z.unknown()).default([]), cursor });
const entryPage = z.object({ payout_entries: z.array(z.unknown()).default([]), cursor });
const namedWire = z.looseObject({ id });

/** Which location; Square's cursor among its payouts; of the payout whose entries are read its id, and Square's cursor in it. */
const placeWire = z.strictObject({
  at: z.int().nonnegative(),
  list: z.string().optional(),
  inside: z.string().optional(),
  after: z.string().optional(),
});
type Place = z.infer<typeof placeWire>;

/** @throws NotRead where a page has no usable answer */
export async function payoutsPage(
  http: SquareHttp,
  locationIds: readonly string[],
  [span, text]: readonly [HistorySpan, string | undefined],
): Promise<HistoryPage> {
  const place: Place = text === undefined ? { at: 0 } : placeWire.parse(JSON.parse(text));
  if (place.inside !== undefined) return insidePage(http, locationIds, place, place.inside);
  const locationId = locationIds[place.at];
  // The settings may have become fewer since the page before.
  if (locationId === undefined) return { items: [], unread: [] };
  const query = {
    location_id: locationId,
    begin_time: new Date(Math.max(span.sinceMs, SQUARE_BEGAN_MS)).toISOString(),
    end_time: new Date(span.untilMs).toISOString(),
    limit: "1",
    cursor: place.list,
  };
  const { payouts, cursor: list } = await withCursor(() => read(http, payoutPage, "/v2/payouts", query));
  const inside = namedWire.safeParse(payouts[0]).data?.id;
  const next = { at: place.at, ...(list ? { list } : {}) };
  return withNext(
    readEach(payouts, payoutWire, payoutOf),
    inside === undefined ? afterThat(next, locationIds) : { ...next, inside },
  );
}

async function insidePage(
  http: SquareHttp,
  locationIds: readonly string[],
  place: Place,
  inside: string,
): Promise<HistoryPage> {
  const path = `/v2/payouts/${encodeURIComponent(inside)}/payout-entries`;
  const query = { limit: String(PAGE_SIZE), cursor: place.after };
  const { payout_entries: rows, cursor: after } = await withCursor(() => read(http, entryPage, path, query));
  const page = readEach(rows, entryWire, (row) => entryOf(row, inside));
  if (after) return withNext(page, { ...place, after });
  const { inside: _, after: __, ...rest } = place;
  return withNext(
    { ...page, items: [...page.items, { type: "payout_read", ref: inside }] },
    afterThat(rest, locationIds),
  );
}

/** The location's next payout, or the next location. */
const afterThat = (place: Place, locationIds: readonly string[]): Place | undefined =>
  place.list !== undefined ? place : place.at + 1 < locationIds.length ? { at: place.at + 1 } : undefined;

const withNext = (page: Pick<HistoryPage, "items" | "unread">, next: Place | undefined): HistoryPage => ({
  ...page,
  ...(next ? { nextCursor: JSON.stringify(next) } : {}),
});

const STATES: ReadonlyMap<string, Payout["state"]> = new Map([
  ["SENT", "on_its_way"],
  ["PAID", "paid"],
  ["FAILED", "failed"],
]);

function payoutOf(row: z.infer<typeof payoutWire>): HistoryItem | Unread["code"] {
  const { amount, currency } = row.amount_money;
  if (!SQUARE_DECIMALS.has(currency)) return "unknown_currency";
  const arrivesAtMs = row.arrival_date ? Date.parse(`${row.arrival_date}T12:00:00Z`) : row.created_at;
  const state = STATES.get(row.status ?? "") ?? "unknown";
  return { type: "payout", ref: row.id, kind: "automatic", state, amountMinor: amount, currency, arrivesAtMs };
}

/** By which kind of entry, and by whether money came in or went: a refund that brings money in is one that came back. */
const KINDS: ReadonlyMap<string, readonly [out: EntryKind, back: EntryKind]> = new Map([
  ["CHARGE", ["charge", "charge"]],
  ["REFUND", ["refund", "refund_returned"]],
  ["DISPUTE", ["dispute", "dispute_returned"]],
  ["OPEN_DISPUTE", ["dispute", "dispute_returned"]],
]);

function entryOf(row: z.infer<typeof entryWire>, payoutRef: string): HistoryItem | Unread["code"] | typeof NO_MONEY {
  if (row.type === "PAYOUT") return NO_MONEY;
  const { amount: grossMinor, currency } = row.gross_amount_money;
  if (!SQUARE_DECIMALS.has(currency) || row.net_amount_money.currency !== currency) return "unknown_currency";
  const [out, back] = KINDS.get(row.type) ?? (["other", "other"] as const);
  const named =
    row.type_charge_details ?? row.type_refund_details ?? row.type_dispute_details ?? row.type_open_dispute_details;
  return {
    type: "entry",
    ref: row.id,
    kind: grossMinor > 0 ? back : out,
    payoutRef,
    ...(named?.refund_id ? { refundRef: named.refund_id } : {}),
    ...(named?.dispute_id ? { disputeRef: named.dispute_id } : {}),
    ...(named?.payment_id ? { paymentRef: named.payment_id } : {}),
    grossMinor,
    // Whatever sign Square writes a fee with: what is missing between gross and net is one.
    feeMinor: grossMinor - row.net_amount_money.amount,
    currency,
    atMs: row.effective_at,
  };
}
