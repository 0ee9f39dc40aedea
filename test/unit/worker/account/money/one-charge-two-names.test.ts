import { describe, expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { readPatientFile } from "../../../../../worker/account/domain/facts/patient-file.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { paymentByProcessorRef } from "../../../../../worker/account/store/money/payments.ts";
import { aCard, aLine, aPurchase, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { anAsk, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

/** 80.00 by card, imported as an intent and once more as its charge. */
const bothNames = [
  aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
  aCard("Y1", "B1", 8_000, { processorRef: "pi_Y1" }),
  aCard("Y2", "B1", 8_000, { processorRef: "ch_Y1" }),
];

function twice(bend: { legOn?: "ch_Y1" | "pi_Y1" } = {}) {
  const clinic = testClinic(bothNames);
  const processor = scriptedProcessor(8_000);
  processor.charge = { paymentRef: "pi_Y1", chargeRef: "ch_Y1", intentRef: "pi_Y1" };
  const world = worldOf(clinic, processor);
  const finance = clinic.staff("finance");
  if (bend.legOn) {
    const other = clinic.id("payment", bend.legOn === "pi_Y1" ? "Y2" : "Y1");
    clinic.sql.run("UPDATE payment SET locked = 1 WHERE id = ?", other);
    decided(clinic, finance, ulidOf("DEC", 1), { amountMinor: 3_000, exception: goodwill });
    clinic.sql.run("UPDATE payment SET locked = 0 WHERE id = ?", other);
  }
  const open = () => clinic.sql.all("SELECT processor_ref AS ref FROM payment WHERE twin_of IS NULL");
  return { clinic, processor, world, open };
}

describe("one charge that was imported under both of its names", () => {
  it("is no double charge, neither before it was read nor after", async () => {
    const { clinic, world } = twice();
    const doubles = () => readPatientFile(clinic.sql, clinic.id("patient", "P1")).duplicates;
    expect(doubles()).toEqual([]);
    await readMoney(world, "stripe payment:ch_Y1");
    expect(doubles()).toEqual([]);
  });

  it("is one payment once it was read, under either name, and finance sees the other", async () => {
    const { clinic, world, open } = twice();
    await readMoney(world, "stripe payment:pi_Y1");
    expect(open()).toEqual([{ ref: "pi_Y1" }]);
    const stays = clinic.id("payment", "Y1");
    for (const ref of ["pi_Y1", "ch_Y1"])
      expect(paymentByProcessorRef(clinic.sql, "stripe", ref)?.paymentId).toBe(stays);
    expect(clinic.sql.all("SELECT kind, payment_id AS id FROM difference")).toEqual([
      { kind: "same_charge", id: clinic.id("payment", "Y2") },
    ]);
    // Nothing more than the one charge may go back.
    expect(anAsk(clinic, clinic.staff("agent")).amountMinor).toBe(8_000);
    await readMoney(world, "stripe payment:pi_Y1");
    expect(open()).toHaveLength(1);
  });

  it.each(["before it is read", "once it is read"])(
    "counts a refund once that an import tells of under both, %s",
    async (when) => {
      const { clinic, world } = twice();
      if (when === "once it is read") await readMoney(world, "stripe payment:pi_Y1");
      clinic.load(
        bothNames.map((record) => (record.type === "payment" ? { ...record, refundedElsewhereMinor: 3_000 } : record)),
      );
      await readMoney(world, "stripe payment:pi_Y1");
      expect(clinic.sql.all("SELECT elsewhere_minor AS minor FROM payment WHERE twin_of IS NULL")).toEqual([
        { minor: 3_000 },
      ]);
      expect(anAsk(clinic, clinic.staff("agent")).amountMinor).toBe(5_000);
    },
  );

  it("shows the bank what left under both names, where the bank asks about the charge", async () => {
    const { clinic, processor, world } = twice();
    const { charge } = processor;
    processor.charge = {};
    const finance = clinic.staff("finance");
    for (const [n, other] of [
      [1, "Y2"],
      [2, "Y1"],
    ] as const) {
      clinic.sql.run("UPDATE payment SET locked = 1 WHERE source_id = ?", other);
      decided(clinic, finance, ulidOf("DEC", n), { amountMinor: n * 1_000, exception: goodwill });
      clinic.sql.run("UPDATE payment SET locked = 0");
    }
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    processor.charge = { ...charge, dispute: "open_locked", locked: true } as typeof charge;
    for (const refund of processor.refunds) Object.assign(refund, { paymentRef: "pi_Y1", status: "succeeded" });
    await readMoney(world, "stripe payment:pi_Y1");
    await readMoney(world, "stripe payment:pi_Y1");
    expect(
      clinic.sql.all(
        "SELECT values_json ->> '$.reference' AS refs, values_json ->> '$.wentBackMinor' AS minor FROM task WHERE kind = 'answer_dispute'",
      ),
    ).toEqual([{ refs: "re_1, re_2", minor: 3_000 }]);
  });

  it.each(["lost_after", "pending"] as const)(
    "knows what left under the name that is closed for ours: %s",
    async (mood) => {
      const { clinic, processor, world } = twice();
      const charge = processor.charge;
      processor.charge = {};
      const finance = clinic.staff("finance");
      for (const [n, other] of [
        [1, "Y2"],
        [2, "Y1"],
      ] as const) {
        clinic.sql.run("UPDATE payment SET locked = 1 WHERE source_id = ?", other);
        decided(clinic, finance, ulidOf("DEC", n), { amountMinor: n * 1_000, exception: goodwill });
        clinic.sql.run("UPDATE payment SET locked = 0");
      }
      processor.plan(mood, mood);
      clinic.setNow(NOW_MS + SENT_AT);
      await runJobs(world);
      processor.charge = charge;
      for (const refund of processor.refunds) Object.assign(refund, { paymentRef: "pi_Y1", status: "succeeded" });
      await readMoney(world, "stripe payment:pi_Y1");
      await readMoney(world, "stripe payment:pi_Y1");
      expect(clinic.sql.all("SELECT state, vendor_ref AS ref FROM leg ORDER BY id")).toEqual([
        { state: "settled", ref: "re_1" },
        { state: "settled", ref: "re_2" },
      ]);
      expect(clinic.sql.all("SELECT 1 FROM outside_refund")).toEqual([]);
      transact(clinic.runtime, { type: "job", job: "sweep" }, (context) => startReconciliation(context, "asked"));
      for (let round = 0; round < 4; round += 1) await runJobs(world);
      expect(clinic.sql.all("SELECT DISTINCT kind FROM difference ORDER BY kind")).not.toContainEqual({
        kind: "unknown_refund",
      });
      expect(anAsk(clinic, finance).amountMinor).toBe(5_000);
    },
  );

  it.each(["pi_Y1", "ch_Y1"] as const)("the one with a leg stays: %s", async (legOn) => {
    const { clinic, world, open } = twice({ legOn });
    await readMoney(world, "stripe payment:pi_Y1");
    expect(open()).toEqual([{ ref: legOn }]);
    // What was decided while there seemed to be two waits for finance.
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "reserved" }]);
    clinic.sql.run("UPDATE difference SET settled_at_ms = 1, settled_by = (SELECT id FROM person LIMIT 1)");
    clinic.sql.run("UPDATE job SET due_at_ms = 0");
    await runJobs(world);
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "settled" }]);
  });

  it.each([3_000, 6_000])(
    "where money waits on both, only that of the one that stays leaves: %d of 8000",
    async (minor) => {
      const { clinic, processor, world, open } = twice();
      const finance = clinic.staff("finance");
      for (const [n, other] of [
        [1, "Y2"],
        [2, "Y1"],
      ] as const) {
        // Only one of the two can be drawn on, so that each has its own leg.
        clinic.sql.run("UPDATE payment SET locked = 1 WHERE id = ?", clinic.id("payment", other));
        decided(clinic, finance, ulidOf("DEC", n), {
          amountMinor: n === 1 ? minor : 8_000 - minor,
          exception: goodwill,
        });
        clinic.sql.run("UPDATE payment SET locked = 0");
      }
      await readMoney(world, "stripe payment:pi_Y1");
      expect(open()).toHaveLength(1);
      clinic.setNow(NOW_MS + SENT_AT);
      await runJobs(world);
      expect(processor.refunds).toEqual([]);
      clinic.sql.run("UPDATE difference SET settled_at_ms = 1, settled_by = (SELECT id FROM person LIMIT 1)");
      for (const _ of [1, 2, 3]) {
        clinic.sql.run("UPDATE job SET due_at_ms = 0");
        await runJobs(world);
      }
      // Of the one that was closed the agent hears why.
      expect(clinic.sql.all("SELECT state, problem FROM leg ORDER BY id")).toEqual([
        { state: "settled", problem: null },
        { state: "failed", problem: "same_charge" },
      ]);
      expect(processor.refunds.map(({ amountMinor }) => amountMinor)).toEqual([minor]);
    },
  );

  it("the database holds one open payment for each charge, and counts the legs of both against it", async () => {
    const { clinic, world } = twice();
    await readMoney(world, "stripe payment:pi_Y1");
    expect(() => clinic.sql.run("UPDATE payment SET charge_ref = 'ch_Y1', twin_of = NULL")).toThrow(/UNIQUE/);
    const twin = clinic.sql.one("SELECT received_minor AS n FROM payment WHERE twin_of IS NOT NULL");
    expect(twin).toEqual({ n: 0 });
  });
});

