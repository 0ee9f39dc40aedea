/** What was taken and refunded at PayPal, by its transaction search, and what is disputed. */
import * as z from "zod";
import type { HistoryKind } from "../../../core/records/sync.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import {
  customerOf,
  type HistoryItem,
  type HistorySpan,
  NO_MONEY,
  notAllowed,
  readEach,
  referencesOf,
  type Unread,
} from "../processor-history.ts";
import { fromPayPalMoney, PAYPAL_DECIMALS } from "./amounts.ts";
import type { PayPalHttp } from "./http.ts";
import { movementsOf } from "./movements.ts";
import { failed, id, instant, type Page, REACHES_MS, searchPage } from "./search.ts";
import { disputeListWire, disputeWire, moneyWire } from "./wire.ts";

const DAY_MS = 86_400_000;
/** Each is read by itself: its list names no payment. */
const DISPUTES_A_PAGE = 10;

export const PAYPAL_HISTORY = {
  kinds: ["payments", "disputes", "movements"],
  // What is pending, as an eCheck, clears within days; what comes late comes within three hours.
  overlapMs: { payments: 7 * DAY_MS, disputes: 7 * DAY_MS, movements: 7 * DAY_MS },
} as const;

export const historyPage = (
  http: PayPalHttp,
  kind: HistoryKind,
  span: HistorySpan,
  cursor: string | undefined,
): Page => {
  if (kind === "disputes") return disputesPage(http, span, cursor);
  if (kind !== "payments") return searchPage(http, { span, cursor, fields: "transaction_info" }, movementsOf);
  const fields = "transaction_info,payer_info";
  return searchPage(http, { span, cursor, fields }, (rows) => readEach(rows, transactionWire, itemOf));
};

const text = z.string().nullish().catch(undefined);

const transactionWire = z.object({
  transaction_info: z.object({
    transaction_id: id,
    paypal_reference_id: id.nullish(),
    paypal_reference_id_type: text,
    transaction_event_code: z.string().regex(/^T\d{4}$/),
    transaction_status: z.string().max(1),
    transaction_initiation_date: instant,
    transaction_amount: moneyWire,
    invoice_id: text,
    custom_field: text,
  }),
  payer_info: z
    .object({
      email_address: text,
      phone_number: z.object({ country_code: text, national_number: text }).nullish().catch(undefined),
      payer_name: z.object({ given_name: text, surname: text, alternate_full_name: text }).nullish().catch(undefined),
    })
    .nullish()
    .catch(undefined),
});
type TransactionWire = z.infer<typeof transactionWire>;

/** Each row of it is looked at by itself. */
const disputesWire = disputeListWire.extend({ items: z.array(z.unknown()).max(1_000).default([]) });

/** T00nn is a payment; with a plus it came in. Refunds and reversals are two of the T11nn; the others hold money and let it go again. */
const WENT_BACK = ["T1106", "T1107"];

function itemOf({
  transaction_info: row,
  payer_info: payer,
}: TransactionWire): HistoryItem | Unread["code"] | typeof NO_MONEY {
  const { transaction_id: ref, transaction_event_code: code, transaction_amount: amount } = row;
  const currency = amount.currency_code;
  const isOut = amount.value.startsWith("-");
  const isPayment = code.startsWith("T00") && !isOut;
  if (!isPayment && !(WENT_BACK.includes(code) && isOut)) return NO_MONEY;
  // Pending and denied: nothing came in, or went.
  if (row.transaction_status !== "S" && row.transaction_status !== "V") return NO_MONEY;
  if (!PAYPAL_DECIMALS.has(currency)) return "unknown_currency";
  const sum = fromPayPalMoney({ ...amount, value: amount.value.replace(/^-/, "") }, currency);
  if (!sum.ok) return "unreadable";
  if (sum.value === 0) return NO_MONEY;
  const atMs = row.transaction_initiation_date;
  if (!isPayment) {
    // Without it nobody can tell of what it is.
    if (!row.paypal_reference_id) return "unreadable";
    const paymentRefs = [row.paypal_reference_id];
    return { type: "refund", ref, paymentRefs, currency, amountMinor: sum.value, state: row.transaction_status, atMs };
  }
  const { payer_name: called, phone_number: phone } = payer ?? {};
  const full = called?.alternate_full_name ?? [called?.given_name, called?.surname].filter(Boolean).join(" ");
  return {
    type: "payment",
    ref,
    currency,
    capturedMinor: sum.value,
    takenAtMs: atMs,
    tender: "other",
    brand: "PayPal",
    references: referencesOf([row.invoice_id, row.custom_field]),
    customer: customerOf({
      name: full,
      email: payer?.email_address,
      phone: phone?.national_number ? `+${phone.country_code ?? ""}${phone.national_number}` : undefined,
    }),
  };
}

async function disputesPage(http: PayPalHttp, { sinceMs, untilMs }: HistorySpan, cursor: string | undefined): Page {
  const query = new URLSearchParams({
    page_size: String(DISPUTES_A_PAGE),
    update_time_after: new Date(Math.max(sinceMs, untilMs - REACHES_MS)).toISOString(),
    ...(cursor === undefined ? {} : { next_page_token: cursor }),
  });
  const listed = await read(http, `/v1/customer/disputes?${query}`, disputesWire);
  if (!listed.ok) return listed;
  const details: unknown[] = [];
  for (const row of listed.value.items) {
    const named = disputeListWire.shape.items.unwrap().element.safeParse(row).data;
    if (!named) {
      details.push(row);
      continue;
    }
    const one = await read(http, `/v1/customer/disputes/${encodeURIComponent(named.dispute_id)}`, z.unknown());
    // One that is gone meanwhile is none.
    if (one.ok) details.push(one.value);
    else if (one.error.verdict !== "refused") return one;
  }
  const next = listed.value.links.find(({ rel }) => rel === "next")?.href;
  const nextCursor = next === undefined ? undefined : tokenIn(next);
  return ok({ ...readEach(details, disputeWire, disputeOf), ...(nextCursor === undefined ? {} : { nextCursor }) });
}

const tokenIn = (href: string): string | undefined =>
  URL.parse(href, "https://api-m.paypal.com")?.searchParams.get("next_page_token") ?? undefined;

function disputeOf(dispute: z.infer<typeof disputeWire>): HistoryItem | Unread["code"] {
  const paymentRefs = dispute.disputed_transactions.flatMap(({ seller_transaction_id }) => seller_transaction_id ?? []);
  const money = dispute.dispute_amount;
  const sum = money && fromPayPalMoney(money, money.currency_code);
  if (!sum?.ok || paymentRefs.length === 0) return "unreadable";
  const currency = money?.currency_code ?? "";
  const atMs = dispute.update_time ?? dispute.create_time ?? 0;
  return {
    type: "dispute",
    ref: dispute.dispute_id,
    paymentRefs,
    currency,
    amountMinor: sum.value,
    state: dispute.status,
    atMs,
  };
}

async function read<T>(http: PayPalHttp, path: string, schema: z.ZodType<T>): Promise<Result<T, ConnectorFailure>> {
  const answer = await http.call({ method: "GET", path });
  if (answer.type === "not_sent") return err(notAllowed(answer.failure));
  if (answer.type === "no_answer") return err({ verdict: "unknown", detail: answer.detail });
  if (answer.status === 400 && path.includes("next_page_token")) {
    return err({ verdict: "refused", detail: "cursor_gone" });
  }
  if (answer.status !== 200) return failed(answer);
  const checked = schema.safeParse(answer.body);
  return checked.success ? ok(checked.data) : err({ verdict: "unknown", detail: "paypal.200.unexpected_shape" });
}
