/**
 * What moved the balance at Stripe, and what left for the bank. Only of an automatic payout, and once Stripe has put it together, can be asked
 * what is in it; what went with others is told by its day alone.
 */
import type Stripe from "stripe";
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
import { fromStripeAmount } from "./amount.ts";

const PAGE_SIZE = 100;

const id = z.string().min(1).max(128);
const movementWire = z.object({
  id,
  object: z.literal("balance_transaction"),
  amount: z.int(),
  fee: z.int(),
  currency: z.string(),
  created: z.int().nonnegative(),
  reporting_category: z.string(),
  source: id.nullable(),
  type: z.string(),
});
const payoutWire = z.object({
  id,
  object: z.literal("payout"),
  amount: z.int(),
  currency: z.string(),
  arrival_date: z.int().nonnegative(),
  automatic: z.boolean(),
  reconciliation_status: z.string(),
  status: z.string(),
});

const listWire = z.object({ object: z.literal("list"), data: z.array(z.unknown()), has_more: z.boolean() });
const namedWire = z.looseObject({ id });

/** Throws what the SDK throws, and where an answer has another shape; so do the others here. */
export async function movementsPage(
  stripe: Stripe,
  { sinceMs }: HistorySpan,
  cursor: string | undefined,
): Promise<HistoryPage> {
  const { data, has_more } = listWire.parse(
    await stripe.balanceTransactions.list({
      created: { gte: Math.max(0, Math.floor(sinceMs / 1000)) },
      limit: PAGE_SIZE,
      ...(cursor === undefined ? {} : { starting_after: cursor }),
    }),
  );
  return { ...readEach(data, movementWire, (row) => entryOf(row)), ...nextOf(data, has_more) };
}

/**
 * One payout a page, and after it what is in it.
 * @param cursor `after <payout>`: the payout after that one. `in <payout> <1 where more follow> <entry>`: what is in it, after that entry
 */
export async function payoutsPage(stripe: Stripe, span: HistorySpan, cursor: string | undefined): Promise<HistoryPage> {
  const [where, ref = "", more, after] = (cursor ?? "").split(" ");
  return where === "in"
    ? insidePage(stripe, { ref, hasMore: more === "1", after })
    : onePayout(stripe, span, ref || undefined);
}

async function onePayout(stripe: Stripe, { sinceMs }: HistorySpan, after: string | undefined): Promise<HistoryPage> {
  const { data, has_more } = listWire.parse(
    await stripe.payouts.list({
      created: { gte: Math.max(0, Math.floor(sinceMs / 1000)) },
      limit: 1,
      ...(after === undefined ? {} : { starting_after: after }),
    }),
  );
  const payout = payoutWire.safeParse(data[0]).data;
  const tellsWhatIsInIt = payout?.automatic === true && payout.reconciliation_status === "completed";
  const { nextCursor: ref } = nextOf(data, has_more);
  const next = tellsWhatIsInIt ? `in ${payout.id} ${has_more ? 1 : 0}` : ref === undefined ? undefined : `after ${ref}`;
  return { ...readEach(data, payoutWire, payoutOf), ...(next === undefined ? {} : { nextCursor: next }) };
}

interface Inside {
  readonly ref: string;
  readonly hasMore: boolean;
  readonly after: string | undefined;
}

async function insidePage(stripe: Stripe, { ref, hasMore, after }: Inside): Promise<HistoryPage> {
  const { data, has_more } = listWire.parse(
    await stripe.balanceTransactions.list({
      payout: ref,
      limit: PAGE_SIZE,
      ...(after === undefined ? {} : { starting_after: after }),
    }),
  );
  const { items, unread } = readEach(data, movementWire, (row) => entryOf(row, ref));
  const { nextCursor: last } = nextOf(data, has_more);
  if (last !== undefined) return { items, unread, nextCursor: `in ${ref} ${hasMore ? 1 : 0} ${last}` };
  return {
    items: [...items, { type: "payout_read", ref }],
    unread,
    ...(hasMore ? { nextCursor: `after ${ref}` } : {}),
  };
}

function nextOf(data: readonly unknown[], hasMore: boolean): { readonly nextCursor?: string } {
  if (!hasMore) return {};
  // The page after it cannot be asked for: what follows would be left out without a word.
  return { nextCursor: namedWire.parse(data.at(-1)).id };
}

/** Stripe's own categories for books. What is not named here is no patient's money. */
const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ["charge", "charge"],
  ["refund", "refund"],
  ["partial_capture_reversal", "other"],
  ["refund_failure", "refund_returned"],
  ["dispute", "dispute"],
  ["dispute_reversal", "dispute_returned"],
]);

function entryOf(
  row: z.infer<typeof movementWire>,
  payoutRef?: string,
): HistoryItem | Unread["code"] | typeof NO_MONEY {
  const { reporting_category: category, source } = row;
  // The payout itself, which is told as such.
  if (category === "payout" || category === "payout_reversal") return NO_MONEY;
  const gross = fromStripeAmount(row.amount, row.currency);
  const fee = fromStripeAmount(row.fee, row.currency);
  if (!gross.ok || !fee.ok) return "unknown_currency";
  const told = KINDS.get(category) ?? "other";
  // Under the older category what a won dispute brings back is a dispute too.
  const kind = told === "dispute" && row.amount > 0 ? "dispute_returned" : told;
  return {
    type: "entry",
    ref: row.id,
    kind,
    ...(payoutRef === undefined ? {} : { payoutRef }),
    ...namesOf(kind, source),
    grossMinor: gross.value.amountMinor,
    feeMinor: fee.value.amountMinor,
    currency: gross.value.currency,
    atMs: row.created * 1000,
  };
}

function namesOf(kind: EntryKind, source: string | null) {
  if (source === null) return {};
  if (kind === "charge") return { paymentRef: source };
  if (kind === "refund" || kind === "refund_returned") return { refundRef: source };
  return kind === "dispute" || kind === "dispute_returned" ? { disputeRef: source } : {};
}

const STATES: ReadonlyMap<string, Payout["state"]> = new Map([
  ["paid", "paid"],
  ["pending", "on_its_way"],
  ["in_transit", "on_its_way"],
  ["failed", "failed"],
  ["canceled", "failed"],
]);

const DAY_S = 86_400;
/** Stripe names the day on which it reaches the bank, as its midnight in UTC: in the Americas that instant lies in the day before. */
const noonOf = (arrivalDate: number): number => (Math.floor(arrivalDate / DAY_S) + 0.5) * DAY_S * 1000;

function payoutOf(row: z.infer<typeof payoutWire>): HistoryItem | Unread["code"] {
  const sum = fromStripeAmount(row.amount, row.currency);
  if (!sum.ok) return "unknown_currency";
  return {
    type: "payout",
    ref: row.id,
    kind: row.automatic ? "automatic" : "by_hand",
    state: STATES.get(row.status) ?? "unknown",
    amountMinor: sum.value.amountMinor,
    currency: sum.value.currency,
    arrivesAtMs: noonOf(row.arrival_date),
  };
}
