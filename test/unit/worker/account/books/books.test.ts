import { describe, expect, it } from "vitest";
import { putReading } from "../../../../../worker/account/store/sync/readings.ts";
import {
  books as booksIn,
  close,
  DAY_MS,
  entry,
  listed,
  payout,
  refunded,
  rows as rowsIn,
} from "../../../../support/book-scene.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import type { Scene } from "../../../../support/sending.ts";

const MONTH = new Date(NOW_MS).toISOString().slice(0, 7);
const NEXT = MONTH.endsWith("12")
  ? `${Number(MONTH.slice(0, 4)) + 1}-01`
  : `${MONTH.slice(0, 5)}${String(Number(MONTH.slice(5)) + 1).padStart(2, "0")}`;

const books = (one: Scene, month = MONTH) => booksIn(one, month);
const rows = (one: Scene, month = MONTH, group?: string) => rowsIn(one, month, group);

const FEE = { kind: "charge", paymentRef: "pi_Y1", grossMinor: 8_000, feeMinor: 262 } as const;

describe("a refund of ours in its payout", () => {
  it("agrees, with tender, place, tax, the fee that is lost and who decided", async () => {
    const one = await refunded();
    listed(one, entry("txn_1", { refundRef: one.ref, payoutRef: "po_1" }), entry("txn_c", FEE), payout("po_1"));
    const { groups, totals, differences } = books(one);
    expect(groups).toMatchObject([
      {
        groupId: "payout:stripe:po_1",
        processor: "Stripe",
        rows: 1,
        differences: 0,
        sums: [{ currency: "USD", oursMinor: 8_000, theirsMinor: 8_000 }],
      },
    ]);
    expect(totals).toEqual([{ currency: "USD", amountMinor: 8_000, rows: 1, late: 0 }]);
    expect(differences).toEqual([]);
    expect(rows(one)).toMatchObject([
      {
        kind: "refund",
        state: "agrees",
        amountMinor: 8_000,
        taxMinor: 0,
        feeLostMinor: 262,
        earnedMinor: 8_000,
        deferredMinor: 0,
        tender: "card",
        entryRef: "txn_1",
        payoutRef: "po_1",
        approver: "The agent",
      },
    ]);
    expect(rows(one, MONTH, "payout:stripe:po_1")).toHaveLength(1);
  });

  it("has a fee lost that nobody knows until the payment's own is read", async () => {
    const one = await refunded();
    listed(one, entry("txn_1", { refundRef: one.ref, payoutRef: "po_1" }));
    expect(rows(one)).toMatchObject([{ feeLostMinor: null }]);
  });

  it("waits while it is in none, is missing once the processor had time to tell of it", async () => {
    const one = await refunded();
    expect(books(one).groups).toMatchObject([{ by: "waiting", differences: 0 }]);
    const read = {
      kind: "movements",
      sinceMs: 0,
      cursor: null,
      mark: null,
      pages: 1,
      restarts: 0,
      isDone: 1,
      trouble: null,
    } as const;
    putReading(one.clinic.sql, "stripe", { ...read, throughMs: NOW_MS + 5 * DAY_MS });
    expect(rows(one)).toMatchObject([{ state: "not_yet" }]);
    putReading(one.clinic.sql, "stripe", { ...read, throughMs: NOW_MS + 9 * DAY_MS });
    expect(books(one).differences).toMatchObject([{ state: "missing", amountMinor: 8_000 }]);
  });

  it("differs by what nobody here knows, and the difference is named", async () => {
    const one = await refunded();
    const own = entry("txn_1", { refundRef: one.ref, payoutRef: "po_1" });
    listed(
      one,
      own,
      entry("txn_2", { refundRef: "re_foreign", payoutRef: "po_1", grossMinor: -1_234 }),
      payout("po_1"),
    );
    const { groups, differences } = books(one);
    expect(groups).toMatchObject([{ differences: 1, sums: [{ oursMinor: 8_000, theirsMinor: 9_234 }] }]);
    expect(differences).toMatchObject([{ state: "unknown_here", refundRef: "re_foreign", theirsMinor: 1_234 }]);
  });

  it("stands in the same payout whichever list is read last, and the same list changes nothing", async () => {
    const one = await refunded();
    const own = entry("txn_1", { refundRef: one.ref });
    listed(one, { ...own, payoutRef: "po_1" }, payout("po_1"), { type: "payout_read", ref: "po_1" });
    expect(listed(one, own, payout("po_1"))).toMatchObject({ added: 0, changed: 0 });
    expect(books(one).groups).toMatchObject([{ payout: { isRead: true }, rows: 1 }]);
  });
});

