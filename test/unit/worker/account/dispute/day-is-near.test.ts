/** Danger: the bank's day passes while everybody thinks that somebody else answers. */
import { expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { watch } from "../../../../../worker/account/domain/notices/watch.ts";
import { disputedAtStripe } from "../../../../support/disputing.ts";
import { toldBy } from "../../../../support/notices.ts";
import { HOUR_MS } from "../../../../support/sending.ts";

const DAY_MS = 24 * HOUR_MS;

async function watched() {
  const scene = await disputedAtStripe();
  toldBy(scene.clinic);
  const looks = () => transact(scene.clinic.runtime, { type: "job", job: "outbox" }, watch);
  const told = () =>
    scene.clinic.sql
      .all<{ kind: string }>("SELECT kind FROM notice WHERE kind LIKE 'dispute_%' ORDER BY id")
      .map(({ kind }) => kind);
  return { ...scene, looks, told };
}

it("is told seven, three and one day before, once each, and when it is over", async () => {
  const { passes, looks, told } = await watched();
  const counts: number[] = [];
  for (let day = 0; day < 24; day += 1) {
    looks();
    looks();
    counts.push(told().length);
    passes(DAY_MS);
  }
  expect(counts[13]).toBe(0);
  expect(told()).toEqual(["dispute_due", "dispute_due", "dispute_due", "dispute_overdue"]);
});

it("is told no more once the answer was sent", async () => {
  const { passes, looks, told, say, runs, card } = await watched();
  await say("lead", { kind: "fight", sentence: "The patient used every session." });
  await say("lead", { kind: "stage" });
  await runs();
  await say("finance", { kind: "submit", mark: (await card()).staged?.mark ?? "" });
  await runs();
  passes(20 * DAY_MS);
  looks();
  expect(told()).toEqual([]);
});

it("whoever connects a chat on the last day is told once", async () => {
  const { passes, looks, told } = await watched();
  passes(20 * DAY_MS);
  looks();
  looks();
  expect(told()).toEqual(["dispute_due"]);
});
