/** Danger: the clinic's own system tells of a refund while ours waits, and the patient gets it twice; or one refund counts twice. */

import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { wentBackOfPatient } from "../../../../../worker/account/store/intake/found-traces.ts";
import { aCard, aLine, aPurchase, NOW_MS } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { runApprove } from "../../../../support/operations.ts";
import { HOUR_MS, MINUTE_MS, SENT_AT } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const DECISION = ulidOf("DEC", 1);
const told = (refundedElsewhereMinor: number, fields: Parameters<typeof aCard>[3] = {}, id = "Y1", minor = 8_000) =>
  aCard(id, "B1", minor, { refundedElsewhereMinor, ...fields });

function scene(records?: Parameters<typeof elsewhereScene>[0], capturedMinor?: number) {
  const play = elsewhereScene(records, capturedMinor);
  const { clinic } = play;
  return {
    ...play,
    load: (...batch: ImportRecord[]) => clinic.tryLoad(batch),
    shown: () => decisionViewOf(clinic.ctx(), DECISION)?.legs[0]?.heldBecause,
    elsewhere: (id = "Y1") =>
      clinic.sql.one<{ n: number }>("SELECT elsewhere_minor AS n FROM payment WHERE id = ?", clinic.id("payment", id))
        ?.n,
    compare: async () => {
      transact(clinic.runtime, { type: "job", job: "sweep" }, (context) => startReconciliation(context, "asked"));
      for (let round = 0; round < 4; round += 1) await play.at(clinic.runtime.nowMs() - NOW_MS);
    },
  };
}

describe("an import that tells of a refund while ours waits", () => {
  it("takes off ours only what still stands of it when somebody answers", async () => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 3_000, exception: goodwill });
    play.processor.dashboard("pi_Y1", 1_000);
    play.clinic.setNow(NOW_MS + MINUTE_MS);
    play.load(told(3_000));
    const [refund] = play.processor.refunds;
    const hear = () => readMoney(play.world, `stripe refund:${refund?.vendorRef}`);
    await hear();
    if (refund) Object.assign(refund, { status: "failed" });
    await hear();
    expect(play.elsewhere()).toBe(2_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.at(SENT_AT);
    await play.at(HOUR_MS);
    expect(play.legs()).toMatchObject([
      { state: "closed", minor: 3_000 },
      { state: "settled", minor: 1_000 },
    ]);
  });

  it("gives back on the lines what came to nothing of it after the answer, and no more", async () => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 3_000, exception: goodwill });
    play.processor.dashboard("pi_Y1", 2_500);
    play.clinic.setNow(NOW_MS + MINUTE_MS);
    play.load(told(3_000));
    const hear = () => readMoney(play.world, "stripe refund:re_1");
    await hear();
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.offered()).toBe(5_000);
    play.processor.move("re_1", "failed");
    await hear();
    await hear();
    expect(play.elsewhere()).toBe(500);
    expect(play.offered()).toBe(7_500);
    expect(
      play.clinic.sql.all("SELECT values_json ->> '$.amountMinor' AS minor FROM task WHERE kind = 'outside_failed'"),
    ).toEqual([{ minor: 2_500 }]);
  });

  it.each(["refund", "credit"] as const)(
    "holds the %s in its undo window, says so at once, and ends it when it was for the same matter",
    async (option) => {
      const play = scene();
      decided(play.clinic, play.finance, DECISION, { option, amountMinor: 2_250, exception: goodwill });
      expect(play.load(told(2_250))).toMatchObject({ ok: true, value: { changed: 1 } });
      expect(play.questions()).toMatchObject([
        { kind: "unknown_refund", theirs: "import", theirMinor: 2_250, waitingMinor: 2_250, matters: [{}] },
      ]);
      expect(play.shown()).toBe("outside_refund");
      expect(play.clinic.sql.all("SELECT data FROM event WHERE type = 'leg.held_back'")).toHaveLength(1);
      expect(play.clinic.sql.all("SELECT 1 FROM job WHERE kind = 'update_ticket'")).toHaveLength(1);
      await play.at(SENT_AT);
      await play.at(HOUR_MS);
      expect(play.legs()).toMatchObject([{ state: "reserved" }]);
      expect(play.answer({ answer: "same_matter" })).toEqual({ ok: true, value: true });
      await play.at(2 * HOUR_MS);
      expect(play.legs()).toEqual([{ state: "closed", minor: 2_250, problem: "paid_elsewhere" }]);
      expect(play.out()).toBe(0);
      expect(play.clinic.sql.all("SELECT 1 FROM credit_entry")).toEqual([]);
      expect(play.offered()).toBe(5_750);
    },
  );

  it("takes no yes before it is answered, and none for what was paid", () => {
    const play = scene();
    const agent = play.clinic.staff("agent");
    const view = decided(play.clinic, agent, DECISION, { amountMinor: 2_250, exception: goodwill });
    play.load(told(2_250));
    expect(play.shown()).toBe("outside_refund");
    const approvalHash = play.clinic.sql.one<{ hash: string }>("SELECT hash FROM approval")?.hash ?? "";
    const yes = () =>
      runApprove(play.clinic.runtime, play.finance, view.approval?.approvalId ?? "", {
        verdict: "approve",
        approvalHash,
      });
    expect(yes()).toMatchObject({ error: { code: "payment_differs" } });
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(yes().ok).toBe(false);
    expect(play.legs()).toMatchObject([{ state: "closed" }]);
  });

  it("lets ours go where it was for something else", async () => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    play.load(told(1_000));
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "settled", minor: 2_250 }]);
  });

  it.each([
    ["of another card", told(5_000, {}, "Y2", 5_000), [aCard("Y2", "B1", 5_000)]],
    ["of a charge that it has just brought", told(5_000, {}, "Y2", 5_000), []],
  ] as const)("holds it also where the refund is %s of the purchase", async (_, record, before) => {
    const play = scene(
      [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000), ...before],
      13_000,
    );
    decided(play.clinic, play.finance, DECISION, { amountMinor: 5_000, exception: goodwill });
    play.load(record);
    expect(play.shown()).toBe("outside_refund");
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "reserved" }]);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.legs()).toMatchObject([{ state: "closed" }]);
  });

  it("asks nothing where no case is about what was paid, and counts it", () => {
    const play = scene();
    play.load(told(3_000));
    expect(play.questions()).toEqual([]);
    expect(play.elsewhere()).toBe(3_000);
    expect(play.offered()).toBe(5_000);
  });
});

