/** Danger: a task is called done that is half done or overdone, or the clinic's own system and ours count the same thing twice. */
import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../core/contract/records.ts";
import { applyStripeEvent } from "../../../worker/account/jobs/apply-stripe-event.ts";
import { readCase } from "../../../worker/account/reads/case-detail.ts";
import { openTicketView } from "../../../worker/account/reads/open-ticket.ts";
import { runJobs } from "../../../worker/account/run-jobs.ts";
import type { AccountWorld } from "../../../worker/account/world.ts";
import {
  aCard,
  aLine,
  aMail,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  NOW_MS,
  packagePolicy,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../support/deciding.ts";
import { scriptedProcessor } from "../../support/scripted-processor.ts";

/** Six sessions for 1,200.00, two used: 4 are left, at 200.00 each. `fields` is what a later export says. */
const aPackage = (fields: Parameters<typeof sixSessions>[0] = {}) =>
  aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions(fields) })]);
const bought: readonly ImportRecord[] = [
  aPackage(),
  aCard("Y1", "B1", 120_000),
  aUse("U1", "N1"),
  aUse("U2", "N1", { usedOn: "2026-02-20" }),
];
const aBooking = (sourceId: string, onDate: string, fields: { cancelledOn?: string } = {}) =>
  aRecord("booking", sourceId, { patient: "P1", line: "N1", onDate, title: "Laser", ...fields });
const threeBookings = [aBooking("K1", "2026-03-10"), aBooking("K2", "2026-03-24"), aBooking("K3", "2026-04-07")];

interface Offer {
  readonly kind: "refund" | "credit" | "extend";
  readonly entitlement: "void" | "trim" | "keep";
  readonly more?: object;
}

/** A policy of today that offers one thing, so that a decision has just its effect. */
const offering = ({ kind, entitlement, more = {} }: Offer) =>
  aPolicy({
    ...packagePolicy(9, "2026-01-02"),
    clauses: [],
    otherwise: {
      offers: [{ kind, formula: { type: kind === "extend" ? "none" : "unused_share" }, entitlement, ...more } as never],
    },
  });

async function settled(offer: Offer, records: readonly ImportRecord[] = [], bend: object = {}) {
  const clinic = testClinic([...bought, offering(offer)]);
  if (records.length > 0) clinic.load(records);
  const processor = scriptedProcessor(120_000);
  const world: AccountWorld = { shell: clinic.shell, gateway: () => processor.gateway, helpdesk: () => undefined };
  const lead = clinic.staff("lead");
  const amountMinor = offer.kind === "extend" ? 0 : 80_000;
  const decision = decided(clinic, lead, ulidOf("DEC", 1), { option: offer.kind, amountMinor, ...bend });
  clinic.setNow(NOW_MS + 180_000);
  await runJobs(world);
  return { clinic, processor, world, lead, decision };
}

const tasks = (clinic: TestClinic) => {
  const lead = clinic.staff("lead");
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  const read = readCase(clinic.ctx(), lead, caseId);
  if (!read.ok) throw new Error(read.error.detail);
  return read.value.tasks.map(({ kind, text, doneBy }) => ({ kind, text, doneBy: doneBy ?? "open" }));
};
const stateOf = (clinic: TestClinic) => clinic.sql.one<{ state: string }>("SELECT state FROM refund_case")?.state;
const checked = (clinic: TestClinic) =>
  clinic.sql
    .all<{ data: string }>("SELECT data FROM event WHERE type = 'task.checked'")
    .map(({ data }) => JSON.parse(data));

