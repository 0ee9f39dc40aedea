/** Money on its way to the clinic's bank: for each location and day what was taken, less what went back and what was lost to the bank. */
import type { Book } from "./book.ts";
import type { AccountRow, EntryRow, PayoutRow } from "./records.ts";
import { instant, totalMinor } from "./shapes.ts";

const DAY_MS = 86_400_000;
/** From the day's end to the bank. */
const TO_THE_BANK_MS = DAY_MS;

const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);

type Waiting = Omit<EntryRow, "payoutId" | "updatedAtMs"> & { readonly locationId: string };

/** Makes the payouts of all days that are over; a day on which more went than came waits for the next. */
export function payOutDue(book: Book, account: AccountRow): void {
  const waiting = waitingOf(book, account);
  for (const [key, rows] of Map.groupBy(waiting, ({ locationId, currency }) => `${locationId} ${currency}`)) {
    const [locationId = "", currency = ""] = key.split(" ");
    let open: Waiting[] = [];
    const days = [...new Set(rows.map(({ createdAtMs }) => dayOf(createdAtMs)))].sort((a, b) => a - b);
    for (const day of days.filter((one) => one < dayOf(book.nowMs()))) {
      open = [...open, ...rows.filter(({ createdAtMs }) => dayOf(createdAtMs) === day)];
      const amountMinor = open.reduce((sum, row) => sum + row.grossMinor - row.feeMinor, 0);
      if (amountMinor <= 0) continue;
      const createdAtMs = (day + 1) * DAY_MS;
      const id = book.newId("po_");
      const same = { createdAtMs, updatedAtMs: createdAtMs };
      book.put("payout", { ...same, id, account: account.id, locationId, amountMinor, currency, isFailed: false });
      for (const { locationId: _, ...row } of open)
        book.put("entry", { ...row, payoutId: id, updatedAtMs: row.createdAtMs });
      open = [];
    }
  }
}

/** What moved the balance and is in no payout yet. A refund that failed after it was paid out comes back as one with a plus. */
function waitingOf(book: Book, account: AccountRow): Waiting[] {
  const isOwn = (row: { readonly account: string }) => row.account === account.id;
  const payment = (id: string) => book.need("payment", id);
  const charges = book
    .list("payment")
    .filter((row) => isOwn(row) && row.status === "COMPLETED" && isMoney(row.sourceType));
  const refunds = book.list("refund").filter((row) => isOwn(row) && isMoney(payment(row.paymentId).sourceType));
  const lost = book.list("dispute").filter((row) => isOwn(row) && (row.state === "LOST" || row.state === "ACCEPTED"));
  const all = [
    ...charges.map((row): Waiting => {
      const grossMinor = totalMinor(row);
      const { locationId, currency, createdAtMs } = row;
      const about = { payment_id: row.id };
      return {
        id: `poe_c_${row.id}`,
        type: "CHARGE",
        about,
        grossMinor,
        feeMinor: feeOf(grossMinor),
        locationId,
        currency,
        createdAtMs,
      };
    }),
    ...refunds.flatMap((row): Waiting[] => {
      const out = `poe_r_${row.id}`;
      const about = { payment_id: row.paymentId, refund_id: row.id };
      const same = {
        type: "REFUND",
        about,
        feeMinor: 0,
        locationId: payment(row.paymentId).locationId,
        currency: row.currency,
      } as const;
      const went: Waiting = { ...same, id: out, grossMinor: -row.amountMinor, createdAtMs: row.createdAtMs };
      const back: Waiting = {
        ...same,
        id: `poe_b_${row.id}`,
        grossMinor: row.amountMinor,
        createdAtMs: row.updatedAtMs,
      };
      if (row.status === "COMPLETED") return [went];
      return row.status === "FAILED" && book.get("entry", out) ? [back] : [];
    }),
    ...lost.map((row): Waiting => {
      const { locationId, currency, updatedAtMs: createdAtMs } = row;
      const about = { payment_id: row.paymentId, dispute_id: row.id };
      return {
        id: `poe_d_${row.id}`,
        type: "DISPUTE",
        about,
        grossMinor: -row.amountMinor,
        feeMinor: 0,
        locationId,
        currency,
        createdAtMs,
      };
    }),
  ];
  return all.filter(({ id }) => !book.get("entry", id));
}

/** What Square never moved is in no payout. */
const isMoney = (sourceType: string): boolean => sourceType !== "CASH" && sourceType !== "EXTERNAL";

/** A usual price plan: 2.6 % and 10 cents. It stays with Square when the payment goes back. */
const feeOf = (grossMinor: number): number => Math.min(grossMinor, Math.floor((grossMinor * 26) / 1000) + 10);

export const statusOf = (book: Book, { isFailed, createdAtMs }: PayoutRow): "SENT" | "PAID" | "FAILED" =>
  isFailed ? "FAILED" : book.nowMs() >= createdAtMs + TO_THE_BANK_MS ? "PAID" : "SENT";

export function payoutShape(book: Book, row: PayoutRow) {
  return {
    id: row.id,
    status: statusOf(book, row),
    location_id: row.locationId,
    created_at: instant(row.createdAtMs),
    updated_at: instant(row.updatedAtMs),
    amount_money: { amount: row.amountMinor, currency: row.currency },
    destination: { type: "BANK_ACCOUNT", id: "bact_demo" },
    version: 1,
    type: "BATCH",
    payout_fee: [],
    arrival_date: instant(row.createdAtMs + TO_THE_BANK_MS).slice(0, 10),
    end_to_end_id: row.id.slice(-16),
  };
}

export function entryShape(row: EntryRow) {
  const money = (amount: number) => ({ amount, currency: row.currency });
  return {
    id: row.id,
    payout_id: row.payoutId,
    effective_at: instant(row.createdAtMs),
    type: row.type,
    gross_amount_money: money(row.grossMinor),
    fee_amount_money: money(row.feeMinor),
    net_amount_money: money(row.grossMinor - row.feeMinor),
    [`type_${row.type.toLowerCase()}_details`]: row.about,
  };
}
