/** Danger: the line is down for a moment, and what was opened then stays missing however often somebody tries again. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { part } from "../../../../app/parts/part.ts";

let isUp = true;
// A faked clock begins at zero, and the part was read by the real one: each test is a minute after whatever was before it.
let nowMs = performance.now();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
  nowMs += 60_000;
  vi.advanceTimersByTime(nowMs);
  isUp = true;
  vi.stubGlobal("fetch", async () => {
    if (!isUp) throw new TypeError("Failed to fetch");
    return { ok: true };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** As a browser does it: an import that failed once fails for as long as the page lives. */
function browserImport(): () => Promise<string> {
  let failed = false;
  return async () => {
    failed ||= !isUp;
    if (failed) throw new TypeError("Failed to fetch dynamically imported module");
    return "here";
  };
}

it("a retry reads the part once the line is up again", async () => {
  const one = part(browserImport());
  isUp = false;
  await expect(one.read()).rejects.toThrow();
  expect(one.hasFailed()).toBe(true);
  isUp = true;
  await expect(one.read()).resolves.toBe("here");
  expect([one.now(), one.hasFailed()]).toEqual(["here", false]);
});

it("of several places that wait for one part, one says so, and the next where that one is gone", () => {
  const one = part(browserImport());
  const [above, below] = [{}, {}];
  const leave = one.waitFor(above);
  one.waitFor(below);
  expect(one.firstWaiting()).toBe(above);
  leave();
  expect(one.firstWaiting()).toBe(below);
});