describe("a package that was voided", () => {
  const VOID = { kind: "refund", entitlement: "void" } as const;
  const TEXT = 'Void "Laser hair removal, 6 sessions" in the clinic\'s own system: 4 uses';

  it("is open until an import shows the four uses taken off, and then done by the import", async () => {
    const { clinic } = await settled(VOID);
    expect(tasks(clinic)).toEqual([{ kind: "void_package", text: TEXT, doneBy: "open" }]);
    expect(stateOf(clinic)).toBe("in_progress");
    clinic.load([aPackage({ takenOff: 4 })]);
    expect(tasks(clinic)).toEqual([{ kind: "void_package", text: TEXT, doneBy: "import" }]);
    expect(stateOf(clinic)).toBe("done");
    const event = clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'task.closed'");
    expect(JSON.parse(event?.data ?? "{}")).toMatchObject({ kind: "void_package", by: "import", wanted: 4, seen: 4 });
  });

  it.each([
    ["half of it", { takenOff: 3 }, "The last import shows 3 of 4"],
    ["more than agreed", { takenOff: 5 }, "The last import shows 5 where 4 was agreed: look into it before closing"],
  ])("stays open when the import shows %s, and says so once", async (_, fields, says) => {
    const { clinic } = await settled(VOID);
    clinic.load([aPackage(fields)]);
    clinic.load([aPackage(fields)]);
    expect(tasks(clinic)).toEqual([{ kind: "void_package", text: `${TEXT}. ${says}`, doneBy: "open" }]);
    expect(checked(clinic)).toHaveLength(1);
    expect(stateOf(clinic)).toBe("in_progress");
    clinic.load([aPackage({ takenOff: 4 })]);
    expect(tasks(clinic)[0]).toEqual({ kind: "void_package", text: TEXT, doneBy: "import" });
  });

  it("is not closed by an export that says nothing about it", async () => {
    const { clinic } = await settled(VOID);
    clinic.load([aPackage({ noticeDays: 3 })]);
    expect(tasks(clinic)[0]?.doneBy).toBe("open");
    expect(checked(clinic)).toEqual([]);
  });

  it("asks for what is there: uses that went for other reasons do not close it, and a package voided before asks for nothing", async () => {
    const { clinic } = await settled(VOID, [aPackage({ takenOff: 1 })]);
    // One was off already, so of the four that the refund pays back three are left to take off.
    expect(tasks(clinic)[0]?.text).toContain("3 uses");
    clinic.load([aPackage({ takenOff: 4 })]);
    expect(tasks(clinic)[0]?.doneBy).toBe("import");
    const before = await settled(VOID, [aPackage({ takenOff: 4 })]);
    expect(tasks(before.clinic)).toEqual([]);
    expect(stateOf(before.clinic)).toBe("done");
  });

  it("is not asked for any more when the money came back, and after another decision it is four in all, not eight", async () => {
    const { clinic, processor, world, lead } = await settled(VOID);
    processor.move("re_1", "failed");
    await applyStripeEvent(world, "refund:re_1");
    expect(tasks(clinic).map(({ kind, doneBy }) => [kind, doneBy])).toEqual([
      ["void_package", "makegood"],
      ["correct_reply", "open"],
    ]);
    decided(clinic, lead, ulidOf("DEC", 2), { caseId: ulidOf("CASE", 1) });
    clinic.setNow(NOW_MS + 400_000);
    await runJobs(world);
    expect(tasks(clinic)[2]).toMatchObject({ text: TEXT, doneBy: "open" });
    clinic.load([aPackage({ takenOff: 4 })]);
    expect(tasks(clinic)[2]?.doneBy).toBe("import");
  });

  it("voided there, then bounced and refunded again: there is nothing left to take off", async () => {
    const { clinic, processor, world, lead } = await settled(VOID);
    clinic.load([aPackage({ takenOff: 4 })]);
    processor.move("re_1", "failed");
    await applyStripeEvent(world, "refund:re_1");
    decided(clinic, lead, ulidOf("DEC", 2), { caseId: ulidOf("CASE", 1) });
    clinic.setNow(NOW_MS + 400_000);
    await runJobs(world);
    expect(tasks(clinic).map(({ kind }) => kind)).toEqual(["void_package", "correct_reply"]);
  });

  it("an export may not take off more than was sold; nothing of the batch is kept", async () => {
    const { clinic } = await settled(VOID);
    expect(clinic.tryLoad([aPackage({ takenOff: 7 })])).toMatchObject({
      ok: false,
      error: { code: "import_refused", field: "records.0.lines.0.entitlement.takenOff" },
    });
    expect(tasks(clinic)[0]?.doneBy).toBe("open");
  });

  it("asks for every booking to be cancelled: one that only passed by is not", async () => {
    const { clinic } = await settled(VOID, threeBookings);
    const text = 'Cancel 3 upcoming bookings of "Laser hair removal, 6 sessions"';
    expect(tasks(clinic)[1]).toEqual({ kind: "cancel_bookings", text, doneBy: "open" });
    clinic.setNow(Date.parse("2026-03-20T18:00:00Z"));
    clinic.load([aBooking("K2", "2026-03-24", { cancelledOn: "2026-03-20" })]);
    expect(tasks(clinic)[1]).toMatchObject({ text: `${text}. The last import shows 1 of 3`, doneBy: "open" });
    clinic.load([aBooking("K3", "2026-04-07", { cancelledOn: "2026-03-20" })]);
    expect(tasks(clinic)[1]?.doneBy).toBe("open");
    clinic.load([aBooking("K1", "2026-03-10", { cancelledOn: "2026-03-09" })]);
    expect(tasks(clinic)[1]).toEqual({ kind: "cancel_bookings", text, doneBy: "import" });
  });
});

