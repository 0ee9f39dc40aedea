import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIGURES } from "../../../../core/journal/figures.ts";
import {
  type BookedRow,
  type Closed,
  journalHash,
  mayClose,
  monthAfter,
  openRows,
} from "../../../../core/journal/months.ts";
import { type JournalRow, journalOf } from "../../../../core/journal/rows.ts";
import { aMove, READ } from "./journal-support.ts";

const rowsOf = (...moves: Parameters<typeof aMove>[]): JournalRow[] =>
  journalOf(
    moves.map((move) => aMove(...move)),
    [],
    READ,
  );
const NOTHING: Closed = { firstMonth: null, lastMonth: null, rows: [] };

/** Closes a month over what is known now. */
const close = (closed: Closed, rows: readonly JournalRow[], month: string): Closed => ({
  firstMonth: closed.firstMonth ?? month,
  lastMonth: month,
  rows: [...closed.rows, ...openRows(rows, month, closed)],
});

describe("a month that is closed", () => {
  const october = rowsOf(["re_1", 1_000, { onDate: "2026-10-05" }]);

  it("keeps its rows, whatever is heard later; the news stands in the open month and says where it belongs", () => {
    const closed = close(NOTHING, october, "2026-10");
    const before = journalHash("2026-10", closed.rows);
    const now = rowsOf(
      ["re_1", 1_000, { onDate: "2026-10-05" }],
      ["re_2", 700, { onDate: "2026-10-30" }],
      ["re_3", 50, { onDate: "2026-11-02" }],
    );
    expect(openRows(now, "2026-11", closed).map(({ refundRef, belongsTo }) => [refundRef, belongsTo])).toEqual([
      ["re_2", "2026-10"],
      ["re_3", "2026-11"],
    ]);
    expect(journalHash("2026-10", closed.rows)).toBe(before);
  });

  it("is corrected in the open month by as much as a figure has changed, and by nothing where only its payout is known now", () => {
    const closed = close(NOTHING, october, "2026-10");
    const more = october.map((row) => ({ ...row, amountMinor: 1_200, payoutRef: "po_9" }));
    expect(openRows(more, "2026-11", closed)).toMatchObject([
      { amountMinor: 200, belongsTo: "2026-10", isCorrection: true },
    ]);
    expect(
      openRows(
        october.map((row) => ({ ...row, payoutRef: "po_9" })),
        "2026-11",
        closed,
      ),
    ).toEqual([]);
    expect(openRows([], "2026-11", closed)).toMatchObject([{ amountMinor: -1_000, isCorrection: true }]);
  });

  it("is taken back in its currency and booked in the other where that was wrong", () => {
    const closed = close(NOTHING, october, "2026-10");
    const euros = october.map((row) => ({ ...row, currency: "EUR" }));
    expect(openRows(euros, "2026-11", closed).map(({ currency, amountMinor }) => [currency, amountMinor])).toEqual([
      ["USD", -1_000],
      ["EUR", 1_000],
    ]);
  });

  it("is made anew from the same rows to the same hash, in whatever order they come", () => {
    const rows = rowsOf(["re_1", 1, { onDate: "2026-10-05" }], ["re_2", 2, { onDate: "2026-10-06" }]);
    const booked = openRows(rows, "2026-10", NOTHING);
    expect(journalHash("2026-10", openRows(rows.toReversed(), "2026-10", NOTHING))).toBe(
      journalHash("2026-10", booked),
    );
    expect(journalHash("2026-10", booked.slice(1))).not.toBe(journalHash("2026-10", booked));
  });

  it("is closed once, once it is over, and after the one before it", () => {
    const closed = { lastMonth: "2026-09" };
    expect(mayClose("2026-09", closed, "2026-11-30")).toBe("month_closed");
    expect(mayClose("2026-10", closed, "2026-11-30")).toBeUndefined();
    expect(mayClose("2026-11", closed, "2026-12-01")).toBe("earlier_month_open");
    expect(mayClose("2026-11", { lastMonth: "2026-10" }, "2026-11-30")).toBe("month_not_over");
    expect(mayClose("2026-03", { lastMonth: null }, "2026-11-30")).toBeUndefined();
    expect(monthAfter("2026-12")).toBe("2027-01");
  });

  it("leaves what lies before the first one to other books", () => {
    const closed = close(NOTHING, october, "2026-10");
    expect(openRows([...october, ...rowsOf(["re_0", 5, { onDate: "2026-09-30" }])], "2026-11", closed)).toEqual([]);
  });
});

describe("over random histories of news and closings", () => {
  const MONTHS = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"];
  const minor = fc.integer({ min: 1, max: 1e7 });
  const told = fc.record({
    ref: fc.integer({ min: 1, max: 9 }).map((n) => `re_${n}`),
    amountMinor: minor,
    taxMinor: fc.option(minor),
    currency: fc.constantFrom("USD", "EUR"),
    month: fc.constantFrom(...MONTHS),
    isGone: fc.boolean(),
  });
  const history = fc.array(fc.array(told, { maxLength: 6 }), { minLength: MONTHS.length, maxLength: MONTHS.length });

  it("what is written down and what is open come to what is known, and no closed month changes", () => {
    fc.assert(
      fc.property(history, (news) => {
        const known = new Map<string, JournalRow>();
        let closed = close(NOTHING, [], "2026-06");
        const written = new Map<string, { rows: BookedRow[]; hash: string }>();
        for (const [n, month] of MONTHS.entries()) {
          for (const { ref, month: own, isGone, ...fields } of news[n] ?? []) {
            if (isGone) known.delete(ref);
            else
              for (const row of rowsOf([ref, fields.amountMinor, { ...fields, onDate: `${own}-10` }]))
                known.set(ref, row);
          }
          const rows = openRows([...known.values()], month, closed);
          written.set(month, { rows, hash: journalHash(month, rows) });
          closed = close(closed, [...known.values()], month);
        }
        for (const [month, { rows, hash }] of written) expect(journalHash(month, rows)).toBe(hash);
        expect([...written.values()].flatMap(({ rows }) => rows)).toEqual(closed.rows);
        const open = openRows([...known.values()], "2026-12", closed);
        expect(totals([...closed.rows, ...open].map(({ amountMinor, currency }) => [currency, amountMinor]))).toEqual(
          totals([...known.values()].map(({ amountMinor, currency }) => [currency, amountMinor])),
        );
        // Closed over the same once more, nothing is left to say.
        const again = close(closed, [...known.values()], "2026-12");
        expect(openRows([...known.values()], "2027-01", again)).toEqual([]);
        for (const row of open) expect(FIGURES.every((figure) => Number.isSafeInteger(row[figure] ?? 0))).toBe(true);
      }),
    );
  });

  function totals(sums: readonly (readonly [string, number])[]): Record<string, number> {
    const all: Record<string, number> = {};
    for (const [currency, minor_] of sums) {
      const sum = (all[currency] ?? 0) + minor_;
      all[currency] = sum;
    }
    return Object.fromEntries(Object.entries(all).filter(([, sum]) => sum !== 0));
  }
});
