/** One script on one stage: the account's processes come and go, the vendor and the disk stay. */
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { NOW_MS } from "../support/clinic-records.ts";
import { MemoryGuard } from "../support/memory-guard.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { type CheckMode, Checks } from "./checks.ts";
import { onMoney } from "./finance.ts";
import type { House } from "./houses/house.ts";
import { Machine } from "./machine.ts";
import { type OutsideStep, outside } from "./outside.ts";
import { People } from "./people.ts";
import { type Disk, ignoringDeath, type Parts } from "./process.ts";
import type { Stage } from "./stage.ts";
import type { Step } from "./steps.ts";
import type { Vendor } from "./vendor.ts";
import { drained, VirtualClock } from "./virtual-clock.ts";
import { type Flight, Wire } from "./wire.ts";

export interface PlayOptions {
  readonly stage: Stage;
  readonly parts: Parts;
  readonly mode: CheckMode;
  readonly seed: number;
  /** Sees each webhook before the account does. */
  readonly onWebhook?: (body: string, from: House) => void;
}

/** In one of so many scripts a read travels as slowly as a send, and can be lost. */
const SLOW_READS_EVERY = 5;

/** The store has its memory in a third of the scripts, in each clinic and with restores as without, which go round by threes as well. */
const hasMemory = (seed: number): boolean => Math.floor(seed / 3) % 3 === 0;

export class Play {
  readonly clock = new VirtualClock(NOW_MS);
  readonly stage: Stage;
  readonly disk: Disk;
  readonly vendor: Vendor;
  readonly wire: Wire;
  readonly checks: Checks;
  readonly people: People;
  readonly machine: Machine;
  readonly random: () => number;
  /**
   * Whether what the account reads is carried to the vendor and back at once. Money leaves only after a read; where a script has to carry
   * each of them, hardly any comes as far as a send.
   */
  readonly #readsTravelAtOnce: boolean;

  constructor({ stage, parts, mode, seed, onWebhook }: PlayOptions) {
    this.stage = stage;
    stage.begin(seed, this.clock);
    this.vendor = stage.vendor;
    for (const house of this.vendor.houses) {
      house.deliver = (from, request, rawBody) => {
        onWebhook?.(rawBody, from);
        return this.machine.webhook(from, request, rawBody);
      };
    }
    this.disk = { sql: stage.sql, alarmAtMs: undefined, isAlarmRunning: false };
    this.random = seededRandom(seed + 1);
    this.#readsTravelAtOnce = seed % SLOW_READS_EVERY !== 0;
    const guard = new MemoryGuard();
    const { clock, vendor, disk, random } = this;
    this.checks = new Checks({ disk, vendor, clock, mode, guard });
    const { checks } = this;
    this.people = new People(stage, (what) => checks.broken(what));
    this.wire = new Wire(clock);
    this.machine = new Machine({
      stage,
      parts,
      remembers: hasMemory(seed),
      clock,
      random,
      disk,
      guard,
      checks,
      wire: this.wire,
    });
  }

  /** Takes one step and answers what came of it, for the trace. */
  async take(step: Step): Promise<string> {
    const said = await this.#act(step);
    await drained();
    await this.#carryReads();
    if (!this.machine.process.alive) await this.machine.restart();
    return said;
  }

  async #act(step: Step): Promise<string> {
    const { machine } = this;
    const { process } = machine;
    switch (step.do) {
      case "decide":
        return this.people.decide(process, step);
      case "decide_line":
        return this.people.decideLine(process, step);
      case "decide_into":
        return this.people.decideInto(process, step);
      case "decide_again":
        return this.people.again(process, step.pick);
      case "approve":
        return this.people.approve(process, step);
      case "stop":
        return this.people.stop(process, step);
      case "close_task":
        return this.people.closeTask(process, step.who, step.pick);
      case "credit":
        return this.people.onCredit(process, step);
      case "money":
        return onMoney(process, this.people.finance, step, this.vendor);
      case "alarm":
        return machine.fireAlarm() ? "runs" : "not due";
      case "deliver":
        void ignoringDeath(runJobs(process.world));
        return "";
      case "wire":
        return this.#carry(this.wire.flights[step.pick % Math.max(1, this.wire.flights.length)], step.how);
      case "pass":
        await this.passTo(this.clock.nowMs + step.seconds * 1000);
        return `it is ${this.#time()}`;
      case "pass_to_alarm":
        await this.passTo(machine.alarmAtMs ?? this.clock.nowMs);
        return `${machine.fireAlarm() ? "runs" : "nothing to do"}, it is ${this.#time()}`;
      case "clock":
        this.clock.behindMs = step.behindSeconds * 1000;
        return "";
      case "crash":
        process.alive = false;
        return "";
      case "crash_at_commit":
        process.deathAtCommit = { n: step.n, before: step.before, ofSend: step.ofSend };
        return "";
      case "deploy":
        await machine.restart();
        await machine.wake();
        return "";
      case "wake":
        await machine.wake();
        return "";
      case "keep_copy":
        machine.keepCopy();
        return "";
      case "restore":
        if (!(await machine.restore())) return "no copy";
        this.people.restored();
        return "";
      default:
        return this.#happens(step);
    }
  }

  /** What is done outside may break nothing of ours. */
  async #happens(step: OutsideStep): Promise<string> {
    const said = await outside(this.stage, step);
    this.checks.vendorActed();
    return said;
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
      await this.#carryReads();
      if (nextMs >= toMs) return;
    }
  }

  /** What was read may be what something else waited for that reads next. */
  async #carryReads(): Promise<void> {
    if (!this.#readsTravelAtOnce) return;
    for (;;) {
      const read = this.wire.flights.find(({ sent, arrived }) => !sent && !arrived);
      if (!read) return;
      await this.#carry(read, "both");
      await drained();
    }
  }

  #time(): string {
    return new Date(this.clock.nowMs).toISOString();
  }
}
