import { describe, expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { ensureDaily } from "../../../../../worker/account/jobs/daily.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { approveAs } from "../../../../support/approving.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { type ScriptedProcessor, scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { dashboard, HOUR_MS, SENT_AT, scene, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const SWEEP = { type: "job", job: "sweep" } as const;
const OLD = { ...dashboard, createdAtMs: NOW_MS - HOUR_MS };

/** Runs the reconciliation to its end; answers what it left open. */
async function reconciled(clinic: TestClinic, processor: ScriptedProcessor) {
  const world = worldOf(clinic, processor);
  transact(clinic.runtime, SWEEP, (context) => startReconciliation(context, "asked"));
  for (let round = 0; round < 6; round += 1) await runJobs(world);
  const health = moneyHealthOf(clinic.ctx(), clinic.staff("finance"));
  if (!health.ok) throw new Error(health.error.detail);
  return health.value;
}

const settle = (clinic: TestClinic, actor: PersonActor, differenceId: string) =>
  acted(clinic.runtime, "settleDifference", actor, [
    differenceId,
    { sentence: "Ada refunded it at the desk by hand.", answer: "other_matter" },
  ]);

describe("money that is held when a difference is found", () => {
  it.each(["refund", "credit"] as const)(
    "waits as a %s until finance has said what it was, and leaves then",
    async (option) => {
      const clinic = testClinic(mayasMassage());
      const processor = scriptedProcessor(8_000);
      const finance = clinic.staff("finance");
      decided(clinic, finance, ulidOf("DEC", 1), { option, amountMinor: 1_000, exception: goodwill });
      processor.refunds.push({ ...OLD });
      const [difference] = (await reconciled(clinic, processor)).differences;
      // Whoever settles it lets this money go, and is told so.
      expect(difference).toMatchObject({ waitingMinor: 1_000 });
      const shown = () => decisionViewOf(clinic.ctx(), ulidOf("DEC", 1))?.legs[0];
      expect(shown()).toMatchObject({ state: "reserved", heldBecause: "outside_refund" });
      const world = worldOf(clinic, processor);
      clinic.setNow(NOW_MS + SENT_AT);
      await runJobs(world);
      const leg = () => clinic.sql.one("SELECT state, tries FROM leg");
      expect(leg()).toEqual({ state: "reserved", tries: 0 });
      expect(shown()).toMatchObject({ state: "reserved", heldBecause: "outside_refund" });
      expect(settle(clinic, finance, difference?.differenceId ?? "").ok).toBe(true);
      await runJobs(world);
      expect(leg()).toMatchObject({ state: "settled" });
      expect(shown()).not.toHaveProperty("heldBecause");
    },
  );
});

describe("a refund that nobody told us of, found by the listing", () => {
  it("counts in the run that compares its payment, also where an opened ticket was faster", async () => {
    const clinic = testClinic(mayasMassage());
    const processor = scriptedProcessor(8_000);
    processor.refunds.push({ ...OLD });
    await readMoney(worldOf(clinic, processor), "stripe payment:pi_Y1");
    const health = await reconciled(clinic, processor);
    expect(health.lastRun).toMatchObject({ payments: 1, done: 1, differences: 1 });
    expect(health.differences).toMatchObject([{ kind: "unknown_refund", ref: "re_dash" }]);
    // The next night it has its run.
    expect((await reconciled(clinic, processor)).lastRun).toMatchObject({ differences: 0 });
  });

  it("is counted, shown with both figures, and blocks new holds until finance has looked", async () => {
    const clinic = testClinic(mayasMassage());
    const processor = scriptedProcessor(8_000);
    processor.refunds.push({ ...OLD });
    const finance = clinic.staff("finance");
    const health = await reconciled(clinic, processor);
    expect(health.lastRun).toMatchObject({ why: "asked", payments: 1, done: 1, differences: 1 });
    expect(health.differences).toMatchObject([
      { kind: "unknown_refund", ref: "re_dash", theirMinor: 3_000, patientName: "Maya Chen" },
    ]);
    expect(clinic.sql.one("SELECT elsewhere_minor FROM payment")).toEqual({ elsewhere_minor: 3_000 });

    const ask = { amountMinor: 1_000, exception: goodwill };
    const refused = decideAs(clinic, finance, ulidOf("DEC", 1), ask);
    expect(refused).toMatchObject({
      error: { code: "offer_not_allowed", detail: expect.stringContaining("went back outside this app") },
    });
    expect(decideAs(clinic, finance, ulidOf("DEC", 2), { ...ask, option: "credit" }).ok).toBe(false);
    expect(clinic.sql.all("SELECT 1 FROM leg")).toEqual([]);

    const id = health.differences[0]?.differenceId ?? "";
    expect(settle(clinic, clinic.staff("lead"), id)).toMatchObject({ error: { code: "forbidden" } });
    expect(settle(clinic, finance, id)).toMatchObject({ ok: true });
    expect(settle(clinic, finance, id)).toMatchObject({ ok: true });
    expect(decideAs(clinic, finance, ulidOf("DEC", 3), ask)).toMatchObject({ ok: true });
    // What was settled does not come back the next night, and nothing is counted twice.
    expect((await reconciled(clinic, processor)).differences).toEqual([]);
    expect(clinic.sql.one("SELECT elsewhere_minor FROM payment")).toEqual({ elsewhere_minor: 3_000 });
    expect(clinic.sql.all("SELECT type FROM event WHERE type LIKE 'difference.%' ORDER BY seq")).toEqual([
      { type: "difference.found" },
      { type: "difference.settled" },
    ]);
  });

  it("what was asked for before it was found is not held by a yes that comes after", async () => {
    const clinic = testClinic(mayasMassage());
    const view = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { amountMinor: 1_000, exception: goodwill });
    const approvalId = view.approval?.approvalId ?? "";
    const processor = scriptedProcessor(8_000);
    processor.refunds.push({ ...OLD });
    await reconciled(clinic, processor);
    const hash = clinic.sql.one<{ hash: string }>("SELECT hash FROM approval")?.hash ?? "";
    const yes = { verdict: "approve", approvalHash: hash } as const;
    expect(approveAs(clinic.runtime, clinic.staff("finance"), approvalId, yes)).toMatchObject({
      error: { code: "payment_differs" },
    });
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "requested" }]);
  });

  it("the database itself refuses a hold beside an open difference", async () => {
    const clinic = testClinic(mayasMassage());
    const finance = clinic.staff("finance");
    decided(clinic, finance, ulidOf("DEC", 1), { amountMinor: 1_000, exception: goodwill });
    const processor = scriptedProcessor(8_000);
    processor.refunds.push({ ...OLD });
    await reconciled(clinic, processor);
    const insert = `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
      SELECT 'L9', decision_id, payment_id, connection_id, kind, 1, currency, 'reserved', 0 FROM leg LIMIT 1`;
    expect(() => clinic.sql.run(insert)).toThrow("differs from its processor");
    expect(() => clinic.sql.run("DELETE FROM difference")).toThrow("never removed");
  });
});

