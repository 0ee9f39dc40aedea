/** Danger: ours is closed as paid elsewhere, that refund comes to nothing, and nobody hears that the patient has nothing. */

import { expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { cardOfCase } from "../../../../../worker/account/queries/case/case-cards.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { keptNotes } from "../../../../support/kept-notes.ts";
import { HOUR_MS, SENT_AT } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const CASE = ulidOf("CASE", 1);

/** 22.50 wait here, and somebody refunds as much of them at the processor. */
async function scene(outsideMinor: number) {
  const play = elsewhereScene();
  const clinic = provisioned(play.clinic);
  decided(clinic, play.finance, ulidOf("DEC", 1), { amountMinor: 2_250, exception: goodwill });
  await play.outside(outsideMinor);
  const { notes, port } = keptNotes();
  const world = { ...play.world, helpdesk: () => port };
  const tasks = () =>
    clinic.sql.all(
      `SELECT values_json ->> '$.amountMinor' AS minor, values_json ->> '$.reference' AS reference, done_at_ms IS NULL AS open
       FROM task WHERE kind = 'outside_failed'`,
    );
  return {
    ...play,
    notes,
    tasks,
    state: () => cardOfCase(clinic.sql, play.finance, CASE)?.state,
    fails: async (reason = "expired_or_canceled_card") => {
      clinic.setNow(clinic.runtime.nowMs() + HOUR_MS);
      play.processor.move("re_1", "failed", { reason });
      await readMoney(world, "stripe refund:re_1");
      for (let round = 0; round < 3; round += 1) await runJobs(world);
    },
  };
}

it("the matter is due again: the case calls, somebody has the task, the ticket hears of it, once", async () => {
  const play = await scene(2_250);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  await play.at(HOUR_MS);
  expect(play.state()).toBe("done");
  await play.fails();
  expect(play.state()).toBe("needs_attention");
  expect(play.tasks()).toEqual([{ minor: 2_250, reference: "re_1", open: 1 }]);
  expect(play.notes.at(-1)).toContain("$22.50");
  expect(play.notes.at(-1)).toContain("re_1");
  const told = play.notes.length;
  await play.fails();
  expect(play.notes).toHaveLength(told);
  expect(play.tasks()).toHaveLength(1);
  // Whatever is decided then answers it.
  decided(play.clinic, play.finance, ulidOf("DEC", 2), { amountMinor: 2_250, exception: goodwill });
  expect(play.tasks()).toMatchObject([{ open: 0 }]);
  expect(play.state()).toBe("in_progress");
});

it("is due again as far as it was paid elsewhere", async () => {
  const play = await scene(1_000);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  await play.at(SENT_AT);
  await play.fails();
  expect(play.tasks()).toMatchObject([{ minor: 1_000 }]);
});

it("before anybody has said for what it was, it has paid nothing: ours goes, whatever is said", async () => {
  const play = await scene(2_250);
  await play.fails("merchant_request");
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  await play.at(2 * HOUR_MS);
  expect(play.legs()).toMatchObject([{ state: "settled", minor: 2_250 }]);
  expect(play.tasks()).toEqual([]);
});

it("nor does ours go to the card at which that one failed: the case calls for another way", async () => {
  const play = await scene(2_250);
  await play.fails();
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  await play.at(2 * HOUR_MS);
  expect(play.legs()).toMatchObject([{ state: "failed", minor: 2_250, problem: "expired_or_canceled_card" }]);
  expect(play.state()).toBe("needs_attention");
});
