/** Danger: a reply that promises money nobody decided is sent, or an ordinary one is held up. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beforeSend, type SendPort } from "../../../../app/sidebar/send/before-send.ts";
import { placeOf } from "../../../../app/sidebar/send/words.ts";
import type { FindingView, ReplyFacts } from "../../../../core/contract/draft-reply.ts";
import type { SendCheck } from "../../../../core/contract/send-check.ts";

const PROMISE = "Hi Maya,\n\nWe will return $475.00 to your card.";
const ORDINARY = "Hi Maya,\n\nYour next visit is on Tuesday at 10. See you then!";

const finding = (severity: FindingView["severity"]): FindingView => ({
  check: severity === "blocks" ? "promises_money" : "second_apology",
  severity,
  words: "$475.00",
  from: 25,
  to: 32,
  message: "No.",
});
const FACTS: ReplyFacts = {
  language: "en",
  currency: "USD",
  decided: "nothing",
  allowedMinor: [12_000],
  moneyState: "none",
  bannedPhrases: [],
};
const THE_CASE = { case: {} as NonNullable<ReturnType<SendPort["known"]>>["case"], sending: FACTS };
const NO_CASE = { case: undefined, sending: undefined };

function port(answer: Partial<SendCheck> | "down" | "silent", known: ReturnType<SendPort["known"]> = THE_CASE) {
  const asked = { check: vi.fn(), insist: vi.fn(async () => {}) };
  asked.check.mockImplementation(() => {
    if (answer === "silent") return new Promise(() => {});
    if (answer === "down") return Promise.reject(new Error("down"));
    return Promise.resolve({ textHash: "h", findings: [], mayOverride: false, ...answer });
  });
  return { ...asked, known: () => known, explained: new Set<string>() } satisfies SendPort;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a reply that is about to be sent", () => {
  it("goes at once on a ticket without a case that speaks of no money: nobody is asked", async () => {
    const calm = port({}, NO_CASE);
    expect(await beforeSend(calm, ORDINARY)).toBeUndefined();
    expect(calm.check).not.toHaveBeenCalled();
  });

  it("is asked about on a ticket without a case where it promises money", async () => {
    const promise = port({ findings: [finding("blocks")] }, NO_CASE);
    expect(await beforeSend(promise, PROMISE)).toMatchObject({ kind: "blocks", isAlone: false });
  });

  it("stays where something blocks, however often it is sent, until somebody with the right has let it go", async () => {
    const blocked = port({ findings: [finding("asks"), finding("blocks")] });
    expect(await beforeSend(blocked, PROMISE)).toMatchObject({ kind: "blocks" });
    expect(await beforeSend(blocked, PROMISE)).toMatchObject({ kind: "blocks" });
    expect(blocked.insist).not.toHaveBeenCalled();
    expect(await beforeSend(port({ findings: [finding("blocks")], passed: "overridden" }), PROMISE)).toBeUndefined();
  });

  it("is asked about once: the same text again goes, and that is recorded; another text is asked about anew", async () => {
    const asks = port({ findings: [finding("asks")] });
    expect(await beforeSend(asks, PROMISE)).toMatchObject({ kind: "asks" });
    expect(asks.insist).not.toHaveBeenCalled();
    expect(await beforeSend(asks, PROMISE)).toBeUndefined();
    expect(asks.insist).toHaveBeenCalledExactlyOnceWith(PROMISE);
    asks.check.mockResolvedValue({ textHash: "other", findings: [finding("asks")], mayOverride: false });
    expect(await beforeSend(asks, `${PROMISE} Thanks.`)).toMatchObject({ kind: "asks" });
  });

  it("is not held up a second time because the record does not answer", async () => {
    const asks = { ...port({ findings: [finding("asks")] }), insist: () => new Promise(() => {}) };
    asks.explained.add("h");
    const going = beforeSend(asks, PROMISE);
    await vi.advanceTimersByTimeAsync(900);
    expect(await going).toBeUndefined();
  });

  it("is stopped by what the page knows where the server is down or silent, and only by what blocks", async () => {
    expect(await beforeSend(port("down"), PROMISE)).toMatchObject({
      kind: "blocks",
      isAlone: true,
      mayOverride: false,
    });
    const late = beforeSend(port("silent"), PROMISE);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(await late).toMatchObject({ kind: "blocks", isAlone: true });
    expect(await beforeSend(port("down"), `${ORDINARY} Sorry. We are sorry.`)).toBeUndefined();
    // While the ticket loads nothing is known of it.
    expect(await beforeSend(port("down", undefined), PROMISE)).toMatchObject({ kind: "blocks" });
    expect(await beforeSend(port("down", undefined), ORDINARY)).toBeUndefined();
  });
});

it("shows the words at fault in their line", () => {
  expect(placeOf(PROMISE, { ...finding("blocks"), from: 25, to: 32 })).toEqual({
    before: "We will return ",
    at: "$475.00",
    after: " to your card.",
  });
  expect(placeOf(PROMISE, { ...finding("asks"), from: 0, to: 0 })).toBeUndefined();
});
