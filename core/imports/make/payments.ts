/** Rows of payments: what came in is a payment, a minus is what went back of the same sale. */
import type { Made } from "../made.ts";
import type { MappedRow } from "./cells.ts";
import { takeBack } from "./gather.ts";
import type { Maker, Told } from "./maker.ts";
import { tenderFields } from "./sales.ts";

export function paymentsMaker(told: Told): Maker {
  function* take(row: MappedRow): Iterable<Made> {
    const { sale, amount, capturedAtMs, fields, refunded, own } = readPayment(row);
    if (row.fault || sale === undefined || amount === undefined) {
      yield row.fault ?? { line: row.line, code: "missing" };
      return;
    }
    const parts = [sale, String(capturedAtMs), String(amount)];
    const sourceId = told.idOf(own, parts);
    const back = Math.max(refunded, takeBack(told.gathered, sale, amount));
    const record = { type: "payment", sourceId, purchase: sale, ...fields, capturedAtMs, collectedMinor: amount };
    yield { line: row.line, record: { ...record, refundedElsewhereMinor: Math.min(back, amount) } };
  }
  return { take, end: () => [] };
}

function readPayment(row: MappedRow) {
  if (row.word("status") === "left_out") row.refuse("status", "left_out");
  const sale = row.id("sale") ?? row.refuse("sale", "missing");
  const amount = row.money("amount") ?? row.refuse("amount", "missing");
  const capturedAtMs = row.moment("paidAt") ?? row.refuse("paidAt", "missing");
  const fields = tenderFields(row);
  const refunded = Math.abs((row.has("refunded") ? row.money("refunded") : undefined) ?? 0);
  const own = row.id("payment");
  // Its sum is taken off the payments of its sale, and said at the end where they were less.
  if (amount !== undefined && amount < 0 && sale !== undefined) row.refuse("amount", "refund_row");
  if (amount === 0) row.refuse("amount", "left_out", "0");
  return { sale, amount, capturedAtMs, fields, refunded, own };
}

/** As of a sale (`isGoodSale`). */
export function isGoodPayment(row: MappedRow): boolean {
  readPayment(row);
  return row.fault === undefined || row.fault.code === "refund_row";
}
