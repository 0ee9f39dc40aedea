/** Danger: a loss at the bank leaves the books, a fee is summed across currencies, or a dispute stands in no place. */
import { expect, it } from "vitest";
import { monthAfter } from "../../../../../core/journal/months.ts";
import { books, close, DAY_MS, entry, listed, refunded, rows } from "../../../../support/book-scene.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import type { Scene } from "../../../../support/sending.ts";

const monthAt = (ms: number) => new Date(ms).toISOString().slice(0, 7);
const MONTH = monthAt(NOW_MS);
const taken = { kind: "dispute", disputeRef: "dp_1", paymentRef: "pi_Y1", feeMinor: 1_500 } as const;

const dispute = (one: Scene, state: string) =>
  one.clinic.sql.run(
    `INSERT INTO dispute (id, connection_id, ref, payment_id, reason, amount_minor, currency, state, inquiry, opened_at_ms, found_at_ms)
     VALUES ('D1', 'stripe', 'dp_1', ?, 'other', 8000, 'USD', ?, 0, ?, ?)`,
    one.clinic.id("payment", "Y1"),
    state,
    NOW_MS,
    NOW_MS,
  );
const loss = (one: Scene, month = MONTH) => rows(one, month).filter(({ kind }) => kind === "dispute");

it("a loss from before disputes had rows stays one when its payment is disputed again, and both together are what the bank took", async () => {
  const one = await refunded();
  const beside = (ref: string, minor: number) =>
    one.clinic.sql.run(
      `INSERT INTO outside_refund (vendor_ref, connection_id, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, source, by_bank)
       VALUES (?, 'stripe', ?, ?, 1, ?, ?, 'processor', 1)`,
      ref,
      one.clinic.id("payment", "Y1"),
      minor,
      NOW_MS,
      NOW_MS,
    );
  beside("dispute:Y1:3000", 3_000);
  dispute(one, "under_review");
  expect(loss(one)).toMatchObject([{ amountMinor: 3_000 }]);
  one.clinic.sql.run("UPDATE dispute SET state = 'lost', amount_minor = 5000");
  beside("dispute:Y1:8000", 5_000);
  expect(loss(one)).toMatchObject([{ amountMinor: 8_000, currency: "USD" }]);
});

it("the fee of a refund's own entry in another currency is in no sum: what was lost is not known", async () => {
  const one = await refunded();
  listed(one, entry("txn_c", { kind: "charge", paymentRef: "pi_Y1", grossMinor: 8_000, feeMinor: 262 }));
  listed(one, entry("txn_1", { refundRef: one.ref, grossMinor: -7_000, feeMinor: 25, currency: "EUR" }));
  expect(rows(one, MONTH)).toMatchObject([{ state: "other_currency", currency: "USD", feeLostMinor: null }]);
});

it("a dispute that is lost more than a year after it was booked is a loss of the open month", async () => {
  const one = await refunded();
  dispute(one, "under_review");
  listed(one, entry("txn_d", taken));
  const laterMs = NOW_MS + 500 * DAY_MS;
  one.clinic.setNow(laterMs);
  for (let month = MONTH; month < monthAt(laterMs); month = monthAfter(month)) {
    expect(close(one, month, books(one, month).hash)).toMatchObject({ ok: true });
  }
  expect(loss(one, monthAt(laterMs))).toEqual([]);
  one.clinic.sql.run("UPDATE dispute SET state = 'lost'");
  expect(loss(one, monthAt(laterMs))).toMatchObject([{ amountMinor: 8_000, isCorrection: true, belongsTo: MONTH }]);
});

it("a dispute that is open stands where its payment was bought: who works there reads it", async () => {
  const one = await refunded();
  dispute(one, "under_review");
  listed(one, entry("txn_d", taken));
  expect(loss(one)).toMatchObject([{ state: "dispute_open", location: "Harbour Street" }]);
});
