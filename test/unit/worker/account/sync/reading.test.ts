/** Danger: a list that goes wrong is read for ever, read twice, or not to its end, and nobody is told. */
import { describe, expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { holdConnection } from "../../../../../worker/account/store/account/connection-health.ts";
import { aLine, aPurchase, dump, NOW_MS } from "../../../../support/clinic.ts";
import { daily } from "../../../../support/stored-jobs.ts";
import { change, charge, DAY_MS, page, syncDesk } from "../../../../support/sync-desk.ts";

const refused = (detail = "400 resource_missing") => ({ error: { verdict: "refused" as const, detail } });

describe("a processor's lists", () => {
  it("are read to their end, a page a run, and the same again changes nothing", async () => {
    const desk = syncDesk();
    const pages = [page([charge("pi_1"), charge("pi_2")], "a"), page([charge("pi_3")])];
    desk.list((kind, cursor) => (kind === "payments" ? (pages[cursor === "a" ? 1 : 0] ?? page([])) : page([])));
    await desk.sync();
    expect(desk.calls.map(([kind, cursor]) => [kind, cursor])).toEqual([
      ["payments", undefined],
      ["payments", "a"],
      ["refunds", undefined],
      ["disputes", undefined],
    ]);
    expect(desk.reading()).toMatchObject({ added: 3, changed: 0, unchanged: 0, endedAtMs: NOW_MS, wholeAtMs: NOW_MS });
    const before = desk.clinic.sql.all("SELECT * FROM taken_payment ORDER BY id");
    desk.later(DAY_MS);
    await desk.sync();
    expect(desk.reading()).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(desk.clinic.sql.all("SELECT * FROM taken_payment ORDER BY id")).toEqual(before);
  });

  it("begin two years back, then some days before where they ended", async () => {
    const desk = syncDesk();
    await desk.sync();
    expect(desk.calls[0]?.[2]).toEqual({ sinceMs: NOW_MS - 730 * DAY_MS, untilMs: NOW_MS });
    desk.later(DAY_MS);
    await desk.sync();
    expect(desk.calls[3]?.[2]).toEqual({ sinceMs: NOW_MS - 32 * DAY_MS, untilMs: NOW_MS + DAY_MS });
  });

  it("are read again from where a clock that had run ahead says nothing of", async () => {
    const desk = syncDesk();
    desk.later(400 * DAY_MS);
    await desk.sync();
    desk.later(0);
    await desk.sync();
    expect(desk.calls[3]?.[2]).toEqual({ sinceMs: NOW_MS - 32 * DAY_MS, untilMs: NOW_MS });
    expect(desk.reading()).toMatchObject({ endedAtMs: NOW_MS });
  });

  it("go on at the page where the object died", async () => {
    const desk = syncDesk();
    let isDown = false;
    desk.list((kind, cursor) => {
      if (kind !== "payments") return page([]);
      if (cursor === undefined) return page([charge("pi_1")], "a");
      return isDown ? { error: { verdict: "unknown", detail: "no answer" } } : page([charge("pi_2")]);
    });
    isDown = true;
    desk.ask();
    await desk.run(3);
    expect(desk.reading()).toMatchObject({ added: 1, endedAtMs: null });
    isDown = false;
    desk.later(DAY_MS);
    await desk.run();
    expect(desk.calls.filter(([kind, cursor]) => kind === "payments" && cursor === undefined)).toHaveLength(1);
    expect(desk.reading()).toMatchObject({ added: 2, endedAtMs: NOW_MS + DAY_MS });
  });

  it("wait as long as the processor says", async () => {
    const desk = syncDesk();
    desk.list(() => ({ error: { verdict: "not_executed", detail: "429", retryAfterMs: 90_000 } }));
    desk.ask();
    await desk.run(5);
    expect(desk.calls).toHaveLength(1);
    desk.later(89_000);
    await desk.run(2);
    expect(desk.calls).toHaveLength(1);
    desk.later(90_000);
    await desk.run(1);
    expect(desk.calls).toHaveLength(2);
  });

  it.each([
    ["the same page", () => page([charge("pi_1")], "a")],
    ["two pages in a circle", (cursor?: string) => page([charge(`pi_${cursor ?? ""}`)], cursor === "a" ? "b" : "a")],
    ["the same rows under new names", (cursor = "0") => page([charge("pi_1")], String(Number(cursor) + 1))],
  ])("end where they give %s again, and say so; the other lists are read", async (_, lists) => {
    const desk = syncDesk();
    desk.list((kind, cursor) => (kind === "payments" ? lists(cursor) : page([])));
    await desk.sync();
    expect(desk.calls.length).toBeLessThan(12);
    expect(desk.readings()).toMatchObject([
      { kind: "disputes", trouble: null },
      { kind: "payments", trouble: "pages_repeat", throughMs: null },
      { kind: "refunds", trouble: null, throughMs: NOW_MS },
    ]);
    expect(desk.reading()).toMatchObject({ endedAtMs: NOW_MS, wholeAtMs: null });
  });

  it("begin anew, once, where a cursor has vanished", async () => {
    const desk = syncDesk();
    let isGone = true;
    desk.list((kind, cursor) => {
      if (kind !== "payments") return page([]);
      if (cursor === undefined) return page([charge("pi_1")], "a");
      return isGone ? refused() : page([charge("pi_2")]);
    });
    await desk.sync();
    expect(desk.readings()).toContainEqual(expect.objectContaining({ kind: "payments", trouble: "cursor_gone" }));
    expect(desk.calls.filter(([kind]) => kind === "payments")).toHaveLength(4);
    isGone = false;
    desk.later(DAY_MS);
    await desk.sync();
    expect(desk.reading()).toMatchObject({ added: 1, unchanged: 1, wholeAtMs: NOW_MS + DAY_MS });
  });

  it("that a key may not read stop no other, and no refund", async () => {
    const desk = syncDesk();
    desk.list((kind) =>
      kind === "payments" ? refused("not_allowed") : page([change("refund", `re_${kind}`, "pi_9")]),
    );
    await desk.sync();
    expect(desk.readings()).toContainEqual(expect.objectContaining({ kind: "payments", trouble: "not_allowed" }));
    expect(desk.clinic.sql.all("SELECT paused_because FROM connection")).toEqual([{ paused_because: null }]);
    expect(desk.reading()).toMatchObject({ added: 2 });
  });

  it("are not asked for while somebody has paused the connection, by day or by night", async () => {
    const desk = syncDesk();
    transact(desk.clinic.runtime, desk.admin, (context) => holdConnection(context, "stripe", desk.admin.personId));
    expect(desk.ask()).toMatchObject({ ok: false });
    await daily(desk.world, "daily");
    await desk.run(3);
    expect(desk.calls).toEqual([]);
  });

  it("are read each night, and asked twice at once they are read once", async () => {
    const desk = syncDesk();
    await daily(desk.world, "daily");
    expect(desk.reading()).toMatchObject({ askedBy: null });
    desk.ask();
    desk.ask();
    await desk.run();
    expect(desk.calls).toHaveLength(3);
  });

  it("of ten thousand payments are taken in, page by page", { timeout: 60_000 }, async () => {
    const desk = syncDesk();
    desk.list((kind, cursor = "0") => {
      if (kind !== "payments") return page([]);
      const from = Number(cursor);
      const rows = Array.from({ length: 100 }, (_, n) => charge(`pi_${from + n}`, { customer: {} }));
      return page(rows, from < 9_900 ? String(from + 100) : undefined);
    });
    desk.ask();
    await desk.run(310);
    expect(desk.reading()).toMatchObject({ added: 10_000, endedAtMs: NOW_MS });
  });
});

describe("a row", () => {
  it("that cannot be read refuses itself alone, and is counted by why", async () => {
    const desk = syncDesk();
    desk.list((kind) =>
      kind === "payments"
        ? {
            items: [charge("pi_1"), charge("pi with blanks"), charge("pi_1")],
            unread: [{ ref: "ch_x", code: "unreadable" }, { code: "unknown_currency" }],
          }
        : page([]),
    );
    await desk.sync();
    expect(desk.reading()).toMatchObject({
      added: 1,
      unchanged: 1,
      refused: { unreadable: { count: 2, some: ["ch_x"] }, unknown_currency: { count: 1, some: [] } },
    });
  });

  it.each([
    ["a sum that is no whole number", { capturedMinor: 1.5 }],
    ["a sum below nothing", { capturedMinor: -5 }],
    ["a sum too large for a number", { capturedMinor: 2 ** 60 }],
    ["a time in no calendar", { takenAtMs: 9e15 }],
    ["a time that is none", { takenAtMs: Number.NaN }],
  ])("with %s refuses itself alone: neither the page nor what is linked after it waits for ever", async (_, fields) => {
    const desk = syncDesk([aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { invoice: "INV-1041" })]);
    desk.listPayments(charge("pi_1", fields), charge("pi_2", { references: ["INV-1041"] }));
    await desk.sync();
    expect(desk.reading()).toMatchObject({ added: 1, endedAtMs: NOW_MS, wholeAtMs: NOW_MS });
    expect(desk.reading()?.refused).toEqual({ unreadable: { count: 1, some: ["pi_1"] } });
    expect(desk.taken("pi_2").linkedHow).toBe("reference");
  });

  it.each([
    ["a sum below nothing", { amountMinor: -1 }],
    ["a time in no calendar", { atMs: 9e15 }],
    ["a word that fills a row", { state: "x".repeat(3_000_000) }],
  ])("of a refund with %s refuses itself alone", async (_, fields) => {
    const desk = syncDesk();
    desk.listPayments({ ...change("refund", "re_1", "pi_1"), ...fields }, change("refund", "re_2", "pi_1"));
    await desk.sync();
    expect(desk.reading()).toMatchObject({ added: 1, endedAtMs: NOW_MS, refused: { unreadable: { count: 1 } } });
  });

  it("of a refund before its charge, or a dispute on one that nobody knows, waits for it", async () => {
    const desk = syncDesk();
    desk.listPayments(change("refund", "re_1", "pi_1"), change("dispute", "du_1", "pi_2"));
    await desk.sync();
    expect(desk.reading()).toMatchObject({ added: 2 });
    expect(desk.clinic.sql.all("SELECT kind FROM job WHERE kind = 'read_money'")).toEqual([]);
    const before = dump(desk.clinic.sql);
    expect(before).toContain("du_1");
  });
});
