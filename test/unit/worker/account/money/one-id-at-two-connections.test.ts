/** Danger: two processors hand out the same id, and a refund of the one is taken for the other's: money is counted twice, or not at all. */

import { describe, expect, it } from "vitest";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { aCard, aLine, aPurchase, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { type ScriptedProcessor, scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, MINUTE_MS, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const SECOND = "01K0SECND00000000000000000";
const CASE = ulidOf("CASE", 1);

/** A massage for 80.00, of which each of two connections of one kind took a part, under the same id; and both count their refunds from one. */
function scene() {
  const clinic = testClinic([]);
  for (const id of ["stripe", SECOND])
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, 'stripe', 'https://x', '{}')", id);
  const parts = (told = 0) => [
    aCard("Y1", "B1", 5_000, { processorRef: "pi_1" }),
    aCard("Y2", "B1", 3_000, { processor: SECOND, processorRef: "pi_1", refundedElsewhereMinor: told }),
  ];
  clinic.load([aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), ...parts()]);
  const nowMs = () => clinic.runtime.nowMs();
  const [first, second] = [scriptedProcessor(5_000, nowMs), scriptedProcessor(3_000, nowMs)];
  const at = (id: string): ScriptedProcessor => (id === SECOND ? second : first);
  const world: JobDependencies = { ...worldOf(clinic, first), processor: (id) => at(id).processor };
  const finance = clinic.staff("finance");
  const questions = () => {
    const health = moneyHealthOf(clinic.ctx(), finance);
    return health.ok ? health.value.differences : [];
  };
  const hears = (id: string, ref = "re_1") => readMoney(world, `${id} refund:${ref}`);
  return {
    ...{ clinic, first, second, world, questions, hears },
    tells: (told: number) => clinic.load(parts(told)),
    decides: (amountMinor = 8_000) =>
      decided(clinic, finance, ulidOf("DEC", 1), {
        amountMinor,
        ...(amountMinor === 8_000 ? {} : { exception: goodwill }),
      }),
    goesOn: async (afterMs: number) => {
      clinic.setNow(nowMs() + afterMs);
      for (let round = 0; round < 4; round += 1) await runJobs(world);
    },
    /** The processor's own pages, and the webhook of it. */
    outside: async (id: string, amountMinor: number) => {
      at(id).dashboard("pi_1", amountMinor);
      await hears(id, at(id).refunds[0]?.vendorRef);
    },
    fails: async (id: string) => {
      clinic.setNow(nowMs() + HOUR_MS);
      at(id).move("re_1", "failed", { reason: "expired_or_canceled_card" });
      await hears(id);
    },
    answersAll: () => {
      for (const { differenceId: id, matters = [] } of questions()) {
        const caseId = matters.length > 0 ? { caseId: CASE } : {};
        const said = { sentence: "Ada refunded it there.", answer: "same_matter", ...caseId } as const;
        const act = { id, name: "settle_difference", actor: finance } as const;
        expect(runRepeatable(clinic.runtime, act, (context) => settleDifference(context, id, said)).ok).toBe(true);
      }
    },
    legs: () =>
      clinic.sql.all(
        "SELECT processor AS at, vendor_ref AS ref, state FROM leg g JOIN payment y ON y.id = payment_id ORDER BY 1 DESC",
      ),
    elsewhere: () =>
      clinic.sql
        .all<{ minor: number }>("SELECT elsewhere_minor AS minor FROM payment ORDER BY source_id")
        .map(({ minor }) => minor),
    tasks: (kind: string) =>
      clinic.sql
        .all<{ minor: number }>(
          "SELECT values_json ->> '$.amountMinor' AS minor FROM task WHERE kind = ? AND done_at_ms IS NULL ORDER BY id",
          kind,
        )
        .map(({ minor }) => minor),
  };
}

describe("a refund of ours at each", () => {
  async function sent() {
    const play = scene();
    play.decides();
    await play.goesOn(3 * MINUTE_MS);
    return play;
  }

  it("gets its own answer, and neither is stuck", async () => {
    const play = await sent();
    expect(play.legs()).toEqual([
      { at: "stripe", ref: "re_1", state: "settled" },
      { at: SECOND, ref: "re_1", state: "settled" },
    ]);
    expect([play.first.refunds.length, play.second.refunds.length]).toEqual([1, 1]);
  });

  it("comes back at the one: the other's stays settled", async () => {
    const play = await sent();
    await play.fails(SECOND);
    expect(play.legs()).toMatchObject([{ state: "settled" }, { state: "bounced" }]);
  });

  it("is compared with what its own connection has: nothing differs, and where one is gone it is that one", async () => {
    const play = await sent();
    const compared = async () => {
      transact(play.clinic.runtime, { type: "job", job: "reconcile" }, (c) => startReconciliation(c, "asked"));
      for (let round = 0; round < 4; round += 1) await play.goesOn(HOUR_MS);
    };
    await compared();
    expect(play.questions()).toEqual([]);
    play.second.refunds[0] = { ...play.second.refunds[0], amountMinor: 1 } as ScriptedProcessor["refunds"][number];
    await compared();
    expect(play.questions()).toMatchObject([{ paymentId: play.clinic.id("payment", "Y2"), ref: "re_1" }]);
  });
});

