/** Danger: the Money page says what one processor's comparison found, and calls the clinic compared. */
import { expect, it } from "vitest";
import { SEND_SETTLES_MS } from "../../../../../core/refund/limits.ts";
import { freeze } from "../../../../../worker/account/commands/money/freeze.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { startReconciliation } from "../../../../../worker/account/domain/reconciliation/runs.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { aCard, aLine, aPurchase, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { dashboard, HOUR_MS, worldOf } from "../../../../support/sending.ts";

const SWEEP = { type: "job", job: "sweep" } as const;
const OTHER = "01K0SECND00000000000000000";

/** One payment at each of two processors, of each of which somebody refunded a part in the processor's own pages. */
function scene() {
  const clinic = testClinic([]);
  const processors = { stripe: scriptedProcessor(8_000), [OTHER]: scriptedProcessor(8_000) };
  for (const id of Object.keys(processors)) {
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, 'stripe', 'https://x', '{}')", id);
  }
  clinic.load([
    aPurchase("B1", "P1", [aLine("N1", "massage", 16_000)]),
    aCard("Y1", "B1", 8_000),
    aCard("Y2", "B1", 8_000, { processor: OTHER, processorRef: "pi_Y1" }),
  ]);
  for (const one of Object.values(processors)) one.refunds.push({ ...dashboard, createdAtMs: NOW_MS - HOUR_MS });
  const world: JobDependencies = {
    ...worldOf(clinic, processors.stripe),
    processor: (id) => processors[id as keyof typeof processors]?.processor,
  };
  const compare = async () => {
    for (let round = 0; round < 6; round += 1) await runJobs(world);
  };
  const health = () => {
    const read = moneyHealthOf(clinic.ctx(), clinic.staff("finance"));
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  };
  return { clinic, processors, compare, health };
}

it("the last comparison is that with all of them: what each looked at and found counts", async () => {
  const { clinic, compare, health } = scene();
  transact(clinic.runtime, SWEEP, (context) => startReconciliation(context, "asked"));
  await compare();
  expect(health().differences).toHaveLength(2);
  expect(health().lastRun).toMatchObject({ payments: 2, done: 2, differences: 2, finishedAtMs: NOW_MS });
});

it.each(["stripe", OTHER] as const)("it has not ended while %s does not answer", async (id) => {
  const { clinic, processors, compare, health } = scene();
  processors[id].deaf = true;
  transact(clinic.runtime, SWEEP, (context) => startReconciliation(context, "asked"));
  await compare();
  expect(health().lastRun).toMatchObject({ payments: 1, done: 1, differences: 1 });
  expect(health().lastRun).not.toHaveProperty("finishedAtMs");
});

it("a frozen account says how far all of them are", async () => {
  const { clinic, processors, compare, health } = scene();
  processors[OTHER].deaf = true;
  transact(clinic.runtime, SWEEP, (context) => freeze(context, { why: "shorter", guard: { seq: 9, hash: "9" } }));
  await compare();
  expect(health().frozen).toMatchObject({ payments: 0, done: 0, comparesFromMs: NOW_MS + SEND_SETTLES_MS });
  expect(health()).not.toHaveProperty("lastRun");
  clinic.setNow(NOW_MS + SEND_SETTLES_MS);
  await compare();
  expect(health().frozen).toMatchObject({ payments: 1, done: 1 });
  expect(health().frozen).not.toHaveProperty("comparesFromMs");
});

it("a payment that is at no processor any more holds up no comparison, and none is asked about it", async () => {
  const { clinic, processors, compare, health } = scene();
  processors.stripe.deaf = true;
  transact(clinic.runtime, SWEEP, (context) => startReconciliation(context, "asked"));
  await compare();
  clinic.sql.run(
    `INSERT INTO reconciliation_item (run_id, payment_id)
     SELECT r.id, p.id FROM reconciliation r JOIN payment p ON p.processor = r.connection_id WHERE r.connection_id = 'stripe'`,
  );
  clinic.sql.run("UPDATE payment SET processor = 'none', processor_ref = NULL WHERE processor = 'stripe'");
  processors.stripe.deaf = false;
  processors.stripe.refunds.length = 0;
  clinic.setNow(NOW_MS + HOUR_MS);
  await compare();
  expect(health().lastRun).toHaveProperty("finishedAtMs");
  expect(health().differences).toHaveLength(1);
});
