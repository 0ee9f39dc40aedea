/** One life of the account's object: memory, running jobs and connectors, all gone when it dies; only the disk stays. */

import { monotonicFactory } from "ulid";
import type { AccountRuntime } from "../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { GuardWatch } from "../../worker/account/guard/guard-watch.ts";
import type { GuardPort } from "../../worker/account/guard/port.ts";
import { nextDueMs } from "../../worker/account/store/outbox.ts";
import { remembered } from "../../worker/account/store/remembered.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import type { PaymentProcessor } from "../../worker/connectors/payment-processor.ts";
import { testContactMac as contactMac } from "../support/contact-mac.ts";
import { NO_MESSENGERS } from "../support/no-messengers.ts";
import type { Processors } from "./processors.ts";
import type { VirtualClock } from "./virtual-clock.ts";

/** Thrown at whatever a dead process still tries. */
class Died extends Error {}

/** What the platform keeps: the database and the timer, which goes by the account's clock and is set and unset with the transactions. */
export interface Disk {
  readonly sql: Sql;
  alarmAtMs: number | undefined;
  /** A run of the timer is under way: the platform repeats it if it dies. */
  isAlarmRunning: boolean;
}

/** Dies at the n-th commit from now: before it, and it is undone; or right after it, and nobody hears of it. */
export interface DeathAtCommit {
  n: number;
  readonly before: boolean;
  /** Only commits that write a send or its answer down are counted. */
  readonly ofSend: boolean;
}

/** The parts of an account that a mutant may exchange for broken ones. */
export interface Parts {
  readonly processor: (processor: PaymentProcessor, sql: Sql, connectionId: string) => PaymentProcessor;
  readonly sql: (sql: Sql, nowMs: () => number) => Sql;
  /** What keeps the rows that were read, in the lives that have it. */
  readonly memory: (sql: Sql) => Sql;
  readonly guard: (guard: GuardPort) => GuardPort;
  /** Whether a request leaves that was made in the very moment of a death. */
  readonly sendsWhileDying: boolean;
}

export const SOUND: Parts = {
  processor: (processor) => processor,
  sql: (sql) => sql,
  memory: remembered,
  guard: (guard) => guard,
  sendsWhileDying: false,
};

export interface ProcessOptions {
  readonly disk: Disk;
  readonly clock: VirtualClock;
  readonly random: () => number;
  /** Outside of the disk: it outlives every process and every restore. */
  readonly guard: GuardPort;
  readonly parts: Parts;
  /** Whether the store has its memory. */
  readonly remembers: boolean;
  readonly processors: Processors;
  readonly send: (connectionId: string, url: string, init: RequestInit) => Promise<Response>;
  readonly committed: () => void;
  /** A throw inside a transaction that is no refusal: a bug. */
  readonly threw: (error: unknown) => void;
}

export class AccountProcess {
  alive = true;
  deathAtCommit: DeathAtCommit | undefined;
  readonly runtime: AccountRuntime;
  readonly world: JobDependencies;
  readonly watch: GuardWatch;
  readonly #options: ProcessOptions;

  constructor(options: ProcessOptions) {
    this.#options = options;
    const { clock, disk, random, parts, remembers, guard, processors } = options;
    const stored = this.#mortal(disk);
    const sql = parts.sql(remembers ? parts.memory(stored) : stored, () => clock.accountMs);
    const nowMs = () => clock.accountMs;
    const arm = () => {
      const nextMs = nextDueMs(sql);
      if (nextMs !== undefined) disk.alarmAtMs = Math.max(nextMs, clock.accountMs + 1);
    };
    this.runtime = { sql, nowMs, newId: monotonicFactory(random), random, arm, contactMac };
    const made = new Map<string, PaymentProcessor | undefined>();
    const processorOnce = (connectionId: string) => {
      if (!made.has(connectionId)) {
        const sound = processors.next(connectionId, nowMs, (url, init) => this.#send(connectionId, url, init));
        made.set(connectionId, sound && parts.processor(sound, disk.sql, connectionId));
      }
      return made.get(connectionId);
    };
    this.watch = new GuardWatch(this.runtime, parts.guard(guard));
    this.world = {
      runtime: this.runtime,
      watch: this.watch,
      processor: processorOnce,
      helpdesk: () => undefined,
      ...NO_MESSENGERS,
    };
    if (disk.alarmAtMs === undefined) arm();
  }

  #send(connectionId: string, url: string, init: RequestInit): Promise<Response> {
    if (!this.alive && !this.#options.parts.sendsWhileDying) return Promise.reject(new TypeError("the process died"));
    return this.#options.send(connectionId, url, init);
  }

  #mortal(disk: Disk): Sql {
    const living = (): Sql => {
      if (!this.alive) throw new Died();
      return disk.sql;
    };
    return {
      all: (query, ...params) => living().all(query, ...params),
      one: (query, ...params) => living().one(query, ...params),
      run: (query, ...params) => living().run(query, ...params),
      change: (query, ...params) => living().change(query, ...params),
      transaction: (work) => {
        living();
        return this.#transaction(disk, work);
      },
      savepoint: (work) => living().savepoint(work),
    };
  }

  #transaction<T>(disk: Disk, work: () => T): T {
    const alarmBefore = disk.alarmAtMs;
    const sentBefore = this.#sends(disk);
    let death: DeathAtCommit | undefined;
    let answer: T;
    try {
      answer = disk.sql.transaction(() => {
        const done = work();
        death = this.#deathAtThisCommit(this.#sends(disk) !== sentBefore);
        if (death?.before) throw this.#die();
        return done;
      });
    } catch (thrown) {
      disk.alarmAtMs = alarmBefore;
      const isRefusal = thrown instanceof Error && "refusal" in thrown;
      if (!isRefusal && !(thrown instanceof Died)) this.#options.threw(thrown);
      throw thrown;
    }
    this.#options.committed();
    if (death) throw this.#die();
    return answer;
  }

  /** Changes with every attempt that is begun or closed. */
  #sends(disk: Disk): number {
    if (!this.deathAtCommit?.ofSend) return 0;
    return disk.sql.one<{ n: number }>("SELECT count(*) + count(outcome) AS n FROM attempt")?.n ?? 0;
  }

  #deathAtThisCommit(isOfSend: boolean): DeathAtCommit | undefined {
    const death = this.deathAtCommit;
    if (!death || (death.ofSend && !isOfSend)) return undefined;
    death.n -= 1;
    return death.n <= 0 ? death : undefined;
  }

  #die(): Died {
    this.alive = false;
    return new Died();
  }
}

/** Runs what a process does; ends quietly where the process died. */
export async function ignoringDeath(work: Promise<unknown>): Promise<void> {
  await work.catch((thrown: unknown) => {
    if (!(thrown instanceof Died)) throw thrown;
  });
}

/** As `ignoringDeath` for what happens at once; undefined where the process died. */
export function untilDeath<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Died) return undefined;
    throw thrown;
  }
}