describe("a refund that somebody made elsewhere", () => {
  it("is counted at each, once", async () => {
    const play = scene();
    await play.outside("stripe", 500);
    await play.outside(SECOND, 700);
    await play.hears("stripe");
    expect(play.elsewhere()).toEqual([500, 700]);
  });

  it("is not ours because ours at another connection has its id", async () => {
    const play = scene();
    play.decides(2_000);
    await play.goesOn(3 * MINUTE_MS);
    const [leg] = play.clinic.sql.all<{ at: string }>(
      "SELECT processor AS at FROM leg g JOIN payment y ON y.id = payment_id",
    );
    const other = leg?.at === SECOND ? "stripe" : SECOND;
    await play.outside(other, 300);
    expect(play.elsewhere().reduce((sum, minor) => sum + minor, 0)).toBe(300);
    expect(play.questions()).toMatchObject([{ kind: "unknown_refund", theirMinor: 300 }]);
    await play.fails(other);
    expect(play.elsewhere()).toEqual([0, 0]);
    expect(play.legs()).toMatchObject([{ state: "settled" }]);
  });

  it("comes to nothing at one: only what it paid is due again, and then what the other paid", async () => {
    const play = scene();
    play.decides(2_000);
    await play.outside("stripe", 500);
    await play.outside(SECOND, 700);
    play.answersAll();
    const shares = "SELECT net_minor + tax_minor AS minor FROM outside_allocation ORDER BY 1";
    expect(play.clinic.sql.all(shares)).toEqual([{ minor: 500 }, { minor: 700 }]);
    await play.fails(SECOND);
    expect(play.elsewhere()).toEqual([500, 0]);
    expect(play.tasks("outside_failed")).toEqual([700]);
    await play.fails("stripe");
    expect(play.elsewhere()).toEqual([0, 0]);
    expect(play.tasks("outside_failed")).toEqual([700, 500]);
  });

  it("is out beside what left here at each: finance hears of both, and of one less when it comes to nothing", async () => {
    const play = scene();
    play.decides();
    await play.goesOn(3 * MINUTE_MS);
    // There is room at the processors for what our record has no room for.
    for (const one of [play.first, play.second]) one.refunds.length = 0;
    play.first.refunds.push({ ...dashboard, vendorRef: "re_7", amountMinor: 500 });
    play.second.refunds.push({ ...dashboard, vendorRef: "re_7", amountMinor: 700 });
    await play.hears("stripe", "re_7");
    await play.hears(SECOND, "re_7");
    play.answersAll();
    expect(play.tasks("out_twice")).toEqual([500, 700]);
    play.second.move("re_7", "failed");
    await play.hears(SECOND, "re_7");
    expect(play.tasks("out_twice")).toEqual([500]);
  });

  it("was told of by an import at one: what the other shows is no part of that", async () => {
    const play = scene();
    play.tells(700);
    play.clinic.setNow(NOW_MS - HOUR_MS);
    await play.outside(SECOND, 700);
    await play.outside("stripe", 500);
    expect(play.elsewhere()).toEqual([500, 700]);
    await play.fails("stripe");
    expect(play.elsewhere()).toEqual([0, 700]);
  });
});

const dashboard = { paymentRef: "pi_1", currency: "USD", status: "succeeded", createdAtMs: NOW_MS } as const;

describe("a dispute of the payment with one id", () => {
  it("holds the payment at the connection that tells of it, and what is lost is lost there", async () => {
    const play = scene();
    play.decides(2_000);
    const openDispute = { ref: "dp_1", amountMinor: 3_000, answerByMs: NOW_MS + 100 * HOUR_MS };
    play.second.charge = { dispute: "open_locked", openDispute };
    await readMoney(play.world, `${SECOND} payment:pi_1`);
    const payments = () => play.clinic.sql.all("SELECT locked, disputed_minor AS lost FROM payment ORDER BY source_id");
    expect(payments()).toEqual([
      { locked: 0, lost: 0 },
      { locked: 1, lost: 0 },
    ]);
    play.second.charge = { dispute: "lost", disputedMinor: 3_000 };
    await readMoney(play.world, `${SECOND} payment:pi_1`);
    expect(payments()).toEqual([
      { locked: 0, lost: 0 },
      { locked: 0, lost: 3_000 },
    ]);
    expect(
      play.clinic.sql.all("SELECT processor AS at, by_bank FROM outside_refund o JOIN payment y ON y.id = payment_id"),
    ).toEqual([{ at: SECOND, by_bank: 1 }]);
  });
});

describe("an import that says of a payment that another connection took it", () => {
  const moved = aCard("Y1", "B1", 5_000, { processor: SECOND, processorRef: "pi_2" });

  it("is refused where the connection has shown a refund of it: its id means nothing elsewhere", async () => {
    const play = scene();
    await play.outside("stripe", 500);
    expect(play.clinic.tryLoad([moved])).toMatchObject({ ok: false });
    play.first.move("re_1", "failed");
    await play.hears("stripe");
    expect(play.clinic.tryLoad([moved])).toMatchObject({ ok: false });
  });

  it("takes along what was only told of, and a leg that came to nothing there", async () => {
    const play = scene();
    play.decides(2_000);
    play.clinic.load([aCard("Y1", "B1", 5_000, { processorRef: "pi_1", refundedElsewhereMinor: 400 })]);
    play.answersAll();
    play.clinic.sql.run("UPDATE leg SET state = 'failed'");
    play.clinic.load([{ ...moved, refundedElsewhereMinor: 400 }]);
    const at = (table: string) =>
      play.clinic.sql.all(`SELECT connection_id AS at FROM ${table} WHERE connection_id <> '${SECOND}'`);
    expect(["leg", "outside_refund", "outside_allocation"].flatMap(at)).toEqual([]);
    expect(play.clinic.sql.all("SELECT 1 FROM outside_allocation")).toHaveLength(1);
    expect(play.elsewhere()).toEqual([400, 0]);
  });
});
