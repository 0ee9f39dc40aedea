/** Danger: money is handed out that somebody refunded at the processor a moment ago. */

import { expect, it } from "vitest";
import type { Role } from "../../../../../core/words.ts";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { syncCase } from "../../../../../worker/account/domain/case/cases.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { aCard, aLine, aPurchase, NOW_MS } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { HOUR_MS, SENT_AT } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const CASE = ulidOf("CASE", 1);

/** The card is dead, so somebody was asked to pay 30.00 by hand. */
async function asked() {
  const play = elsewhereScene();
  const { clinic, processor, world, finance } = play;
  decided(clinic, finance, ulidOf("DEC", 1), { amountMinor: 3_000, exception: goodwill });
  await play.at(SENT_AT);
  processor.move("re_1", "failed", { reason: "expired_or_canceled_card" });
  await readMoney(world, "stripe refund:re_1");
  clinic.setNow(clinic.runtime.nowMs() + HOUR_MS);
  decided(clinic, finance, ulidOf("DEC", 2), { amountMinor: 3_000, exception: goodwill });
  await play.at(2 * HOUR_MS);
  const task = () => {
    const read = readCase(clinic.ctx(), clinic.staff("agent"), CASE);
    return read.ok ? read.value.tasks.find(({ kind }) => kind === "pay_by_hand") : undefined;
  };
  const taskId = task()?.taskId ?? "";
  const close = (role: Role, n: number) =>
    runRepeatable(clinic.runtime, { id: ulidOf("TASK", n), name: "close_task", actor: clinic.staff(role) }, (context) =>
      closeTask(context, taskId, { reference: `cheque ${n}` }),
    );
  const leg = () => decisionViewOf(clinic.ctx(), ulidOf("DEC", 2))?.legs[0];
  expect(leg()).toMatchObject({ kind: "hand", state: "reserved" });
  return { ...play, task, close, leg };
}

it("what somebody is asked to pay by hand is held by the question, which is said where it is asked; it is closed by the answer", async () => {
  const play = await asked();
  expect(play.task()?.text).not.toMatch(/Hand nothing out/);
  await play.outside(3_000);
  expect(play.leg()?.heldBecause).toBe("outside_refund");
  expect(play.task()?.text).toMatch(/Hand nothing out/);
  expect(play.close("agent", 1)).toMatchObject({ error: { code: "payment_differs" } });
  expect(play.leg()?.state).toBe("reserved");
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  expect(play.leg()).toMatchObject({ state: "closed", problem: "paid_elsewhere" });
  expect(play.task()?.doneBy).toBe("makegood");
});

it("is paid by hand after all where it was for something else", async () => {
  const play = await asked();
  await play.outside(3_000);
  expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
  expect(play.task()?.text).not.toMatch(/Hand nothing out/);
  expect(play.close("agent", 1).ok).toBe(true);
  expect(play.leg()).toMatchObject({ state: "settled" });
});

it("what was handed out before anybody knew finance records", async () => {
  const play = await asked();
  await play.outside(3_000);
  expect(play.close("finance", 1).ok).toBe(true);
  expect(play.leg()).toMatchObject({ state: "settled" });
});

it("says so in a dispute too", async () => {
  const play = await asked();
  Object.assign(play.processor.charge, { dispute: "open_locked" });
  await readMoney(play.world, "stripe payment:pi_Y1");
  expect(play.task()?.text).toMatch(/Hand nothing out/);
  expect(play.close("agent", 1)).toMatchObject({ error: { code: "payment_locked" } });
});

it("is asked of nobody because something else moved in the case: the purchase's other payments are read first", async () => {
  const { processorRef: _, ...cash } = aCard("Y1", "B1", 5_000, { tender: "cash" });
  const play = elsewhereScene([
    aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
    { ...cash, processor: "none" },
    aCard("Y2", "B1", 3_000),
  ]);
  const { clinic, processor } = play;
  clinic.sql.run("UPDATE payment SET locked = 1 WHERE id = ?", clinic.id("payment", "Y2"));
  const view = decided(clinic, play.finance, ulidOf("DEC", 1), { amountMinor: 3_000, exception: goodwill });
  clinic.sql.run("UPDATE payment SET locked = 0");
  expect(view.legs).toMatchObject([{ kind: "hand" }]);
  const asked = () => clinic.sql.all("SELECT 1 FROM task WHERE kind = 'pay_by_hand'");
  processor.dashboard("pi_Y2", 3_000);
  clinic.setNow(NOW_MS + SENT_AT);
  transact(clinic.runtime, { type: "job", job: "sweep" }, (context) => syncCase(context, view.caseId));
  expect(asked()).toEqual([]);
  await play.at(HOUR_MS);
  expect(asked()).toEqual([]);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  expect(play.legs()).toEqual([{ state: "closed", minor: 3_000, problem: "paid_elsewhere" }]);
});
