/**
 * What moved the balance at PayPal. It has no payouts: money goes to the bank when somebody withdraws it (T04nn), and nothing says of what a
 * withdrawal was made. So movements are told by their day.
 */
import * as z from "zod";
import type { EntryKind, Payout } from "../../../core/journal/entries.ts";
import { type HistoryItem, type HistoryPage, NO_MONEY, readEach, type Unread } from "../processor-history.ts";
import { fromPayPalMoney, PAYPAL_DECIMALS } from "./amounts.ts";
import { id, instant } from "./search.ts";
import { type MoneyWire, moneyWire } from "./wire.ts";

const movementWire = z.object({
  transaction_info: z.object({
    transaction_id: id,
    paypal_reference_id: id.nullish(),
    transaction_event_code: z.string().regex(/^T\d{4}$/),
    transaction_status: z.string().max(1),
    transaction_initiation_date: instant,
    transaction_amount: moneyWire,
    fee_amount: moneyWire.nullish(),
  }),
});
type Row = z.infer<typeof movementWire>["transaction_info"];

export const movementsOf = (rows: readonly unknown[]): Pick<HistoryPage, "items" | "unread"> =>
  readEach(rows, movementWire, ({ transaction_info: row }) =>
    row.transaction_event_code.startsWith("T04") ? withdrawalOf(row) : entryOf(row),
  );

/** Below zero where it went; undefined where PayPal does not write it so. */
function signedMinor(money: MoneyWire): number | undefined {
  const sum = fromPayPalMoney({ ...money, value: money.value.replace(/^-/, "") }, money.currency_code);
  if (!sum.ok) return undefined;
  return money.value.startsWith("-") && sum.value !== 0 ? -sum.value : sum.value;
}

/** By code: a refund that the clinic made, a payment that PayPal or the bank took back, and the end of each. Holds are no movement of a patient's. */
const KINDS: ReadonlyMap<string, readonly [out: EntryKind, back: EntryKind]> = new Map([
  ["T1107", ["refund", "refund_returned"]],
  ["T1106", ["dispute", "dispute_returned"]],
  ["T1201", ["dispute", "dispute_returned"]],
  ["T1202", ["dispute", "dispute_returned"]],
]);

function entryOf(row: Row): HistoryItem | Unread["code"] | typeof NO_MONEY {
  const { transaction_id: ref, transaction_event_code: code, transaction_amount: amount, fee_amount: fee } = row;
  // Pending and denied: nothing moved. What was reversed later had moved, and its reversal is a row of its own.
  if (row.transaction_status !== "S" && row.transaction_status !== "V") return NO_MONEY;
  if (!PAYPAL_DECIMALS.has(amount.currency_code)) return "unknown_currency";
  const grossMinor = signedMinor(amount);
  const feeMinor = fee ? signedMinor(fee) : 0;
  if (grossMinor === undefined || feeMinor === undefined) return "unreadable";
  if (fee && fee.currency_code !== amount.currency_code) return "unknown_currency";
  const [out, back] = code.startsWith("T00")
    ? (["other", "charge"] as const)
    : (KINDS.get(code) ?? (["other", "other"] as const));
  const kind = grossMinor > 0 ? back : out;
  const about = kind === "charge" ? ref : row.paypal_reference_id;
  return {
    type: "entry",
    ref,
    kind,
    // The refund's own row when it goes, a row about it when it comes back.
    ...(kind === "refund" ? { refundRef: ref } : {}),
    ...(kind === "refund_returned" && about ? { refundRef: about } : {}),
    ...(about && kind !== "refund_returned" ? { paymentRef: about } : {}),
    grossMinor,
    // PayPal writes what it takes with a minus.
    feeMinor: feeMinor === 0 ? 0 : -feeMinor,
    currency: amount.currency_code,
    atMs: row.transaction_initiation_date,
  };
}

const STATES: ReadonlyMap<string, Payout["state"]> = new Map([
  ["S", "paid"],
  ["P", "on_its_way"],
  ["D", "failed"],
  ["V", "failed"],
]);

function withdrawalOf(row: Row): HistoryItem | Unread["code"] | typeof NO_MONEY {
  const { currency_code: currency } = row.transaction_amount;
  const minor = signedMinor(row.transaction_amount);
  if (!PAYPAL_DECIMALS.has(currency)) return "unknown_currency";
  if (minor === undefined) return "unreadable";
  // Money that somebody put in is no payout.
  if (minor >= 0) return NO_MONEY;
  return {
    type: "payout",
    ref: row.transaction_id,
    kind: "by_hand",
    state: STATES.get(row.transaction_status) ?? "unknown",
    amountMinor: -minor,
    currency,
    arrivesAtMs: row.transaction_initiation_date,
  };
}
