import type { Book } from "./book.ts";
import { malformed, Refusal, type Reply } from "./errors.ts";
import { moneyShape } from "./money.ts";
import type { Context } from "./operations.ts";
import type { AccountRow, CaptureRow, DisputeRow, RefundRow, WithdrawalRow } from "./records.ts";
import { instant } from "./shapes.ts";

const RANGE_MAX_MS = 31 * 86_400_000;
const REACHES_MS = 3 * 366 * 86_400_000;
const ROWS_MAX = 10_000;

interface Row {
  readonly atMs: number;
  readonly shape: (fields: string) => object;
}

/** What came and went between two instants, oldest first; what is younger than the account's lag is not there yet. */
export function searchTransactions({ book, account, query }: Context): Reply {
  if (!account.maySearch) throw new Refusal(403, {});
  const [fromMs, toMs] = ["start_date", "end_date"].map((name) => Date.parse(query.get(name) ?? ""));
  const size = Number(query.get("page_size") ?? "100");
  const page = Number(query.get("page") ?? "1");
  const isSpan = fromMs !== undefined && toMs !== undefined && toMs > fromMs && toMs - fromMs <= RANGE_MAX_MS;
  if (!isSpan || fromMs < book.nowMs() - REACHES_MS) throw malformed("INVALID_PARAMETER_VALUE");
  if (!(size >= 1 && size <= 500) || !(page >= 1)) throw malformed("INVALID_PARAMETER_SYNTAX");
  const seenMs = Math.min(toMs, book.nowMs() - account.searchLagMs);
  const rows = rowsOf(book, account)
    .filter(({ atMs }) => atMs >= fromMs && atMs <= seenMs)
    .sort((a, b) => a.atMs - b.atMs);
  if (rows.length > ROWS_MAX) throw new Refusal(400, { name: "RESULTSET_TOO_LARGE" });
  const fields = query.get("fields") ?? "transaction_info";
  const found = rows.slice((page - 1) * size, page * size).map(({ shape }) => shape(fields));
  const body = {
    ...(found.length === 0 ? {} : { transaction_details: found }),
    account_number: account.id.replaceAll("_", ""),
    start_date: instant(fromMs),
    end_date: instant(toMs),
    last_refreshed_datetime: instant(Math.max(fromMs, book.nowMs() - account.searchLagMs)),
    page,
    total_items: rows.length,
    total_pages: Math.ceil(rows.length / size),
    links: [{ href: "https://api-m.paypal.com/v1/reporting/transactions", rel: "self", method: "GET" }],
  };
  return { status: 200, body };
}

function rowsOf(book: Book, account: AccountRow): Row[] {
  const own = <T extends { readonly account: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.account === account.id);
  return [
    ...own(book.list("capture")).map((capture) => ({
      atMs: capture.createdAtMs,
      shape: (fields: string) => ofCapture(capture, fields),
    })),
    ...own(book.list("refund")).map((refund) => ({
      atMs: refund.createdAtMs,
      shape: () => ofRefund(book, refund),
    })),
    ...own(book.list("dispute")).flatMap((dispute) =>
      dispute.settledMinor === 0 ? [] : [{ atMs: dispute.updatedAtMs, shape: () => ofLoss(book, dispute) }],
    ),
    ...own(book.list("withdrawal")).map((withdrawal) => ({
      atMs: withdrawal.createdAtMs,
      shape: () => ofWithdrawal(withdrawal),
    })),
  ];
}

const STATUS = { COMPLETED: "S", PENDING: "P", DECLINED: "D", FAILED: "D", CANCELLED: "D" } as const;

function ofCapture(capture: CaptureRow, fields: string): object {
  const { id, amountMinor, currency, createdAtMs, invoiceId, customId, payer } = capture;
  const [given = "", ...rest] = (payer?.name ?? "").split(" ");
  return {
    transaction_info: {
      transaction_id: id,
      transaction_event_code: "T0006",
      transaction_initiation_date: instant(createdAtMs),
      transaction_updated_date: instant(createdAtMs),
      transaction_amount: moneyShape(amountMinor, currency),
      ...(capture.feeMinor === 0 ? {} : { fee_amount: taken(capture.feeMinor, currency) }),
      transaction_status: STATUS[capture.status],
      ...(invoiceId === null ? {} : { invoice_id: invoiceId }),
      ...(customId === null ? {} : { custom_field: customId }),
    },
    ...(!payer || !fields.includes("payer_info")
      ? {}
      : {
          payer_info: {
            email_address: payer.email,
            ...(payer.phone === undefined ? {} : { phone_number: { country_code: "1", national_number: payer.phone } }),
            address_status: "N",
            payer_status: "Y",
            payer_name: { given_name: given, surname: rest.join(" "), alternate_full_name: payer.name },
            country_code: "US",
          },
        }),
  };
}

function ofRefund(book: Book, refund: RefundRow): object {
  const { id, amountMinor, captureId, createdAtMs, updatedAtMs, status } = refund;
  const { currency } = book.need("capture", captureId);
  return {
    transaction_info: {
      transaction_id: id,
      paypal_reference_id: captureId,
      paypal_reference_id_type: "TXN",
      transaction_event_code: "T1107",
      transaction_initiation_date: instant(createdAtMs),
      transaction_updated_date: instant(updatedAtMs),
      transaction_amount: taken(amountMinor, currency),
      transaction_status: STATUS[status],
    },
  };
}

/** A payment that was taken back for the buyer. */
function ofLoss(book: Book, { id, captureId, settledMinor, updatedAtMs }: DisputeRow): object {
  return {
    transaction_info: {
      transaction_id: id.replaceAll(/[^A-Za-z0-9]/g, ""),
      paypal_reference_id: captureId,
      paypal_reference_id_type: "TXN",
      transaction_event_code: "T1201",
      transaction_initiation_date: instant(updatedAtMs),
      transaction_updated_date: instant(updatedAtMs),
      transaction_amount: taken(settledMinor, book.need("capture", captureId).currency),
      transaction_status: "S",
    },
  };
}

function ofWithdrawal({ id, amountMinor, currency, createdAtMs }: WithdrawalRow): object {
  return {
    transaction_info: {
      transaction_id: id,
      transaction_event_code: "T0400",
      transaction_initiation_date: instant(createdAtMs),
      transaction_updated_date: instant(createdAtMs),
      transaction_amount: taken(amountMinor, currency),
      transaction_status: "S",
    },
  };
}

/** What leaves the balance has a minus. */
function taken(amountMinor: number, currency: string) {
  const { value, currency_code } = moneyShape(amountMinor, currency);
  return { currency_code, value: `-${value}` };
}
