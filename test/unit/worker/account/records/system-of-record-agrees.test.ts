/** Danger: a task is called done that is half done or overdone, or that nobody has done at all. */

import { describe, expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { NOW_MS, type TestClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";
import { aBooking, aPackage, settled, stateOf, tasks } from "../../../../support/system-of-record.ts";

const threeBookings = [aBooking("K1", "2026-03-10"), aBooking("K2", "2026-03-24"), aBooking("K3", "2026-04-07")];
const checked = (clinic: TestClinic) =>
  clinic.sql
    .all<{ data: string }>("SELECT data FROM event WHERE type = 'task.checked'")
    .map(({ data }) => JSON.parse(data));

describe("a package that was voided", () => {
  const VOID = { kind: "refund", entitlement: "void" } as const;
  const TEXT = "Void “Laser hair removal, 6 sessions” in the clinic's own system: 4 uses";

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
    const { clinic } = await settled(VOID, [aPackage({ takenOff: 1 })], { amountMinor: 60_000 });
    // One was off already: three are paid back, and three are left to take off.
    expect(tasks(clinic)[0]?.text).toContain("3 uses");
    clinic.load([aPackage({ takenOff: 4 })]);
    expect(tasks(clinic)[0]?.doneBy).toBe("import");
    const before = await settled(VOID, [aPackage({ takenOff: 4 })], { amountMinor: 40_000, exception: goodwill });
    expect(tasks(before.clinic)).toEqual([]);
    expect(stateOf(before.clinic)).toBe("done");
  });

  it("is not asked for any more when the money came back, and after another decision it is four in all, not eight", async () => {
    const { clinic, processor, world, lead } = await settled(VOID);
    processor.move("re_1", "failed");
    await readMoney(world, "stripe refund:re_1");
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
    await readMoney(world, "stripe refund:re_1");
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
    const text = "Cancel 3 upcoming bookings of “Laser hair removal, 6 sessions”";
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
      "Take 2 uses off “Laser hair removal, 6 sessions” in the clinic's own system",
      "Cancel 1 upcoming booking of “Laser hair removal, 6 sessions”",
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
      "Extend “Laser hair removal, 6 sessions” by 90 days in the clinic's own system, until May 2, 2027",
    );
    clinic.load([aPackage({ expiresOn: "2027-04-02" })]);
    expect(tasks(clinic)[0]).toMatchObject({ doneBy: "open", text: expect.stringContaining("shows 60 of 90") });
    clinic.load([aPackage({ expiresOn: "2027-05-02" })]);
    expect(tasks(clinic)[0]?.doneBy).toBe("import");
    expect(stateOf(clinic)).toBe("done");
  });
});
