/** One life of an account's process between a processor, a helpdesk and a guard that outlive it. */

import type { ChainHead } from "../../../core/audit/chain.ts";
import type { DecideRequest } from "../../../core/contract/decision.ts";
import type { JobDependencies } from "../../../worker/account/dependencies.ts";
import { GuardWatch } from "../../../worker/account/guard/guard-watch.ts";
import { runJobs } from "../../../worker/account/jobs/run-jobs.ts";
import { type SecretStore, secretStore } from "../../../worker/account/store/account/secrets.ts";
import type { PersonActor } from "../../../worker/account/store/context.ts";
import type { Sql } from "../../../worker/account/store/sql.ts";
import { objectNameOf } from "../../../worker/auth/account-key.ts";
import { clinicAgainOn, NOW_MS, type TestClinic } from "../clinic-records.ts";
import { MemoryGuard } from "../memory-guard.ts";
import { NO_MESSENGERS } from "../no-messengers.ts";
import { delivery, type Source } from "./delivery.ts";
import { type DeskState, MemoryHelpdesk } from "./memory-helpdesk.ts";
import { MemoryProcessor, type ProcessorState } from "./memory-processor.ts";
import { ACCOUNT_ID, ROOT_KEY } from "./names.ts";

export type Who = "admin" | "lead" | "finance" | "agent";

/** A matter of the clinic, under the name of what is to become of it. */
export interface Matter {
  readonly caseId: string;
  readonly ticketId: string;
  readonly legId?: string;
}

/** What is kept beside the database: the world around it, and what people knew. */
export interface Around {
  nowMs: number;
  /** How many ids were minted. */
  ids: number;
  guard: ChainHead;
  readonly processor: ProcessorState;
  readonly desk: DeskState;
  readonly people: Record<Who, PersonActor>;
  readonly matters: Record<string, Matter>;
  /** Decisions as they were sent, by their ids. */
  readonly asked: Record<string, DecideRequest>;
}

export interface Life {
  readonly clinic: TestClinic;
  readonly sql: Sql;
  readonly around: Around;
  readonly world: JobDependencies;
  readonly watch: GuardWatch;
  readonly guard: MemoryGuard;
  readonly secrets: SecretStore;
  readonly processor: MemoryProcessor;
  readonly helpdesk: MemoryHelpdesk;
  /** Heads of the record that were told outside. */
  readonly told: string[];
  /** The clock stands there from now on. */
  goTo(ms: number): void;
  /** What is due now runs, and what that makes due. */
  run(): Promise<void>;
  /** A delivery at the address that was given out; answers its status. */
  deliver(source: Source, id: string, body: object): Promise<number>;
}

export const nobodyAround = (): Around => ({
  nowMs: NOW_MS,
  ids: 0,
  guard: { seq: 0, hash: "" },
  processor: { charges: {}, refunds: [], saved: {}, sent: [] },
  desk: { users: [], tickets: {}, messages: {}, closed: [] },
  people: {} as Around["people"],
  matters: {},
  asked: {},
});

/** Wakes the account: its store is brought to the newest version. */
export function wake(sql: Sql, around: Around): Life {
  const clinic = clinicAgainOn(sql, around.ids);
  const { runtime } = clinic;
  clinic.setNow(around.nowMs);
  const guard = new MemoryGuard();
  if (around.guard.seq > 0) guard.held = around.guard;
  const processor = new MemoryProcessor(around.processor, runtime.nowMs);
  const helpdesk = new MemoryHelpdesk(around.desk);
  const watch = new GuardWatch(runtime, guard);
  const told: string[] = [];
  const world: JobDependencies = {
    runtime,
    watch,
    // By the name that is stored: another has no connector.
    processor: (name: string) => (name === "stripe" ? processor.processor : undefined),
    helpdesk: (name: string) => (name === "zendesk" ? helpdesk.port : undefined),
    ...NO_MESSENGERS,
    announceHead: ({ seq, hash }) => told.push(`${seq}:${hash}`),
  };
  const secrets = secretStore(sql, ROOT_KEY, objectNameOf(ACCOUNT_ID));
  return {
    clinic,
    sql,
    around,
    world,
    watch,
    guard,
    secrets,
    processor,
    helpdesk,
    told,
    goTo: (ms) => {
      around.nowMs = ms;
      clinic.setNow(ms);
    },
    run: () => untilIdle(world),
    deliver: (source, id, body) => delivery(runtime, secrets, { source, id, body: JSON.stringify(body) }),
  };
}

async function untilIdle(world: JobDependencies): Promise<void> {
  const { runtime } = world;
  const due = () => runtime.sql.one("SELECT 1 FROM job WHERE due_at_ms <= ?", runtime.nowMs());
  for (let round = 0; round < 50 && due(); round += 1) await runJobs(world);
}
