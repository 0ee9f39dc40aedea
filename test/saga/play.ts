/** One script on one stage: the account's processes come and go, the vendor and the disk stay. */
import { receiveWebhook } from "../../worker/account/commands/receive-webhook.ts";
import { ensureJobs } from "../../worker/account/jobs/sweep.ts";
import { transact } from "../../worker/account/run-command.ts";
import { runJobs } from "../../worker/account/run-jobs.ts";
import type { SecretStore } from "../../worker/account/secrets.ts";
import { NOW_MS } from "../support/clinic-records.ts";
import { MemoryGuard } from "../support/memory-guard.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { type CheckMode, Checks } from "./checks.ts";
import { type OutsideStep, outside } from "./outside.ts";
import { People } from "./people.ts";
import { AccountProcess, type Disk, ignoringDeath, type Parts, untilDeath } from "./process.ts";
import type { Stage } from "./stage.ts";
import type { Step } from "./steps.ts";
import { type Vendor, WEBHOOK_SECRET } from "./vendor.ts";
import { drained, VirtualClock } from "./virtual-clock.ts";
import { type Flight, Wire } from "./wire.ts";

const secrets: SecretStore = { get: () => WEBHOOK_SECRET, put: () => false };
/** The platform runs a timer again whose run died. */
const ALARM_RETRY_MS = 2_000;

export interface PlayOptions {
  readonly stage: Stage;
  readonly parts: Parts;
  readonly mode: CheckMode;
  readonly seed: number;
  /** Sees each webhook before the account does. */
  readonly onWebhook?: (body: string) => void;
}

export class Play {
  readonly clock = new VirtualClock(NOW_MS);
  readonly disk: Disk;
  readonly vendor: Vendor;
  readonly wire: Wire;
  readonly checks: Checks;
  readonly people: People;
  readonly random: () => number;
  readonly guard = new MemoryGuard();
  process: AccountProcess;
  readonly #options: PlayOptions;

  constructor(options: PlayOptions) {
    const { stage, mode, seed } = options;
    this.#options = options;
    stage.begin(seed, this.clock);
    this.vendor = stage.vendor;
    this.vendor.deliver = (rawBody, signature) => this.#webhook(rawBody, signature);
    this.disk = { sql: stage.sql, alarmAtMs: undefined };
    this.random = seededRandom(seed + 1);
    this.checks = new Checks(this.disk, this.vendor, this.clock, mode);
    this.people = new People(stage, (what) => this.checks.broken(what));
    this.wire = new Wire(this.vendor, this.clock);
    this.process = this.#start();
  }

