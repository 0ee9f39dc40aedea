import { describe, expect, it } from "vitest";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { aCard, aLine, aPurchase } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { runApprove, runStop } from "../../../../support/operations.ts";
import { HOUR_MS, MINUTE_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const DECISION = ulidOf("DEC", 1);

describe("a refund made at the processor while ours waits", () => {
  it.each(["refund", "credit"] as const)(
    "holds the %s in its undo window, says so at once, and ends it when it was for the same matter",
    async (option) => {
      const play = elsewhereScene();
      decided(play.clinic, play.finance, DECISION, { option, amountMinor: 2_250, exception: goodwill });
      await play.outside(2_250);
      expect(play.questions()).toMatchObject([
        { kind: "unknown_refund", theirMinor: 2_250, waitingMinor: 2_250, matters: [{ waitingMinor: 2_250 }] },
      ]);
      const shown = () => decisionViewOf(play.clinic.ctx(), DECISION)?.legs[0]?.heldBecause;
      expect(shown()).toBe("outside_refund");
      expect(play.clinic.sql.all("SELECT data FROM event WHERE type = 'leg.held_back'")).toHaveLength(1);
      expect(play.clinic.sql.all("SELECT 1 FROM job WHERE kind = 'update_ticket'")).toHaveLength(1);
      await play.at(SENT_AT);
      await play.at(HOUR_MS);
      expect(play.legs()).toMatchObject([{ state: "reserved" }]);
      expect(play.clinic.sql.all("SELECT data FROM event WHERE type = 'leg.held_back'")).toHaveLength(1);
      expect(play.answer({ answer: "same_matter" })).toEqual({ ok: true, value: true });
      expect(play.answer({ answer: "same_matter" })).toMatchObject({ ok: false });
      await play.at(2 * HOUR_MS);
      expect(play.legs()).toEqual([{ state: "closed", minor: 2_250, problem: "paid_elsewhere" }]);
      expect(play.out()).toBe(2_250);
      expect(play.clinic.sql.all("SELECT 1 FROM credit_entry")).toEqual([]);
      // Of 80.00 due 22.50 was paid; only the rest may still be offered.
      expect(play.offered()).toBe(5_750);
    },
  );

  it("leaves only what is still due, once", async () => {
    const play = elsewhereScene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    await play.outside(1_000);
    await play.at(SENT_AT);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.at(SENT_AT + MINUTE_MS);
    expect(play.legs()).toEqual([
      { state: "closed", minor: 2_250, problem: "paid_elsewhere" },
      { state: "settled", minor: 1_250, problem: null },
    ]);
    expect(play.out()).toBe(2_250);
    // What somebody gave back at the processor is not told as given here.
    expect(play.taken()?.parts).toEqual([
      { by: "here", amountMinor: 1_250 },
      { by: "at_processor", amountMinor: 1_000 },
    ]);
    expect(play.offered()).toBe(5_750);
  });

  it("for something else lets ours go", async () => {
    const play = elsewhereScene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    await play.outside(2_250);
    await play.at(SENT_AT);
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    await play.at(SENT_AT + MINUTE_MS);
    expect(play.legs()).toMatchObject([{ state: "settled", minor: 2_250 }]);
    expect(play.out()).toBe(4_500);
  });

  it("lets ours be stopped while it waits: no money leaves, and nothing is left to hold", async () => {
    const play = elsewhereScene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    await play.outside(2_250);
    const stopped = runStop(play.clinic.runtime, play.finance, DECISION, {});
    expect(stopped).toMatchObject({ ok: true, value: { state: "stopped" } });
    await play.at(SENT_AT);
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    await play.at(HOUR_MS);
    expect(play.legs()).toMatchObject([{ state: "closed", minor: 2_250 }]);
    expect(play.out()).toBe(2_250);
  });

  it("may be stopped after its window too, as long as it is held", async () => {
    const play = elsewhereScene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    await play.outside(2_250);
    await play.at(HOUR_MS);
    expect(runStop(play.clinic.runtime, play.finance, DECISION, {})).toMatchObject({ ok: true });
    expect(play.legs()).toMatchObject([{ state: "closed" }]);
  });

  it("is found by the reading before the send where no webhook came", async () => {
    const play = elsewhereScene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    play.processor.dashboard("pi_Y1", 2_250);
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "reserved" }]);
    expect(play.questions()).toMatchObject([{ kind: "unknown_refund" }]);
    expect(play.out()).toBe(2_250);
  });

  it("is not answered without the answer: a sentence alone lets nothing go", async () => {
    const play = elsewhereScene();
    decided(play.clinic, play.finance, DECISION, { amountMinor: 2_250, exception: goodwill });
    await play.outside(2_250);
    expect(play.answer({})).toMatchObject({ error: { code: "invalid", field: "answer" } });
    expect(play.answer({ answer: "same_matter", caseId: ulidOf("CASE", 9) })).toMatchObject({
      error: { code: "invalid", field: "caseId" },
    });
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "reserved" }]);
  });

  it("while a yes is awaited: said there too, no yes until it is answered, and none for what was paid", async () => {
    const play = elsewhereScene();
    const view = decided(play.clinic, play.clinic.staff("agent"), DECISION, {
      amountMinor: 2_250,
      exception: goodwill,
    });
    await play.outside(2_250);
    expect(decisionViewOf(play.clinic.ctx(), DECISION)?.legs[0]?.heldBecause).toBe("outside_refund");
    const approvalHash = play.clinic.sql.one<{ hash: string }>("SELECT hash FROM approval")?.hash ?? "";
    const yes = () =>
      runApprove(play.clinic.runtime, play.finance, view.approval?.approvalId ?? "", {
        verdict: "approve",
        approvalHash,
      });
    expect(yes()).toMatchObject({ error: { code: "payment_differs" } });
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(yes().ok).toBe(false);
    expect(decisionViewOf(play.clinic.ctx(), DECISION)?.approval).toMatchObject({
      state: "void",
      endedBecause: "paid_elsewhere",
    });
    expect(play.legs()).toMatchObject([{ state: "closed" }]);
    expect(play.offered()).toBe(5_750);
  });

  it("counts against what is due on every card of the purchase", async () => {
    const play = elsewhereScene([
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
      aCard("Y1", "B1", 5_000),
      aCard("Y2", "B1", 3_000, { tender: "lender" }),
    ]);
    decided(play.clinic, play.finance, DECISION, { amountMinor: 6_000, exception: goodwill });
    await play.outside(5_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.at(SENT_AT);
    expect(play.out()).toBe(6_000);
  });
});

it("what was due and paid outside is not offered again as the rest of the payment", async () => {
  const play = elsewhereScene();
  await play.outside(5_000);
  // Before anybody has said what it was for nothing is offered at all.
  expect(play.offered()).toBe(0);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  expect(play.offered()).toBe(3_000);
  expect(play.clinic.sql.all("SELECT net_minor + tax_minor AS minor FROM outside_allocation")).toEqual([
    { minor: 5_000 },
  ]);
});

it("a refund that fails later counts no more on its lines", async () => {
  const play = elsewhereScene();
  await play.outside(5_000);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  play.processor.move("re_1", "failed");
  await readMoney(worldOf(play.clinic, play.processor), "stripe refund:re_1");
  expect(play.offered()).toBe(8_000);
});

it("of what is still due and no longer to be had of the payment the agent hears", async () => {
  const play = elsewhereScene();
  decided(play.clinic, play.finance, DECISION, { amountMinor: 7_000, exception: goodwill });
  await play.outside(3_000);
  await play.outside(5_000);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  expect(play.legs()).toEqual([{ state: "failed", minor: 7_000, problem: "nothing_left" }]);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
  expect(play.out()).toBe(8_000);
});
