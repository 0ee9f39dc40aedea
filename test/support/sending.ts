import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { GuardWatch } from "../../worker/account/guard/guard-watch.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { NOW_MS, type TestClinic, testClinic } from "./clinic.ts";
import { decided, mayasMassage, ulidOf } from "./deciding.ts";
import { MemoryGuard } from "./memory-guard.ts";
import { NO_MESSENGERS } from "./no-messengers.ts";
import { type Mood, type ScriptedProcessor, scriptedProcessor } from "./scripted-processor.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
/** When the undo window of a scene's decision ends. */
export const SENT_AT = 2 * MINUTE_MS;

export interface Scene {
  readonly clinic: TestClinic;
  readonly processor: ScriptedProcessor;
  readonly world: JobDependencies;
  readonly guard: MemoryGuard;
  readonly legId: string;
  /** Moves the clock on from the decision and sends what is due. */
  at(afterMs: number): Promise<void>;
  leg(): { state: string; generation: number; tries: number; vendor_ref: string | null; problem: string | null };
  held(): number;
}

/** The clinic's account between a processor, a guard, and no helpdesk. */
export function worldOf(clinic: TestClinic, processor: ScriptedProcessor, guard = new MemoryGuard()): JobDependencies {
  const { runtime } = clinic;
  const watch = new GuardWatch(runtime, guard);
  return { runtime, watch, processor: () => processor.processor, helpdesk: () => undefined, ...NO_MESSENGERS };
}

/** A refund of 80.00, decided; its undo window ends after two minutes. */
export function scene(...moods: Mood[]): Scene {
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(8_000);
  processor.plan(...moods);
  const guard = new MemoryGuard();
  const world = worldOf(clinic, processor, guard);
  const view = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  return {
    clinic,
    processor,
    world,
    guard,
    legId: view.legs[0]?.legId ?? "",
    at: async (afterMs) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(world);
    },
    leg: () => {
      const row = clinic.sql.one<ReturnType<Scene["leg"]>>(
        "SELECT state, generation, tries, vendor_ref, problem FROM leg",
      );
      if (!row) throw new Error("no leg");
      return row;
    },
    held: () => clinic.sql.one<{ n: number }>("SELECT sum(held_minor) AS n FROM leg")?.n ?? 0,
  };
}

/** A refund that somebody made in the processor's own pages. */
export const dashboard = {
  vendorRef: "re_dash",
  paymentRef: "pi_Y1",
  amountMinor: 3_000,
  currency: "USD",
  status: "succeeded",
  createdAtMs: NOW_MS,
} as const;