describe("a month that finance closes", () => {
  it("is closed as it was shown, once, and cannot be changed by anything that is heard later", async () => {
    const one = await refunded();
    listed(one, entry("txn_1", { refundRef: one.ref, payoutRef: "po_1" }), entry("txn_c", FEE));
    const { hash } = books(one);
    expect(close(one, MONTH, hash)).toMatchObject({ error: { values: { because: "month_not_over" } } });
    one.clinic.setNow(NOW_MS + 32 * DAY_MS);
    expect(books(one)).toMatchObject({ hash, mayClose: true });
    expect(close(one, MONTH, `j1:${"0".repeat(64)}`)).toMatchObject({ error: { values: { because: "changed" } } });
    expect(close(one, MONTH, hash).ok).toBe(true);
    expect(close(one, MONTH, hash).ok).toBe(true);
    const closed = rows(one);
    // A refund in the dashboard that is found late, and another fee than was read.
    listed(
      one,
      entry("txn_2", { refundRef: "re_late", payoutRef: "po_1", grossMinor: -500 }),
      entry("txn_c", { ...FEE, feeMinor: 300 }),
    );
    expect(books(one)).toMatchObject({ hash, closed: { holds: true, hash }, mayClose: false });
    expect(rows(one)).toEqual(closed);
    expect(rows(one, NEXT)).toMatchObject([
      { state: "unknown_here", refundRef: "re_late", belongsTo: MONTH },
      { isCorrection: true, amountMinor: 0, feeLostMinor: 38, belongsTo: MONTH },
    ]);
    expect(books(one, NEXT).totals).toMatchObject([{ late: 2 }]);
    expect(close(one, MONTH, books(one, NEXT).hash)).toMatchObject({ error: { values: { because: "month_closed" } } });
  });

  it("keeps its rows against whoever would change them, and shows where somebody did", async () => {
    const one = await refunded();
    one.clinic.setNow(NOW_MS + 32 * DAY_MS);
    close(one, MONTH, books(one).hash);
    const { sql } = one.clinic;
    expect(() => sql.run("UPDATE booked_row SET json = '{}'")).toThrow("never edited");
    expect(() => sql.run("DELETE FROM booked_row")).toThrow("never opened again");
    expect(() => sql.run("DELETE FROM closed_month")).toThrow("never opened again");
    expect(() => sql.run("UPDATE closed_month SET hash = 'x'")).toThrow("never edited");
    sql.run("DROP TRIGGER booked_row_frozen");
    sql.run("UPDATE booked_row SET json = replace(json, '8000', '8001')");
    expect(books(one).closed).toMatchObject({ holds: false });
  });

  it("is not read by a lead, nor closed by an admin", async () => {
    const { may } = await import("../../../../../core/approval/may.ts");
    const as = (role: "lead" | "admin" | "finance") => ({ personId: "P", name: "", role });
    expect(may(as("lead"), "books.read").ok).toBe(false);
    expect(may(as("admin"), "books.read").ok).toBe(true);
    expect(may(as("admin"), "books.close").ok).toBe(false);
    expect(may(as("finance"), "books.close").ok).toBe(true);
  });
});
