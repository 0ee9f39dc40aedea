import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { EMPTY_CHAIN } from "../../core/audit/chain.ts";
import type { AccountRuntime } from "../../worker/account/commands/run-command.ts";
import { GUARD_DEADLINE_MS, guardOf } from "../../worker/account/guard/guard-of.ts";
import { GuardWatch } from "../../worker/account/guard/guard-watch.ts";
import type { Env } from "../../worker/env.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Neither answers nor breaks, as a call to an object that is stuck. */
const never = () => new Promise(() => undefined);

/** The guard's namespace, and how often it was asked. It is silent until `speak`. */
function namespace() {
  let isSilent = true;
  const asked: string[] = [];
  const call = (name: string, answer: unknown) => async () => {
    asked.push(name);
    return isSilent ? never() : answer;
  };
  const stub = { head: call("head", EMPTY_CHAIN), advance: call("advance", { ok: true }), rebase: call("rebase", {}) };
  const env = { GUARD: { getByName: () => stub } } as unknown as Env;
  return {
    guard: guardOf(env, "acct:harbour01"),
    asked,
    speak: () => {
      isSilent = false;
    },
  };
}

/** Nothing was recorded yet, so the guard's empty head is held. */
const runtime = { sql: { all: () => [], one: () => undefined, run: () => 0 } } as unknown as AccountRuntime;

it("a guard that is silent does not hold up whoever asks: all are told that it is out of reach, and nothing may leave", async () => {
  const { guard, asked } = namespace();
  const watch = new GuardWatch(runtime, guard);
  const told: string[] = [];
  for (const watched of [watch.ready(), watch.ready(), watch.advance()]) void watched.then((w) => told.push(w));
  await vi.advanceTimersByTimeAsync(GUARD_DEADLINE_MS - 1);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(["unreachable", "unreachable", "unreachable"]);
  expect(asked).toEqual(["head", "head"]);
});

it("a guard that speaks again is heard at the next look", async () => {
  const { guard, speak } = namespace();
  const watch = new GuardWatch(runtime, guard);
  const first = watch.ready();
  await vi.advanceTimersByTimeAsync(GUARD_DEADLINE_MS);
  expect(await first).toBe("unreachable");
  speak();
  expect(await watch.ready()).toBe("held");
  expect(await watch.advance()).toBe("held");
});

it("each of the guard's answers has the deadline", async () => {
  const { guard } = namespace();
  const calls = [guard.head(), guard.advance(EMPTY_CHAIN, EMPTY_CHAIN), guard.rebase(EMPTY_CHAIN, EMPTY_CHAIN, 0)];
  const ends = Promise.allSettled(calls);
  await vi.advanceTimersByTimeAsync(GUARD_DEADLINE_MS);
  expect((await ends).map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});
