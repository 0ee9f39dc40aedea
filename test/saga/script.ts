/** Which steps a script has: drawn from its seed alone, so that it can be played again. */
import { seededRandom } from "../support/seeded-random.ts";
import { STAFF, type Step } from "./steps.ts";

/** Well below the ten minutes after which a send counts as over (`SEND_SETTLES_MS`), less what a request travels. */
const BEHIND_SECONDS = [0, 0, 2, 45, 240] as const;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const PAUSES = [1, 6, 16, 25, 130, 11 * MINUTE, HOUR, 6 * HOUR, 23 * HOUR, 24 * HOUR, 30 * HOUR, 48 * HOUR] as const;

class Dice {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  /** 0 … below - 1. */
  upTo(below: number): number {
    return Math.floor(this.#random() * below);
  }
  one<T>(of: readonly T[]): T {
    const chosen = of[this.upTo(of.length)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  }
  odds(percent: number): boolean {
    return this.upTo(100) < percent;
  }
}

/** Mostly the same few, so that what is done to one meets what is done to it again. */
const TICKETS = [0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 5] as const;
const APPROVERS = ["finance", "finance", "otherFinance", "otherFinance", "lead", "agent"] as const;
const OPTIONS = ["refund", "refund", "refund", "refund", "credit", "exchange"] as const;

const percentOf = (dice: Dice) => dice.one([100, 60, 60, 50, 40, 25, 10, 1]);

const MAKERS: readonly (readonly [weight: number, make: (dice: Dice) => Step])[] = [
  [9, decideStep],
  [2, (dice) => ({ do: "decide_again", pick: dice.upTo(9) })],
  [9, approveStep],
  [2, (dice) => ({ do: "stop", who: dice.one(STAFF), pick: dice.upTo(9) })],
  [2, (dice) => ({ do: "close_task", who: dice.one(STAFF), pick: dice.upTo(9) })],
  [14, () => ({ do: "alarm" })],
  [12, () => ({ do: "pass_to_alarm" })],
  [4, () => ({ do: "deliver" })],
  [22, (dice) => ({ do: "wire", pick: dice.upTo(9), how: dice.one(["arrive", "answer", "both", "both", "lose"]) })],
  [10, (dice) => ({ do: "pass", seconds: dice.one(PAUSES) })],
  [2, (dice) => ({ do: "clock", behindSeconds: dice.one(BEHIND_SECONDS) })],
  [3, () => ({ do: "crash" })],
  [
    6,
    (dice) => ({ do: "crash_at_commit", n: dice.one([1, 1, 1, 2, 3]), before: dice.odds(50), ofSend: dice.odds(60) }),
  ],
  [1, () => ({ do: "deploy" })],
  [3, (dice) => ({ do: "dashboard_refund", payment: dice.upTo(9), percent: percentOf(dice) })],
  [4, (dice) => ({ do: "bank", pick: dice.upTo(9), says: dice.one(["succeed", "fail", "fail", "require-action"]) })],
  [2, disputeStep],
  [2, rulingStep],
  [1, (dice) => ({ do: "balance", short: dice.odds(60) })],
  [10, faultStep],
  [6, () => ({ do: "deliver_webhooks" })],
  [1, (dice) => ({ do: "resend_event", pick: dice.upTo(30) })],
];
function decideStep(dice: Dice): Step {
  const option = dice.one(OPTIONS);
  return { do: "decide", who: dice.one(STAFF), purchase: dice.one(TICKETS), option, percent: percentOf(dice) };
}

function creditStep(dice: Dice): Step {
  const how = dice.one(["spend", "pay_out", "pay_out", "pay_out", "take_back"] as const);
  return { do: "credit", who: dice.one(STAFF), pick: dice.upTo(9), how, percent: percentOf(dice) };
}

function approveStep(dice: Dice): Step {
  const verdict = dice.one(["approve", "approve", "approve", "reject", "ask_back"] as const);
  return { do: "approve", who: dice.one(APPROVERS), pick: dice.upTo(9), verdict };
}

function disputeStep(dice: Dice): Step {
  const status = dice.one(["needs_response", "needs_response", "warning_needs_response"] as const);
  return { do: "dispute", payment: dice.upTo(9), percent: percentOf(dice), status };
}

function rulingStep(dice: Dice): Step {
  const outcome = dice.one(["won", "lost", "warning_closed", "prevented"] as const);
  return { do: "close_dispute", pick: dice.upTo(9), outcome };
}

function faultStep(dice: Dice): Step {
  const on = dice.odds(25) ? "webhook" : dice.odds(25) ? "read" : "send";
  // The first two connections took most of what is decided about.
  return { do: "fault", at: dice.one([0, 0, 0, 1, 1, 2, 2, 3]), on, pick: dice.upTo(1_000) };
}

type Weighted = (typeof MAKERS)[number];

function makeStep(dice: Dice, makers: readonly Weighted[]): Step {
  const all = makers.reduce((sum, [weight]) => sum + weight, 0);
  let at = dice.upTo(all);
  for (const [weight, make] of makers) {
    if (at < weight) return make(dice);
    at -= weight;
  }
  throw new Error("the weights do not add up");
}

const STEPS_MIN = 8;
const STEPS_MORE = 30;
/** Without these nothing happens. */
const ALWAYS_FROM_WEIGHT = 9;
const KEPT_PERCENT = 45;

/**
 * The script of a seed: somebody decides first, then anything. Each script leaves out some kinds of step, so that what is left comes more
 * often together.
 */
export function scriptOf(seed: number): Step[] {
  const dice = new Dice(seed);
  const length = STEPS_MIN + dice.upTo(STEPS_MORE);
  const makers = MAKERS.filter(([weight]) => weight >= ALWAYS_FROM_WEIGHT || dice.odds(KEPT_PERCENT));
  const steps = [decideStep(dice), ...Array.from({ length }, () => makeStep(dice, makers))];
  const acted = seed % 2 === 0 ? withCreditActs(steps, new Dice(seed + CREDIT_SEEDS)) : steps;
  const mixed = seed % 5 === 0 ? withMixUps(acted, new Dice(seed + MIX_UP_SEEDS)) : acted;
  const lined = seed % 7 === 0 ? withLines(mixed, new Dice(seed + LINE_SEEDS)) : mixed;
  return seed % 3 === 0 ? withRestore(lined, new Dice(seed + RESTORE_SEEDS)) : mixed;
}

const LINE_SEEDS = 4_000_037;
const LINE_PERCENT = 12;

/** Every seventh script: now and then somebody decides on one line of a purchase whose payment could give more. */
function withLines(steps: readonly Step[], dice: Dice): Step[] {
  return steps.flatMap((step) => (dice.odds(LINE_PERCENT) ? [step, lineStep(dice)] : [step]));
}

function lineStep(dice: Dice): Step {
  const option = dice.one(["refund", "refund", "credit"] as const);
  return { do: "decide_line", who: dice.one(STAFF), option, percent: dice.one([100, 100, 60, 50]) };
}

const MIX_UP_SEEDS = 3_000_017;
const MIX_UP_PERCENT = 15;

/** Every fifth script: now and then somebody decides another patient's matter under a case of the first. */
function withMixUps(steps: readonly Step[], dice: Dice): Step[] {
  return steps.flatMap((step) => (dice.odds(MIX_UP_PERCENT) ? [step, mixUpStep(dice)] : [step]));
}

function mixUpStep(dice: Dice): Step {
  return { do: "decide_into", who: dice.one(STAFF), purchase: dice.one(TICKETS), percent: percentOf(dice) };
}

const RESTORE_SEEDS = 2_000_003;
const MONEY_PERCENT = 20;

/** Every third script: the database is copied at some moment and put back to it at a later one, now and then twice; finance looks after it. */
function withRestore(steps: readonly Step[], dice: Dice): Step[] {
  const copyAt = dice.upTo(steps.length);
  const restoreAt = copyAt + 1 + dice.upTo(steps.length - copyAt);
  const again = dice.odds(30) ? restoreAt + 1 + dice.upTo(steps.length - restoreAt + 1) : undefined;
  const restore: readonly Step[] = dice.odds(50) ? [{ do: "restore" }, { do: "wake" }] : [{ do: "restore" }];
  const out: Step[] = [];
  for (const [at, step] of [...steps, undefined].entries()) {
    if (at === copyAt) out.push({ do: "keep_copy" });
    if (at === restoreAt || at === again) out.push(...restore);
    if (dice.odds(MONEY_PERCENT)) out.push(moneyStep(dice));
    if (step) out.push(step);
  }
  return out;
}

function moneyStep(dice: Dice): Step {
  return {
    do: "money",
    pick: dice.upTo(9),
    how: dice.one(["compare", "settle", "settle", "look", "send_again", "give_up"]),
  };
}

/** A stream of its own, so that a script without acts on credit is the same as ever. */
const CREDIT_SEEDS = 1_000_003;
const CREDIT_PERCENT = 35;

/** Every second script: somebody spends, pays out or takes back credit between the other steps, where there is any. */
function withCreditActs(steps: readonly Step[], dice: Dice): Step[] {
  return steps.flatMap((step) => (dice.odds(CREDIT_PERCENT) ? [step, creditStep(dice)] : [step]));
}