  #start(): AccountProcess {
    return new AccountProcess({
      disk: this.disk,
      clock: this.clock,
      random: this.random,
      guard: this.guard,
      parts: this.#options.parts,
      gateways: this.#options.stage.gateways,
      send: (url, init) => {
        this.checks.sent(url, init);
        return this.wire.send(url, init);
      },
      committed: () => this.checks.committed(),
      threw: (error) => this.checks.broken(`a transaction threw: ${error instanceof Error ? error.stack : error}`),
    });
  }

  /** Takes one step and answers what came of it, for the trace. */
  async take(step: Step): Promise<string> {
    const said = await this.#act(step);
    await drained();
    if (!this.process.alive) await this.restart();
    return said;
  }

  /** A new process on the same disk; what the old one waited for is lost, what it sent travels on. */
  async restart(): Promise<void> {
    this.process.alive = false;
    await this.wire.abandon();
    if (this.checks.alarmRunning) {
      this.checks.alarmRunning = false;
      const againAtMs = this.clock.accountMs + ALARM_RETRY_MS;
      this.disk.alarmAtMs = Math.min(this.disk.alarmAtMs ?? Number.MAX_SAFE_INTEGER, againAtMs);
    }
    this.process = this.#start();
  }

  async #act(step: Step): Promise<string> {
    const { shell, world } = this.process;
    switch (step.do) {
      case "decide":
        return this.people.decide(shell, step);
      case "decide_again":
        return this.people.again(shell, step.pick);
      case "approve":
        return this.people.approve(shell, step);
      case "stop":
        return this.people.stop(shell, step);
      case "close_task":
        return this.people.closeTask(shell, step.who, step.pick);
      case "credit":
        return this.people.onCredit(shell, step);
      case "alarm":
        return this.fireAlarm() ? "runs" : "not due";
      case "deliver":
        void ignoringDeath(runJobs(world));
        return "";
      case "wire":
        return this.#carry(this.wire.flights[step.pick % Math.max(1, this.wire.flights.length)], step.how);
      case "pass":
        await this.passTo(this.clock.nowMs + step.seconds * 1000);
        return `it is ${this.#time()}`;
      case "pass_to_alarm":
        await this.passTo(this.alarmAtMs ?? this.clock.nowMs);
        return `${this.fireAlarm() ? "runs" : "nothing to do"}, it is ${this.#time()}`;
      case "clock":
        this.clock.behindMs = step.behindSeconds * 1000;
        return "";
      case "crash":
        this.process.alive = false;
        return "";
      case "crash_at_commit":
        this.process.deathAtCommit = { n: step.n, before: step.before, ofSend: step.ofSend };
        return "";
      case "deploy":
        await this.restart();
        this.wake();
        return "";
      default:
        return this.#happens(step);
    }
  }

  /** What is done outside may break nothing of ours. */
  async #happens(step: OutsideStep): Promise<string> {
    const said = await outside(this.vendor, step);
    this.checks.vendorActed();
    return said;
  }

  /** Whether anything happened to this payment at the vendor. */
  hasHistory(paymentRef: string): boolean {
    const charge = this.vendor.charges().find(({ paymentIntentId }) => paymentIntentId === paymentRef);
    return charge !== undefined && charge.refundIds.length + charge.disputeIds.length > 0;
  }

  /** Whether a webhook about this payment was lost for good, so that only a listing can tell. */
  lostNewsOf(paymentRef: string): boolean {
    const charge = this.vendor.charges().find(({ paymentIntentId }) => paymentIntentId === paymentRef);
    return charge !== undefined && this.vendor.lostNewsOf(charge.id);
  }

  async #carry(flight: Flight | undefined, how: "arrive" | "answer" | "both" | "lose"): Promise<string> {
    if (!flight) return "nothing on the wire";
    if (how === "lose") await this.wire.lose(flight);
    if (how === "arrive" || how === "both") await this.arrive(flight);
    if (how === "answer" || how === "both") await this.wire.answer(flight);
    return `#${flight.id} ${flight.name}`;
  }

  async arrive(flight: Flight): Promise<void> {
    await this.wire.arrive(flight);
    this.checks.vendorActed();
  }

  /** Time passes: time-outs fire, and requests that travelled too long arrive or are lost, each in its turn, those that are sent on the way too. */
  async passTo(toMs: number): Promise<void> {
    for (;;) {
      const nextMs = Math.min(toMs, this.clock.nextMs ?? toMs, this.wire.nextOldMs ?? toMs);
      await this.clock.moveTo(nextMs);
      await this.wire.settleOld(() => this.random() < 0.5);
      this.checks.vendorActed();
      if (nextMs >= toMs) return;
    }
  }

  /** When the platform's timer runs, by everybody's clock. */
  get alarmAtMs(): number | undefined {
    return this.disk.alarmAtMs === undefined ? undefined : this.disk.alarmAtMs + this.clock.behindMs;
  }

  /** The platform's timer: one run at a time, repeated if it dies. */
  fireAlarm(): boolean {
    const { alarmAtMs } = this.disk;
    if (this.checks.alarmRunning || alarmAtMs === undefined || alarmAtMs > this.clock.accountMs) return false;
    const { process } = this;
    this.disk.alarmAtMs = undefined;
    this.checks.alarmRunning = true;
    const run = runJobs(process.world).finally(() => {
      if (!process.alive) return;
      this.checks.alarmRunning = false;
      process.shell.arm();
    });
    void ignoringDeath(run);
    return true;
  }

  /** What the hourly watch does. */
  wake(): void {
    untilDeath(() => transact(this.process.shell, { type: "job", job: "sweep" }, (context) => ensureJobs(context)));
  }

  async #webhook(rawBody: string, signature: string): Promise<boolean> {
    this.#options.onWebhook?.(rawBody);
    const headers = { "stripe-signature": signature };
    let isAccepted = false;
    await ignoringDeath(
      receiveWebhook(this.process.shell, secrets, { source: "stripe", headers, rawBody }).then((answer) => {
        isAccepted = answer.ok;
      }),
    );
    return isAccepted;
  }

  #time(): string {
    return new Date(this.clock.nowMs).toISOString();
  }
}
