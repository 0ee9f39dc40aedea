/** What was taken, refunded and disputed at Stripe. Lists are read, never Search: only lists are up to date. */
import Stripe from "stripe";
import * as z from "zod";
import type { HistoryKind } from "../../../core/records/sync.ts";
import {
  brandOf,
  customerOf,
  type HistoryChange,
  type HistoryItem,
  type HistoryPage,
  type HistorySpan,
  last4Of,
  NO_MONEY,
  readEach,
  referencesOf,
  type Unread,
} from "../processor-history.ts";
import { fromStripeAmount } from "./amount.ts";
import { movementsPage, payoutsPage } from "./payouts.ts";
import { disputeWire, refundWire } from "./wire.ts";

const DAY_MS = 86_400_000;
const PAGE_SIZE = 100;

export const STRIPE_HISTORY = {
  kinds: ["payments", "refunds", "disputes", "movements", "payouts"],
  // What was authorised is captured up to 31 days later, and a refund may wait as long; what a dispute becomes is told by webhooks.
  // What was paid out before is in books that are closed; fees are told by the movements, which reach further.
  reachesMs: { payouts: 100 * DAY_MS },
  // A payout fails up to five working days after it left.
  overlapMs: {
    payments: 32 * DAY_MS,
    refunds: 32 * DAY_MS,
    disputes: 90 * DAY_MS,
    movements: 4 * DAY_MS,
    payouts: 10 * DAY_MS,
  },
} as const;

const text = z.string().nullish();
const who = z.object({ name: text, email: text, phone: text });
const card = z.object({ brand: text, last4: text }).nullish();

/** A charge with its customer: who was deleted, or who may not be read, is an id alone. */
const takenWire = z.object({
  id: z.string().min(1).max(128),
  object: z.literal("charge"),
  amount_captured: z.int().nonnegative(),
  currency: z.string(),
  captured: z.boolean(),
  created: z.int().nonnegative(),
  payment_intent: z.string().min(1).max(128).nullable(),
  status: z.string(),
  description: text,
  receipt_email: text,
  metadata: z.record(z.string(), z.string()),
  billing_details: who.nullish(),
  customer: z.union([z.string(), who]).nullish().catch(undefined),
  payment_method_details: z
    .looseObject({ type: z.string(), card, card_present: card, interac_present: card, us_bank_account: card })
    .nullish()
    .catch(undefined),
});
type TakenWire = z.infer<typeof takenWire>;

const pageWire = z.object({ object: z.literal("list"), data: z.array(z.unknown()), has_more: z.boolean() });

/** Throws what the SDK throws, and where an answer has another shape. */
export async function historyPage(
  stripe: Stripe,
  kind: HistoryKind,
  span: HistorySpan,
  cursor: string | undefined,
): Promise<HistoryPage> {
  if (kind === "movements") return movementsPage(stripe, span, cursor);
  if (kind === "payouts") return payoutsPage(stripe, span, cursor);
  const { sinceMs } = span;
  const params = {
    created: { gte: Math.max(0, Math.floor(sinceMs / 1000)) },
    limit: PAGE_SIZE,
    ...(cursor === undefined ? {} : { starting_after: cursor }),
  };
  const { data, has_more } = pageWire.parse(await asked(stripe, kind, params));
  const last = z.looseObject({ id: z.string().min(1).max(128) }).safeParse(data.at(-1)).data?.id;
  // The page after it cannot be asked for: what follows would be left out without a word.
  if (has_more && last === undefined) throw new Error("A page that names no next one");
  return { ...READ[kind](data), ...(has_more && last !== undefined ? { nextCursor: last } : {}) };
}

async function asked(stripe: Stripe, kind: Listed, params: Stripe.ChargeListParams): Promise<unknown> {
  if (kind === "refunds") return stripe.refunds.list(params);
  if (kind === "disputes") return stripe.disputes.list(params);
  try {
    return await stripe.charges.list({ ...params, expand: ["data.customer"] });
  } catch (thrown) {
    // A key may read charges and no customers: then who paid is what the charge says itself.
    if (thrown instanceof Stripe.errors.StripeError && thrown.statusCode === 403) return stripe.charges.list(params);
    throw thrown;
  }
}

/** Of payments; what moved the balance is in `payouts.ts`. */
type Listed = Exclude<HistoryKind, "movements" | "payouts">;

const READ: Readonly<Record<Listed, (rows: readonly unknown[]) => Pick<HistoryPage, "items" | "unread">>> = {
  payments: (rows) => readEach(rows, takenWire, paymentOf),
  refunds: (rows) => readEach(rows, refundWire, (row) => changeOf("refund", row)),
  disputes: (rows) => readEach(rows, disputeWire, (row) => changeOf("dispute", row)),
};

/** Keys under which systems write what a payment is for. */
const NAMES_A_SALE = /invoice|order|reference|\bref\b|purchase|receipt|sale|booking|appointment|transaction/i;

function paymentOf(charge: TakenWire): HistoryItem | Unread["code"] | typeof NO_MONEY {
  if (!charge.captured || charge.status === "failed" || charge.amount_captured === 0) return NO_MONEY;
  const sum = fromStripeAmount(charge.amount_captured, charge.currency);
  if (!sum.ok) return "unknown_currency";
  const { metadata, description, receipt_email, billing_details, customer, payment_intent } = charge;
  const method = charge.payment_method_details;
  const shown = method?.card ?? method?.card_present ?? method?.interac_present ?? method?.us_bank_account;
  const written = Object.entries(metadata).flatMap(([key, value]) => (NAMES_A_SALE.test(key) ? [value] : []));
  return {
    type: "payment",
    ref: payment_intent ?? charge.id,
    ...(payment_intent === null ? {} : { chargeRef: charge.id }),
    currency: sum.value.currency,
    capturedMinor: sum.value.amountMinor,
    takenAtMs: charge.created * 1000,
    tender: method?.interac_present ? "interac_present" : method?.card_present ? "terminal" : "card",
    ...brandOf(method?.us_bank_account ? "Bank account" : (shown?.brand ?? method?.type)),
    ...last4Of(shown?.last4),
    references: referencesOf(written, [description]),
    customer: customerOf(typeof customer === "string" ? undefined : customer, billing_details, {
      email: receipt_email,
    }),
  };
}

type ChangeWire = Pick<z.infer<typeof refundWire>, "id" | "amount" | "currency" | "status" | "created"> & {
  readonly charge: string | null;
  readonly payment_intent: string | null;
};

function changeOf(type: HistoryChange["type"], row: ChangeWire): HistoryItem | Unread["code"] {
  const sum = fromStripeAmount(row.amount, row.currency);
  if (!sum.ok) return "unknown_currency";
  return {
    type,
    ref: row.id,
    paymentRefs: [row.payment_intent, row.charge].filter((name) => name !== null),
    currency: sum.value.currency,
    amountMinor: sum.value.amountMinor,
    state: row.status ?? "unknown",
    atMs: row.created * 1000,
  };
}
