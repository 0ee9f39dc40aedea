/** Danger: a refund waits for the patient, for the clinic's balance or for a silent bank, and nobody hears of it (mission F7). */

import { describe, expect, it } from "vitest";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { cardOfCase } from "../../../../../worker/account/queries/case/case-cards.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { keptNotes } from "../../../../support/kept-notes.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const DAY_MS = 24 * HOUR_MS;

/** Refunds of 30.00 that the processor has not finished. */
async function pending(n = 1) {
  const clinic = provisioned(testClinic(mayasMassage()));
  for (let i = 1; i <= n; i += 1) {
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", i), { amountMinor: 3_000 - i, exception: goodwill });
  }
  const processor = scriptedProcessor(8_000);
  processor.plan(...Array.from({ length: n }, () => "pending" as const));
  const { notes, port } = keptNotes();
  const world = { ...worldOf(clinic, processor), helpdesk: () => port };
  const at = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    for (let round = 0; round < 4; round += 1) await runJobs(world);
  };
  await at(SENT_AT);
  const says = async (
    ref: string,
    ...said: Parameters<typeof processor.move> extends [string, ...infer R] ? R : never
  ) => {
    processor.move(ref, ...said);
    await readMoney(world, `stripe refund:${ref}`);
    for (let round = 0; round < 2; round += 1) await runJobs(world);
  };
  return { clinic, processor, world, notes, at, says };
}

const tasks = ({ sql }: TestClinic) =>
  sql.all<{ kind: string; due_on: string; done_by: string | null }>(
    "SELECT kind, due_on, done_by FROM task ORDER BY id",
  );
const card = (clinic: TestClinic) => cardOfCase(clinic.sql, clinic.staff("lead"), ulidOf("CASE", 1));

describe("a refund for which the patient must act", () => {
  it("is told with the day the processor names: a note, a task, a mark; and it is over when the patient did", async () => {
    const { clinic, notes, says } = await pending();
    expect(notes.at(-1)).toContain("with the processor, not finished");
    expect(card(clinic)?.pile).toBe("money_moving");
    await says("re_1", "pending", { reason: "requires_action", actByMs: NOW_MS + 45 * DAY_MS });
    expect(notes).toHaveLength(2);
    expect(notes[1]).toContain("waits for the patient, who has to answer the processor's mail");
    const until = new Date(NOW_MS + 45 * DAY_MS).toISOString().slice(0, 10);
    expect(tasks(clinic)).toEqual([{ kind: "patient_acts", due_on: until, done_by: null }]);
    expect(card(clinic)).toMatchObject({ marks: ["patient_must_act"], pile: "needs_me", state: "in_progress" });
    await says("re_1", "pending", { reason: "requires_action", actByMs: NOW_MS + 45 * DAY_MS });
    expect(notes).toHaveLength(2);
    await says("re_1", "succeeded");
    expect(tasks(clinic)).toEqual([{ kind: "patient_acts", due_on: until, done_by: "makegood" }]);
    expect(card(clinic)?.marks).toBeUndefined();
    expect(notes.at(-1)).toContain(": sent");
  });

  it("has a day of our own where the processor names none", async () => {
    const { clinic, says } = await pending();
    await says("re_1", "pending", { reason: "requires_action" });
    const [task] = tasks(clinic);
    expect(task?.kind).toBe("patient_acts");
    expect((task?.due_on ?? "") > new Date(NOW_MS).toISOString().slice(0, 10)).toBe(true);
  });
});

describe("a refund that the bank has for more than ten days", () => {
  it("has somebody ask, once", async () => {
    const { clinic, notes, at } = await pending();
    await at(9 * DAY_MS);
    expect(tasks(clinic)).toEqual([]);
    await at(SENT_AT + 10 * DAY_MS + HOUR_MS);
    await at(12 * DAY_MS);
    await at(20 * DAY_MS);
    expect(tasks(clinic).map(({ kind }) => kind)).toEqual(["chase_refund"]);
    expect(notes.filter((note) => note.includes("with the bank for more than ten days"))).toHaveLength(1);
    expect(card(clinic)?.marks).toEqual(["refund_late"]);
  });
});

describe("a balance that is too low at the processor", () => {
  it("is one task for finance, however many refunds wait, and is closed when the last has left", async () => {
    const { clinic, notes, says } = await pending(2);
    await says("re_1", "pending", { reason: "insufficient_funds" });
    await says("re_2", "pending", { reason: "insufficient_funds" });
    expect(tasks(clinic)).toEqual([expect.objectContaining({ kind: "top_up", done_by: null })]);
    expect(notes.at(-1)).toContain("the clinic's balance at the processor is too low");
    expect(card(clinic)?.marks).toEqual(["funds_low"]);
    await says("re_1", "succeeded");
    expect(tasks(clinic)[0]?.done_by).toBeNull();
    await says("re_2", "succeeded");
    expect(tasks(clinic)[0]?.done_by).toBe("makegood");
  });
});
