/** Danger: credit is given that cannot be spent, or the clinic's own system and ours count the same credit twice. */
import { describe, expect, it } from "vitest";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { aMail, aRecord, type TestClinic, ticket } from "../../../../support/clinic.ts";
import { settled, stateOf, tasks } from "../../../../support/system-of-record.ts";

describe("account credit", () => {
  const CREDIT = { kind: "credit", entitlement: "keep" } as const;
  const echo = (sourceId: string, deltaMinor: number, confirms: string, fields: object = {}) =>
    aRecord("credit_entry", sourceId, {
      patient: "P1",
      deltaMinor,
      currency: "USD",
      onDate: "2026-03-03",
      note: "Refund credit",
      confirms,
      ...fields,
    });
  const balance = (clinic: TestClinic) => {
    const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail());
    return view.ok
      ? view.value.story?.credit.balances.map(({ currency, balanceMinor }) => ({ currency, balanceMinor }))
      : undefined;
  };
  async function credited() {
    const play = await settled(CREDIT);
    return { ...play, legId: play.decision.legs[0]?.legId ?? "" };
  }

  it("has to be entered in the clinic's own system, and its echo there counts no second time", async () => {
    const { clinic, legId } = await credited();
    expect(tasks(clinic)).toEqual([
      {
        kind: "enter_credit",
        text: `Enter $800.00 account credit in the clinic's own system, reference ${legId}`,
        doneBy: "open",
      },
    ]);
    expect(stateOf(clinic)).toBe("in_progress");
    expect(balance(clinic)).toEqual([{ currency: "USD", balanceMinor: 80_000 }]);
    clinic.load([echo("E1", 80_000, legId)]);
    clinic.load([echo("E1", 80_000, legId)]);
    expect(tasks(clinic)[0]?.doneBy).toBe("import");
    expect(balance(clinic)).toEqual([{ currency: "USD", balanceMinor: 80_000 }]);
    expect(stateOf(clinic)).toBe("done");
  });

  it("comes with its bonus: 800.00 and ten percent are one task, and two entries there may confirm it", async () => {
    const { clinic, decision } = await settled({ ...CREDIT, more: { bonus: { bps: 1_000, capMinor: 20_000 } } });
    const legId = decision.legs[0]?.legId ?? "";
    expect(tasks(clinic)[0]?.text).toContain("Enter $880.00 account credit");
    clinic.load([echo("E1", 80_000, legId), echo("E2", 8_000, legId)]);
    expect(tasks(clinic)[0]?.doneBy).toBe("import");
    expect(balance(clinic)).toEqual([{ currency: "USD", balanceMinor: 88_000 }]);
  });

  it("entered in two parts is done with the second; too much is said", async () => {
    const { clinic, legId } = await credited();
    clinic.load([echo("E1", 50_000, legId)]);
    expect(tasks(clinic)[0]).toMatchObject({
      doneBy: "open",
      text: expect.stringContaining("shows $500.00 of $800.00"),
    });
    clinic.load([echo("E2", 40_000, legId)]);
    expect(tasks(clinic)[0]).toMatchObject({
      doneBy: "open",
      text: expect.stringContaining("shows $900.00 where $800.00 was agreed"),
    });
    clinic.load([echo("E3", -10_000, legId)]);
    expect(tasks(clinic)[0]?.doneBy).toBe("import");
    expect(balance(clinic)).toEqual([{ currency: "USD", balanceMinor: 80_000 }]);
  });

  it("spent there later is a plain entry, and counts", async () => {
    const { clinic, legId } = await credited();
    const { confirms: _, ...plain } = echo("E9", -30_000, legId);
    clinic.load([echo("E1", 80_000, legId), plain]);
    expect(balance(clinic)).toEqual([{ currency: "USD", balanceMinor: 50_000 }]);
  });

  it.each([
    ["a reference that nobody gave", (legId: string) => echo("E1", 80_000, legId.replace(/.$/, "Z")), "confirms"],
    ["another currency", (legId: string) => echo("E1", 80_000, legId, { currency: "EUR" }), "confirms"],
    ["an entry of nothing", (legId: string) => echo("E1", 0, legId), "deltaMinor"],
  ])("refuses %s by its field", async (_, record, field) => {
    const { clinic, legId } = await credited();
    expect(clinic.tryLoad([record(legId)])).toMatchObject({ ok: false, error: { field: `records.0.${field}` } });
  });

  it("refuses what would count twice, or be counted away: an entry that changes its mind about being an echo", async () => {
    const { clinic, legId } = await credited();
    const { confirms: _, ...plain } = echo("E1", 80_000, legId);
    clinic.load([echo("E1", 80_000, legId)]);
    expect(clinic.tryLoad([plain])).toMatchObject({ ok: false, error: { field: "records.0.confirms" } });
    const { confirms: __, ...other } = echo("E2", 5_000, legId);
    clinic.load([other]);
    expect(clinic.tryLoad([echo("E2", 5_000, legId)])).toMatchObject({
      ok: false,
      error: { field: "records.0.confirms" },
    });
    expect(balance(clinic)).toEqual([{ currency: "USD", balanceMinor: 85_000 }]);
  });

  it("cannot be rewritten in the store", async () => {
    const { clinic, legId } = await credited();
    clinic.load([echo("E1", 80_000, legId)]);
    expect(() => clinic.sql.run("UPDATE credit_echo SET delta_minor = 1")).toThrow(/append-only/);
    expect(() => clinic.sql.run("DELETE FROM credit_echo")).toThrow(/append-only/);
    expect(() => clinic.sql.run("INSERT OR REPLACE INTO credit_echo SELECT * FROM credit_echo")).toThrow(/already/);
  });
});
