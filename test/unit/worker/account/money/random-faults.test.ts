import fc from "fast-check";
import { expect, it } from "vitest";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decideAs, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { leavesWorkBehind } from "../../../../support/migrated-sql.ts";
import { type Mood, type ScriptedProcessor, scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const HOUR_MS = 3_600_000;
const mood = fc.constantFrom<Mood>(
  "ok",
  "lost_before",
  "lost_after",
  "500_before",
  "500_after",
  "hang",
  "throttled",
  "in_flight",
  "pending",
);
const step = fc.oneof(
  fc.record({ do: fc.constant("decide" as const), amountMinor: fc.integer({ min: 1, max: 6_000 }) }),
  fc.record({ do: fc.constant("run" as const), moods: fc.array(mood, { maxLength: 3 }) }),
  fc.record({ do: fc.constant("wait" as const), hours: fc.constantFrom(1, 6, 12, 24, 47) }),
  fc.record({ do: fc.constant("deaf" as const), deaf: fc.boolean() }),
  fc.record({ do: fc.constant("webhook" as const), pick: fc.nat(5) }),
  fc.record({ do: fc.constant("dashboard" as const), amountMinor: fc.integer({ min: 1, max: 3_000 }) }),
  fc.record({ do: fc.constant("bank" as const), pick: fc.nat(5), status: fc.constantFrom("succeeded", "failed") }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Play {
  readonly clinic: TestClinic;
  readonly processor: ScriptedProcessor;
  readonly world: JobDependencies;
  nowMs: number;
  decisions: number;
}

/** A run whose process may never come back is left behind, as a dead one is. */
const run = async (play: Play) => {
  const left = new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
  await Promise.race([runJobs(play.world), left]);
};

async function take(play: Play, one: Step): Promise<void> {
  const { clinic, processor } = play;
  switch (one.do) {
    case "decide": {
      const id = ulidOf("DEC", ++play.decisions);
      decideAs(clinic, finance(play), id, { amountMinor: one.amountMinor, exception: goodwill });
      return;
    }
    case "run":
      processor.plan(...one.moods);
      pass(play, 3 * 60_000);
      return run(play);
    case "wait":
      pass(play, one.hours * HOUR_MS);
      return run(play);
    case "deaf":
      processor.deaf = one.deaf;
      return;
    case "webhook": {
      const refund = processor.refunds[one.pick];
      if (refund) await readMoney(play.world, `stripe refund:${refund.vendorRef}`);
      return;
    }
    case "dashboard":
      return processor.dashboard("pi_Y1", one.amountMinor);
    case "bank": {
      const refund = processor.refunds[one.pick];
      const mayMove = refund?.status === "pending" || (refund?.status === "succeeded" && one.status === "failed");
      if (refund && mayMove) processor.move(refund.vendorRef, one.status as "succeeded" | "failed");
    }
  }
}

let staff: ReturnType<TestClinic["staff"]> | undefined;
const finance = (play: Play) => {
  staff ??= play.clinic.staff("finance");
  return staff;
};

function pass(play: Play, ms: number): void {
  play.nowMs += ms;
  play.clinic.setNow(play.nowMs);
}

interface Leg {
  readonly id: string;
  readonly state: string;
  readonly amount_minor: number;
  readonly held_minor: number;
  readonly vendor_ref: string | null;
}

/** What must hold after every step, whatever went wrong. */
function holds({ clinic, processor }: Play): void {
  const legs = clinic.sql.all<Leg>("SELECT id, state, amount_minor, held_minor, vendor_ref FROM leg");
  for (const leg of legs) {
    const made = processor.refunds.filter((refund) => refund.legId === leg.id);
    expect(made.length, `refunds of ${leg.id}`).toBeLessThanOrEqual(1);
    const isOut = made.some((refund) => refund.status !== "failed");
    if (isOut) expect(leg.held_minor, `hold of ${leg.state} leg`).toBe(leg.amount_minor);
  }
  expect(verifyAudit(clinic.sql).ok).toBe(true);
}

/** Finance says of each refund made elsewhere whether it was for what is decided here, now so and now so. */
function answerAll(play: Play, turn: number): void {
  const open = "SELECT id FROM difference WHERE settled_at_ms IS NULL ORDER BY id";
  for (const [at, { id }] of play.clinic.sql.all<{ id: string }>(open).entries()) {
    const answer = (turn + at) % 2 === 0 ? "same_matter" : "other_matter";
    const settled = runRepeatable(
      play.clinic.runtime,
      { id, name: "settle_difference", actor: finance(play) },
      (context) => settleDifference(context, id, { sentence: "Ada made it at the desk.", answer }),
    );
    expect(settled.ok).toBe(true);
  }
}

/** The other side works again and time passes: everything comes to rest and agrees, or waits for a person. */
async function heal(play: Play): Promise<void> {
  const { clinic, processor } = play;
  processor.deaf = false;
  processor.calm();
  for (const refund of processor.refunds)
    if (refund.status === "pending") processor.move(refund.vendorRef, "succeeded");
  for (let hour = 0; hour < 75; hour += 1) {
    pass(play, HOUR_MS);
    answerAll(play, hour);
    await run(play);
  }
  for (const refund of processor.refunds) await readMoney(play.world, `stripe refund:${refund.vendorRef}`);
  for (const leg of clinic.sql.all<Leg>("SELECT id, state, amount_minor, held_minor, vendor_ref FROM leg")) {
    expect(["settled", "failed", "bounced", "attention", "closed"]).toContain(leg.state);
    const refund = processor.refunds.find((one) => one.legId === leg.id);
    if (leg.state === "settled") expect(refund?.status).toBe("succeeded");
    if (leg.state === "failed") expect(refund?.status ?? "failed").toBe("failed");
  }
  const outside = processor.refunds.filter((refund) => refund.legId === undefined && refund.status !== "failed");
  expect(clinic.sql.one("SELECT elsewhere_minor AS minor FROM payment")).toEqual({
    minor: outside.reduce((sum, refund) => sum + refund.amountMinor, 0),
  });
  expect(clinic.sql.all("SELECT id FROM job WHERE kind = 'send_leg'")).toEqual([]);
}

it("holds through random losses, deaths, waits, webhooks and refunds made elsewhere, and comes to rest", async () => {
  leavesWorkBehind();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (script) => {
      staff = undefined;
      const clinic = testClinic(mayasMassage());
      const play = { nowMs: NOW_MS, decisions: 0 } as Play;
      const processor = scriptedProcessor(8_000, () => play.nowMs);
      const world = worldOf(clinic, processor);
      Object.assign(play, { clinic, processor, world });
      for (const one of script) {
        await take(play, one);
        holds(play);
      }
      await heal(play);
      holds(play);
    }),
    { numRuns: 150, seed: 7 },
  );
}, 120_000);
