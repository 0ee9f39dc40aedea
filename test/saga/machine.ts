/** The machine that an account lives on: processes come and go, the disk stays, and can be put back to a copy of it. The guard is elsewhere. */
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { receiveWebhook } from "../../worker/account/commands/account/receive-webhook.ts";
import { transact } from "../../worker/account/commands/run-command.ts";
import { ensureSends } from "../../worker/account/domain/money/queue-sends.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import type { SecretStore } from "../../worker/account/store/account/secrets.ts";
import type { MemoryGuard } from "../support/memory-guard.ts";
import type { Checks } from "./checks.ts";
import type { House } from "./houses/house.ts";
import { AccountProcess, type Disk, ignoringDeath, type Parts, untilDeath } from "./process.ts";
import type { Stage } from "./stage.ts";
import type { VirtualClock } from "./virtual-clock.ts";
import type { Wire } from "./wire.ts";

/** The platform runs a timer again whose run died. */
const ALARM_RETRY_MS = 2_000;

export interface MachineOptions {
  readonly stage: Stage;
  readonly parts: Parts;
  readonly remembers: boolean;
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly disk: Disk;
  readonly guard: MemoryGuard;
  readonly checks: Checks;
  readonly wire: Wire;
}

export class Machine {
  process: AccountProcess;
  readonly #options: MachineOptions;
  /** The timer as it was when the disk was copied; undefined before that. */
  #kept: { readonly alarmAtMs: number | undefined } | undefined;

  constructor(options: MachineOptions) {
    this.#options = options;
    this.process = this.#start();
  }

  #start(): AccountProcess {
    const { stage, checks, wire, ...rest } = this.#options;
    return new AccountProcess({
      ...rest,
      processors: stage.processors,
      send: (connectionId, url, init) => {
        const house = stage.vendor.houseOf(connectionId);
        const sent = house.sentOf(url, init);
        if (sent) checks.sent(sent);
        return wire.send({ house, url, init, sent });
      },
      committed: () => checks.committed(),
      threw: (error) => checks.broken(`a transaction threw: ${error instanceof Error ? error.stack : error}`),
    });
  }

  /** A new process on the same disk; what the old one waited for is lost, what it sent travels on. */
  async restart(): Promise<void> {
    const { disk, clock } = this.#options;
    await this.#endProcess();
    if (disk.isAlarmRunning) {
      disk.isAlarmRunning = false;
      disk.alarmAtMs = Math.min(disk.alarmAtMs ?? Number.MAX_SAFE_INTEGER, clock.accountMs + ALARM_RETRY_MS);
    }
    this.process = this.#start();
  }

  async #endProcess(): Promise<void> {
    this.process.alive = false;
    await this.#options.wire.abandon();
  }

  /** A copy of the disk, instead of the one before. */
  keepCopy(): void {
    this.#options.stage.keepCopy();
    this.#kept = { alarmAtMs: this.#options.disk.alarmAtMs };
  }

  /** The disk and its timer are put back to the copy; answers false where there is none. */
  async restore(): Promise<boolean> {
    const { stage, disk, checks } = this.#options;
    if (!this.#kept) return false;
    await this.#endProcess();
    stage.putBack();
    disk.isAlarmRunning = false;
    disk.alarmAtMs = this.#kept.alarmAtMs;
    checks.restored();
    this.process = this.#start();
    return true;
  }

  /** When the platform's timer runs, by everybody's clock. */
  get alarmAtMs(): number | undefined {
    const { disk, clock } = this.#options;
    return disk.alarmAtMs === undefined ? undefined : disk.alarmAtMs + clock.behindMs;
  }

  /** The platform's timer: one run at a time, repeated if it dies. */
  fireAlarm(): boolean {
    const { disk, clock } = this.#options;
    if (disk.isAlarmRunning || disk.alarmAtMs === undefined || disk.alarmAtMs > clock.accountMs) return false;
    const { process } = this;
    disk.alarmAtMs = undefined;
    disk.isAlarmRunning = true;
    const run = process.watch
      .ready()
      .then(() => runJobs(process.world))
      .finally(() => {
        if (!process.alive) return;
        disk.isAlarmRunning = false;
        process.runtime.arm();
      });
    void ignoringDeath(run);
    return true;
  }

  /** What the hourly watch does. The daily jobs are left out: they would never end. */
  async wake(): Promise<void> {
    const { watch, runtime } = this.process;
    await watch.ready();
    untilDeath(() => transact(runtime, { type: "job", job: "sweep" }, (context) => ensureSends(context)));
  }

  /** Answers whether the account took it. */
  async webhook(house: House, request: Request, rawBody: string): Promise<boolean> {
    const headers = Object.fromEntries(request.headers);
    const secrets: SecretStore = {
      get: (name) => house.secrets[name.slice(house.connectionId.length + 1)],
      put: () => false,
    };
    const fetch = inProcessFetch({ [house.host]: house.simulator.app });
    let isAccepted = false;
    await ignoringDeath(
      receiveWebhook({ runtime: this.process.runtime, secrets, fetch }, house.connectionId, {
        headers,
        rawBody,
        address: house.address,
      }).then((answer) => {
        isAccepted = answer.ok;
      }),
    );
    return isAccepted;
  }
}