describe("a package that was trimmed", () => {
  /** Two of the four sessions are paid back, as an exception. */
  const TWO = { amountMinor: 40_000, exception: goodwill };

  it("lists the bookings beyond the uses left, and is done when just those are cancelled", async () => {
    const { clinic } = await settled({ kind: "refund", entitlement: "trim" }, threeBookings, TWO);
    expect(tasks(clinic).map(({ text }) => text)).toEqual([
      'Take 2 uses off "Laser hair removal, 6 sessions" in the clinic\'s own system',
      'Cancel 1 upcoming booking of "Laser hair removal, 6 sessions"',
    ]);
    clinic.load([
      aBooking("K1", "2026-03-10", { cancelledOn: "2026-03-03" }),
      aBooking("K2", "2026-03-24", { cancelledOn: "2026-03-03" }),
    ]);
    expect(tasks(clinic)[1]).toMatchObject({
      doneBy: "open",
      text: expect.stringContaining("shows 2 where 1 was agreed"),
    });
    clinic.load([aBooking("K2", "2026-03-24")]);
    expect(tasks(clinic)[1]?.doneBy).toBe("import");
    clinic.load([aPackage({ takenOff: 2 })]);
    expect(stateOf(clinic)).toBe("done");
  });

  it("with as many bookings as uses left cancels none", async () => {
    const { clinic } = await settled({ kind: "refund", entitlement: "trim" }, threeBookings.slice(0, 2), TWO);
    expect(tasks(clinic).map(({ kind }) => kind)).toEqual(["trim_package"]);
  });

  it("twice: each is done at its own figure", async () => {
    const { clinic, world, lead } = await settled({ kind: "refund", entitlement: "trim" }, [], TWO);
    decided(clinic, lead, ulidOf("DEC", 2), { caseId: ulidOf("CASE", 1), ...TWO, amountMinor: 20_000 });
    clinic.setNow(NOW_MS + 400_000);
    await runJobs(world);
    expect(tasks(clinic).map(({ text }) => text.slice(0, 11))).toEqual(["Take 2 uses", "Take 1 use "]);
    clinic.load([aPackage({ takenOff: 2 })]);
    expect(tasks(clinic).map(({ doneBy }) => doneBy)).toEqual(["import", "open"]);
    clinic.load([aPackage({ takenOff: 3 })]);
    expect(tasks(clinic).map(({ doneBy }) => doneBy)).toEqual(["import", "import"]);
  });
});

describe("more time", () => {
  // 1 February 2027 and 90 days are 2 May 2027: 27 days of February, 31, 30, and two of May.
  const EXTEND = { kind: "extend", entitlement: "keep", more: { extendDays: 90 } } as const;

  it("is done when the import shows the very day", async () => {
    const { clinic } = await settled(EXTEND);
    expect(tasks(clinic)[0]?.text).toBe(
      'Extend "Laser hair removal, 6 sessions" by 90 days in the clinic\'s own system, until May 2, 2027',
    );
    clinic.load([aPackage({ expiresOn: "2027-04-02" })]);
    expect(tasks(clinic)[0]).toMatchObject({ doneBy: "open", text: expect.stringContaining("shows 60 of 90") });
    clinic.load([aPackage({ expiresOn: "2027-05-02" })]);
    expect(tasks(clinic)[0]?.doneBy).toBe("import");
    expect(stateOf(clinic)).toBe("done");
  });
});

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
    return view.ok ? view.value.story?.credit.balances : undefined;
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