it("a refund that was told of under the name that is closed is asked about under the one that stays", async () => {
  const play = elsewhereScene(bothNames);
  const { clinic, processor, world, finance } = play;
  processor.charge = { paymentRef: "pi_Y1", chargeRef: "ch_Y1", intentRef: "pi_Y1" };
  clinic.sql.run("UPDATE payment SET locked = 1 WHERE id = ?", clinic.id("payment", "Y1"));
  decided(clinic, finance, ulidOf("DEC", 1), { amountMinor: 3_000, exception: goodwill });
  clinic.sql.run("UPDATE payment SET locked = 0");
  await play.outside(3_000, "pi_Y1");
  await readMoney(world, "stripe payment:pi_Y1");
  const stays = clinic.id("payment", "Y2");
  expect(clinic.sql.all("SELECT payment_id AS id FROM difference WHERE kind = 'unknown_refund'")).toEqual([
    { id: stays },
  ]);
  for (const _ of [1, 2]) expect(play.answer({}, "same_charge").ok).toBe(true);
  await play.at(SENT_AT);
  expect(play.legs()).toMatchObject([{ state: "reserved" }]);
  expect(play.questions()).toMatchObject([{ kind: "unknown_refund", paymentId: stays, waitingMinor: 3_000 }]);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  await play.at(2 * SENT_AT);
  expect(play.out()).toBe(3_000);
});

it("a webhook that names the intent finds a payment that was imported by its charge", async () => {
  const clinic = testClinic([
    aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
    aCard("Y1", "B1", 8_000, { processorRef: "ch_Y1" }),
  ]);
  const processor = scriptedProcessor(8_000);
  processor.charge = { dispute: "open_locked" };
  const ref = "stripe payment:pi_Y1 ch_Y1";
  await readMoney(worldOf(clinic, processor), ref);
  expect(clinic.sql.one("SELECT locked FROM payment")).toEqual({ locked: 1 });
});