it("a settled refund that the processor does not have is shown and left as it is", async () => {
  const play = scene();
  await play.at(SENT_AT);
  play.processor.refunds.length = 0;
  const health = await reconciled(play.clinic, play.processor);
  expect(health.differences).toMatchObject([{ kind: "refund_gone", ref: "re_1", ourMinor: 8_000 }]);
  expect(play.leg().state).toBe("settled");
  expect(play.held()).toBe(8_000);
});

it("a bounce whose webhook was lost is found at night: the case opens again", async () => {
  const play = scene();
  await play.at(SENT_AT);
  play.processor.move("re_1", "failed");
  const health = await reconciled(play.clinic, play.processor);
  const { case_id: caseId } = play.clinic.sql.one<{ case_id: string }>("SELECT case_id FROM decision") ?? {};
  // With the sum that is meant and the way to its case: the ticket now needs a letter.
  const shown = { kind: "state_differs", ours: "settled", theirs: "failed", refundMinor: 8_000, caseId };
  expect(health.differences).toMatchObject([shown]);
  expect(play.leg().state).toBe("bounced");
  expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
});

it("waits while the processor does not answer, and loses nothing", async () => {
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(8_000);
  processor.refunds.push({ ...OLD });
  processor.deaf = true;
  expect((await reconciled(clinic, processor)).lastRun).toMatchObject({ payments: 0 });
  processor.deaf = false;
  clinic.setNow(NOW_MS + 2 * HOUR_MS);
  expect((await reconciled(clinic, processor)).differences).toHaveLength(1);
});

it("comes every night by the clinic's clock, whoever else asks meanwhile", async () => {
  const clinic = testClinic(mayasMassage());
  clinic.sql.run(
    "INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://api.stripe.com', '{}')",
  );
  const world = worldOf(clinic, scriptedProcessor(8_000));
  for (const _ of [1, 2]) transact(clinic.runtime, SWEEP, (context) => ensureDaily(context, 0));
  // Tuesday, 3 March 2026, 03:00 in Los Angeles.
  const night = Date.parse("2026-03-03T11:00:00Z");
  expect(clinic.sql.all("SELECT due_at_ms FROM job WHERE kind = 'daily'")).toEqual([{ due_at_ms: night }]);
  const lead = clinic.staff("lead");
  const asked = (actor: PersonActor) => acted(clinic.runtime, "askReconciliation", actor, []);
  expect(asked(lead)).toMatchObject({ error: { code: "forbidden" } });
  expect(asked(clinic.staff("finance"))).toMatchObject({ ok: true });
  clinic.setNow(night);
  for (let round = 0; round < 6; round += 1) await runJobs(world);
  expect(clinic.sql.all("SELECT why, phase FROM reconciliation ORDER BY started_at_ms")).toEqual([
    { why: "asked", phase: "finished" },
    { why: "daily", phase: "finished" },
  ]);
  const next = clinic.sql.one<{ dueAtMs: number }>("SELECT due_at_ms AS dueAtMs FROM job WHERE kind = 'daily'");
  expect(next?.dueAtMs).toBeGreaterThanOrEqual(night + 24 * HOUR_MS);
});
