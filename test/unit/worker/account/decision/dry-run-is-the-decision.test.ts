/** Danger: the screen promises one thing and the decision does another. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { dryRunOf, runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { plannedTasks, queuedSince } from "../../../../../worker/account/queries/decision/dry-run.ts";
import { sharesOf } from "../../../../../worker/account/store/money/allocations.ts";
import { jobIds } from "../../../../../worker/account/store/outbox.ts";
import { approveAs } from "../../../../support/approving.ts";
import {
  aCard,
  aLine,
  aMail,
  aPurchase,
  aUse,
  dump,
  NOW_MS,
  sixSessions,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { anAsk, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { sumsOf } from "../../../../support/dry-runs.ts";
import { runDecide, runDryRun } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const DECISION = ulidOf("DEC", 1);
const NOBODY: ReadonlySet<string> = new Set();

const tenders = fc.constantFrom("card", "cash", "lender", "hsa_fsa") as fc.Arbitrary<
  "card" | "cash" | "lender" | "hsa_fsa"
>;
const lives = fc.record({
  paidMinor: fc.integer({ min: 600, max: 200_000 }),
  taxShare: fc.integer({ min: 0, max: 25 }),
  isPackage: fc.boolean(),
  uses: fc.integer({ min: 0, max: 6 }),
  tenders: fc.array(tenders, { minLength: 1, maxLength: 3 }),
  option: fc.constantFrom("refund", "credit", "exchange", "redo", "decline") as fc.Arbitrary<
    "refund" | "credit" | "exchange" | "redo" | "decline"
  >,
  percent: fc.integer({ min: 1, max: 110 }),
  asOffered: fc.boolean(),
  role: fc.constantFrom("agent", "lead", "finance", "admin") as fc.Arbitrary<"agent" | "lead" | "finance" | "admin">,
});
type Life = typeof lives extends fc.Arbitrary<infer T> ? T : never;

function clinicOf(life: Life): TestClinic {
  const { paidMinor, taxShare, isPackage, uses } = life;
  const taxMinor = Math.floor((paidMinor * taxShare) / 100);
  const line = isPackage
    ? aLine("N1", "laser6", paidMinor, { taxMinor, entitlement: sixSessions() })
    : aLine("N1", "serum", paidMinor, { taxMinor });
  const part = Math.floor(paidMinor / life.tenders.length);
  const payments = life.tenders.map((tender, n) => {
    const collectedMinor = n === 0 ? paidMinor - part * (life.tenders.length - 1) : part;
    const { processorRef, ...card } = aCard(`Y${n}`, "B1", collectedMinor, { tender });
    return tender === "cash"
      ? { ...card, processor: "none" as const }
      : { ...card, ...(processorRef ? { processorRef } : {}) };
  });
  const used = isPackage ? Array.from({ length: uses }, (_, n) => aUse(`U${n}`, "N1")) : [];
  return testClinic([aPurchase("B1", "P1", [line]), ...payments, ...used]);
}

it("legs, sums, shares, jobs and tasks are those of the decision, down to the last task after the money went", async () => {
  let decidedOnes = 0;
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const clinic = clinicOf(life);
      const actor = clinic.staff(life.role);
      const money = life.option === "refund" || life.option === "credit" || life.option === "exchange";
      const suggested = anAsk(clinic, actor);
      const own = Math.max(1, Math.floor((life.paidMinor * life.percent) / 100));
      const amountMinor = !money
        ? 0
        : life.asOffered && life.option === "refund" && suggested.amountMinor > 0
          ? suggested.amountMinor
          : own;
      const ask = { ...suggested, option: life.option, amountMinor, exception: goodwill };
      const before = dump(clinic.sql);
      const tried = runDryRun(clinic.runtime, actor, DECISION, ask, aMail());
      expect(dump(clinic.sql)).toBe(before);
      const jobsBefore = jobIds(clinic.sql);
      const real = runDecide(clinic.runtime, actor, DECISION, ask, aMail());
      expect(tried.ok).toBe(real.ok);
      if (!tried.ok || !real.ok) {
        expect(tried).toEqual(real);
        return;
      }
      decidedOnes += 1;
      const { caseId } = real.value;
      expect(sumsOf(tried.value.decision)).toEqual(sumsOf(real.value));
      expect(tried.value.decision.reply).toBe(real.value.reply);
      expect(tried.value.shares).toEqual(sharesOf(clinic.sql, DECISION));
      expect(tried.value.jobs).toEqual(queuedSince(clinic.sql, jobsBefore));
      expect(tried.value.tasks.now).toEqual(plannedTasks(clinic.sql, caseId, NOBODY, "en"));
      await finish(clinic);
      const opened = plannedTasks(clinic.sql, caseId, NOBODY, "en");
      const told = [...tried.value.tasks.now, ...tried.value.tasks.later];
      const sorted = (tasks: typeof told) => tasks.map((task) => JSON.stringify(task)).sort();
      expect(sorted(told)).toEqual(sorted(opened));
      for (const payment of tried.value.payments) {
        const left = clinic.sql.one<{ n: number }>(
          "SELECT collected_minor - (SELECT sum(held_minor) FROM leg WHERE payment_id = y.id) AS n FROM payment y WHERE id = ?",
          payment.paymentId,
        );
        expect(payment.leftAfterMinor).toBe(left?.n);
      }
    }),
    { numRuns: 150 },
  );
  expect(decidedOnes).toBeGreaterThan(40);
  // Half a minute on a quiet machine: longer is no fault.
}, 300_000);

/** Somebody approves, the money leaves, and what is to be paid by hand is paid. */
async function finish(clinic: TestClinic): Promise<void> {
  const finance = clinic.staff("finance");
  const cards = approvalCards(clinic.ctx(), finance);
  for (const card of cards.ok ? cards.value.approvals : []) {
    const yes = { verdict: "approve", approvalHash: card.approvalHash } as const;
    expect(approveAs(clinic.runtime, finance, card.approvalId, yes).ok).toBe(true);
  }
  const processor = scriptedProcessor(1_000_000);
  clinic.setNow(NOW_MS + 120_000);
  const world = worldOf(clinic, processor);
  // Two lanes may read one payment at once: whoever is overtaken asks again, when the alarm rings next.
  do await runJobs(world);
  while (clinic.sql.one("SELECT 1 FROM job WHERE kind = 'send_leg' AND due_at_ms <= ?", clinic.runtime.nowMs()));
  const byHand = clinic.sql.all<{ id: string }>("SELECT id FROM task WHERE kind = 'pay_by_hand'");
  for (const { id } of byHand) {
    const paid = runRepeatable(clinic.runtime, { id, name: "close_task", actor: finance }, (context) =>
      closeTask(context, id, { reference: "CHQ-1" }),
    );
    expect(paid.ok).toBe(true);
  }
}

it("a bug inside a dry run is a bug: it is thrown, and nothing stays", () => {
  const clinic = testClinic();
  const before = dump(clinic.sql);
  const broken = () =>
    dryRunOf(clinic.runtime, { type: "job", job: "sweep" }, (context) => {
      context.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
      throw new Error("a bug");
    });
  expect(broken).toThrow("a bug");
  expect(dump(clinic.sql)).toBe(before);
});