describe("one refund that the processor and an import tell of", () => {
  const both = async (first: "import" | "processor", importedMinor = 3_000) => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    play.clinic.setNow(NOW_MS + MINUTE_MS);
    play.processor.dashboard("pi_Y1", 3_000);
    play.clinic.setNow(NOW_MS + MINUTE_MS + 1_000);
    const webhook = () => readMoney(play.world, "stripe refund:re_1");
    if (first === "processor") await webhook();
    play.load(told(importedMinor));
    if (first === "import") await webhook();
    return play;
  };

  it.each(["import", "processor"] as const)("counts once and is asked about once, %s first", async (first) => {
    const play = await both(first);
    expect(play.elsewhere()).toBe(3_000);
    expect(play.questions()).toHaveLength(1);
    await play.compare();
    expect(play.questions()).toHaveLength(1);
    const traces = wentBackOfPatient(play.clinic.sql, play.clinic.id("patient", "P1")).outside;
    expect(traces.map(({ amountMinor }) => amountMinor)).toEqual([3_000]);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.at(HOUR_MS);
    expect(play.legs()).toEqual([{ state: "closed", minor: 2_250, problem: "paid_elsewhere" }]);
    expect(play.elsewhere()).toBe(3_000);
    expect(play.offered()).toBe(5_000);
  });

  it("is asked about once more only by what the processor shows beyond it", async () => {
    const play = await both("import", 2_000);
    expect(play.elsewhere()).toBe(3_000);
    expect(play.questions()).toMatchObject([{ theirMinor: 2_000 }, { theirMinor: 1_000 }]);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.offered()).toBe(5_000);
  });

  it("that comes to nothing is due again with all that was said of it, under both names", async () => {
    const play = await both("import", 2_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    play.processor.move("re_1", "failed");
    await readMoney(play.world, "stripe refund:re_1");
    expect(
      play.clinic.sql.all("SELECT values_json ->> '$.amountMinor' AS minor FROM task WHERE kind = 'outside_failed'"),
    ).toEqual([{ minor: 3_000 }]);
    expect(play.offered()).toBe(8_000);
  });

  it("is two where the processor's was made after the import told", async () => {
    const play = scene();
    play.load(told(3_000));
    play.clinic.setNow(NOW_MS + MINUTE_MS);
    await play.outside(1_000);
    expect(play.elsewhere()).toBe(4_000);
    expect(play.questions()).toMatchObject([{ theirMinor: 1_000 }]);
  });

  it.each(["import", "processor"] as const)(
    "that comes to nothing counts no more, is due again, and no later import brings it back, %s first",
    async (first) => {
      const play = await both(first);
      expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
      play.clinic.setNow(NOW_MS + HOUR_MS);
      play.processor.move("re_1", "failed");
      await readMoney(play.world, "stripe refund:re_1");
      expect(play.elsewhere()).toBe(0);
      expect(
        play.clinic.sql.all("SELECT values_json ->> '$.amountMinor' AS minor FROM task WHERE kind = 'outside_failed'"),
      ).toEqual([{ minor: 3_000 }]);
      expect(play.load(told(3_000, { brand: "mastercard" }))).toMatchObject({ value: { changed: 1 } });
      expect(play.elsewhere()).toBe(0);
      expect(play.questions()).toEqual([]);
      expect(play.offered()).toBe(8_000);
    },
  );

  it("is no second one where the webhook was faster and money waits that does not fit beside it", async () => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 7_000, exception: goodwill });
    await play.outside(5_000);
    expect(play.load(told(5_000))).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(play.elsewhere()).toBe(5_000);
    expect(play.questions()).toHaveLength(1);
  });
});

describe("an import that repeats what this product refunded", () => {
  it("is taken in, and counts nothing twice", async () => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION);
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "settled", minor: 8_000 }]);
    expect(play.load(told(8_000))).toMatchObject({ ok: true, value: { changed: 1 } });
    expect(play.elsewhere()).toBe(0);
    expect(play.questions()).toEqual([]);
  });

  it("is refused only where it says that less came in than was given back", async () => {
    const play = scene();
    decided(play.clinic, play.finance, DECISION);
    await play.at(SENT_AT);
    expect(play.load(told(0, {}, "Y1", 7_000))).toMatchObject({
      ok: false,
      error: { values: { field: "collectedMinor" } },
    });
    expect(play.load(told(0, {}, "Y1", 9_000)).ok).toBe(true);
  });
});
