/** Danger: what was booked is booked again or taken back because it lies long ago, a loss at the bank is in no month, or somebody reads or closes what is not theirs to see. */
import { describe, expect, it } from "vitest";
import { monthAfter } from "../../../../../core/journal/months.ts";
import { books, close, DAY_MS, entry, listed, payout, refunded, rows } from "../../../../support/book-scene.ts";
import { aRecord, location, NOW_MS, rules } from "../../../../support/clinic.ts";
import { committed } from "../../../../support/operations.ts";
import type { Scene } from "../../../../support/sending.ts";

const monthAt = (ms: number) => new Date(ms).toISOString().slice(0, 7);
const MONTH = monthAt(NOW_MS);

/** Closes every month from that of the refund up to the one before `untilMs`. */
function closeUntil(one: Scene, untilMs: number): void {
  one.clinic.setNow(untilMs);
  for (let month = MONTH; month < monthAt(untilMs); month = monthAfter(month)) {
    expect(close(one, month, books(one, month).hash)).toMatchObject({ ok: true });
  }
}

const amounts = (one: Scene, month: string) =>
  rows(one, month).map(({ kind, amountMinor, isCorrection }) => [kind, amountMinor, isCorrection === true]);

describe("what was booked once", () => {
  it("is not booked again where its processor tells of it anew after more than a year", async () => {
    const one = await refunded();
    listed(one, entry("txn_1", { refundRef: one.ref }));
    const laterMs = NOW_MS + 420 * DAY_MS;
    closeUntil(one, laterMs);
    listed(
      one,
      entry("txn_2", { refundRef: one.ref, grossMinor: -1, atMs: laterMs }),
      payout("po_9", { arrivesAtMs: laterMs }),
    );
    expect(amounts(one, monthAt(laterMs))).toEqual([]);
  });

  it("is not taken back where it was paid by hand long after it was due, and stands in the month in which it was paid", async () => {
    const one = await refunded();
    const { sql } = one.clinic;
    // As the record of one who was paid a cheque by hand: the scene makes a card's refund.
    sql.run("DROP TRIGGER leg_frozen");
    sql.run(
      "UPDATE leg SET kind = 'hand', vendor_ref = 'hand:' || id || ':CHQ-7', leaves_at_ms = ? WHERE kind = 'refund'",
      NOW_MS - 90 * DAY_MS,
    );
    expect(amounts(one, MONTH)).toEqual([["by_hand", 8_000, false]]);
    const laterMs = NOW_MS + 100 * DAY_MS;
    closeUntil(one, laterMs);
    expect(amounts(one, monthAt(laterMs))).toEqual([]);
  });
});

describe("a dispute", () => {
  const dispute = (one: Scene, state: string, currency = "USD") =>
    one.clinic.sql.run(
      `INSERT INTO dispute (id, connection_id, ref, payment_id, reason, amount_minor, currency, state, inquiry, opened_at_ms, found_at_ms)
       VALUES ('D1', 'stripe', 'dp_1', ?, 'other', 8000, ?, ?, 0, ?, ?)`,
      one.clinic.id("payment", "Y1"),
      currency,
      state,
      NOW_MS,
      NOW_MS,
    );
  const taken = { kind: "dispute", disputeRef: "dp_1", paymentRef: "pi_Y1", feeMinor: 1_500 } as const;
  const loss = (one: Scene) => rows(one, MONTH).filter(({ kind }) => kind === "dispute");

  it("that was lost is the clinic's loss, once, with its fee, also where it was written down beside the payment too", async () => {
    const one = await refunded();
    dispute(one, "lost");
    listed(one, entry("txn_d", taken));
    expect(loss(one)).toMatchObject([{ state: "agrees", amountMinor: 8_000, theirsMinor: 8_000, feeLostMinor: 1_500 }]);
    one.clinic.sql.run(
      `INSERT INTO outside_refund (vendor_ref, connection_id, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, source, by_bank)
       VALUES ('dispute:x', 'stripe', ?, 8000, 1, ?, ?, 'processor', 1)`,
      one.clinic.id("payment", "Y1"),
      NOW_MS,
      NOW_MS,
    );
    expect(loss(one)).toHaveLength(1);
  });

  it("that is open is no loss, and one that was won after more than a year moved nothing", async () => {
    const one = await refunded();
    dispute(one, "under_review");
    listed(one, entry("txn_d", { ...taken, feeMinor: 0 }));
    expect(loss(one)).toMatchObject([{ state: "dispute_open", amountMinor: 0, theirsMinor: 8_000 }]);
    const laterMs = NOW_MS + 500 * DAY_MS;
    one.clinic.setNow(laterMs);
    one.clinic.sql.run("UPDATE dispute SET state = 'won'");
    listed(one, entry("txn_r", { ...taken, kind: "dispute_returned", grossMinor: 8_000, feeMinor: 0, atMs: laterMs }));
    expect(rows(one, monthAt(laterMs))).toEqual([]);
    expect(loss(one)).toEqual([]);
  });

  it("that was won costs the fee that the processor kept", async () => {
    const one = await refunded();
    dispute(one, "won");
    listed(one, entry("txn_d", taken));
    listed(one, entry("txn_r", { ...taken, kind: "dispute_returned", grossMinor: 8_000, feeMinor: 0 }));
    expect(loss(one)).toMatchObject([{ state: "agrees", amountMinor: 0, theirsMinor: 0, feeLostMinor: 1_500 }]);
  });
});

it("a fee that is told in another currency is not known", async () => {
  const one = await refunded();
  listed(
    one,
    entry("txn_c", { kind: "charge", paymentRef: "pi_Y1", grossMinor: 7_000, feeMinor: 262, currency: "EUR" }),
  );
  expect(rows(one, MONTH)).toMatchObject([{ feeLostMinor: null }]);
});

it("who sees one location reads no row of another or of none, and closes no month for all", async () => {
  const one = await refunded();
  const { clinic } = one;
  listed(one, entry("txn_x", { refundRef: "re_foreign", grossMinor: -1_234 }));
  const hill = { ...location, sourceId: "L2", title: "Hill Road" };
  clinic.load([hill, aRecord("rules_version", "test-rules@2", { rules: { ...rules, sightByLocation: true } })]);
  const hills = clinic.staff("finance");
  committed(clinic.runtime, "setLocations", clinic.staff("admin"), [
    hills.personId,
    { locationIds: [clinic.id("location", "L2")] },
  ]);
  expect(
    rows(one, MONTH, undefined, clinic.staff("admin"))
      .map(({ state }) => state)
      .sort(),
  ).toEqual(["not_yet", "unknown_here"]);
  expect(rows(one, MONTH, undefined, hills).filter(({ caseId }) => caseId === undefined)).toEqual([]);
  expect(books(one, MONTH, hills).differences.filter(({ caseId }) => caseId === undefined)).toEqual([]);
  clinic.setNow(NOW_MS + 40 * DAY_MS);
  expect(books(one, MONTH, hills)).toMatchObject({ mayClose: false, notYet: "not_all_seen" });
  expect(close(one, MONTH, books(one, MONTH).hash, hills)).toMatchObject({
    error: { values: { because: "not_all_seen" } },
  });
});
