/** Danger: the screen says that we and the processor agree, and nobody has compared. */
import { describe, expect, it } from "vitest";
import { standingOf } from "../../../../app/manager/money/standing.ts";
import { moneyHealth } from "../../../../core/contract/money.ts";

const NOW_MS = 1_800_000_000_000;

const QUIET = {
  connections: [{ kind: "stripe", name: "Stripe", lastOkAtMs: NOW_MS }],
  outbox: { jobs: 0, due: 0 },
  unknown: { legs: 0 },
  waitingForFunds: [],
  attention: [],
  differences: [],
  allowed: { resolve: true, settle: true, ask: true },
};

const RUN = { why: "daily", startedAtMs: NOW_MS - 60_000, differences: 0, payments: 12, done: 12 };
const standing = (bend: object) => standingOf(moneyHealth.parse({ ...QUIET, ...bend }), NOW_MS);

describe("what the Money page says of the processor where nothing waits for a person", () => {
  it("is nothing before the first comparison, nor during one", () => {
    expect(standing({})).toEqual({ type: "not_compared" });
    expect(standing({ lastRun: { ...RUN, done: 5 } })).toEqual({ type: "comparing" });
  });

  it("is how much was compared, and when", () => {
    const atMs = NOW_MS - 30_000;
    expect(standing({ lastRun: { ...RUN, finishedAtMs: atMs } })).toEqual({ type: "compared", payments: 12, atMs });
  });

  it.each([
    ["a refund without an answer", { unknown: { legs: 1, oldestSentAtMs: NOW_MS } }],
    ["a balance that is too low", { waitingForFunds: [{ currency: "USD", legs: 1, amountMinor: 100 }] }],
    [
      "a dispute that the bank wants answered",
      {
        disputes: [{ paymentId: "01K9ZZZZZZZZZZZZZZZZZZZZZ1", label: "Visa ··42", currency: "USD", amountMinor: 100 }],
      },
    ],
    ["late work", { outbox: { jobs: 1, due: 1, oldestDueAtMs: NOW_MS - 600_000 } }],
    ["a frozen account", { frozen: { sinceMs: NOW_MS, why: "shorter", payments: 1, done: 0 } }],
    ["a key that is not accepted", { connections: [{ kind: "stripe", name: "Stripe", pausedBecause: "401" }] }],
  ])("is nothing beside %s", (_, bend) => {
    expect(standing({ lastRun: { ...RUN, finishedAtMs: NOW_MS }, ...bend })).toEqual({ type: "trouble" });
  });
});
