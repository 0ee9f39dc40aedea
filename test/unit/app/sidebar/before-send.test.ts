/** Danger: a reply that promises money nobody decided is sent, or an ordinary one is held up. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "../../../../app/api/problem.ts";
import { zendeskHost } from "../../../../app/host/zendesk/zendesk.ts";
import { replyCheckItself } from "../../../../app/parts/reply-check-itself.ts";
import { beforeSend, lookAgain, type SendPort } from "../../../../app/sidebar/send/before-send.ts";
import { placeOf, stoppedSentence } from "../../../../app/sidebar/send/words.ts";
import type { FindingView, ReplyFacts } from "../../../../core/contract/draft-reply.ts";
import type { SendCheck } from "../../../../core/contract/send-check.ts";
import { assert } from "../../../../core/result.ts";
import { send } from "../../../../messages/en/screen/sidebar/send.ts";

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
  const itself = async () => replyCheckItself;
  return { ...asked, itself, known: () => known, explained: new Set<string>() } satisfies SendPort;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a reply that is about to be sent", () => {
  it("goes at once on a ticket without a case that speaks of no money: nobody is asked", async () => {
    const calm = port({}, NO_CASE);
    expect(await beforeSend(calm, ORDINARY, 900)).toBeUndefined();
    expect(calm.check).not.toHaveBeenCalled();
  });

  it("is asked about on a ticket without a case where it promises money", async () => {
    const promise = port({ findings: [finding("blocks")] }, NO_CASE);
    expect(await beforeSend(promise, PROMISE, 900)).toMatchObject({ kind: "blocks", isAlone: false });
  });

  it("stays where something blocks, however often it is sent, until somebody with the right has let it go", async () => {
    const blocked = port({ findings: [finding("asks"), finding("blocks")] });
    expect(await beforeSend(blocked, PROMISE, 900)).toMatchObject({ kind: "blocks" });
    expect(await beforeSend(blocked, PROMISE, 900)).toMatchObject({ kind: "blocks" });
    expect(blocked.insist).not.toHaveBeenCalled();
    expect(
      await beforeSend(port({ findings: [finding("blocks")], passed: "overridden" }), PROMISE, 900),
    ).toBeUndefined();
  });

  it("is asked about once: the same text again goes, and that is recorded; another text is asked about anew", async () => {
    const asks = port({ findings: [finding("asks")] });
    expect(await beforeSend(asks, PROMISE, 900)).toMatchObject({ kind: "asks" });
    expect(asks.insist).not.toHaveBeenCalled();
    expect(await beforeSend(asks, PROMISE, 900)).toBeUndefined();
    expect(asks.insist).toHaveBeenCalledExactlyOnceWith(PROMISE);
    asks.check.mockResolvedValue({ textHash: "other", findings: [finding("asks")], mayOverride: false });
    expect(await beforeSend(asks, `${PROMISE} Thanks.`, 900)).toMatchObject({ kind: "asks" });
  });

  it("is asked about once, and not blocked, where the patient has become one of another location", async () => {
    const problem = { code: "other_location", status: 403, title: "", requestId: "r" } as const;
    const moved = port("down");
    moved.check.mockRejectedValue(new ApiProblem({ ...problem, type: "", detail: "" }));
    const asked = await beforeSend(moved, PROMISE, 900);
    expect(asked).toMatchObject({ kind: "asks", isAlone: true });
    assert(asked, "It is asked about");
    expect(stoppedSentence(asked, send, () => "")).toMatch(/^Nobody checked/);
    expect(await beforeSend(moved, PROMISE, 900)).toBeUndefined();
    expect(await beforeSend(moved, ORDINARY, 900)).toBeUndefined();
  });

  it("is not held up a second time because the record does not answer", async () => {
    const asks = { ...port({ findings: [finding("asks")] }), insist: () => new Promise(() => {}) };
    asks.explained.add("h");
    const going = beforeSend(asks, PROMISE, 900);
    await vi.advanceTimersByTimeAsync(900);
    expect(await going).toBeUndefined();
  });

  it("is stopped by what the page knows where the server is down or silent, and only by what blocks", async () => {
    expect(await beforeSend(port("down"), PROMISE, 900)).toMatchObject({
      kind: "blocks",
      isAlone: true,
      mayOverride: false,
    });
    const late = beforeSend(port("silent"), PROMISE, 900);
    await vi.advanceTimersByTimeAsync(900);
    expect(await late).toMatchObject({ kind: "blocks", isAlone: true });
    expect(await beforeSend(port("down"), `${ORDINARY} Sorry. We are sorry.`, 900)).toBeUndefined();
  });

  it("is asked about once where neither the server nor the ticket could be read: what is decided is not known, and the letter may be true", async () => {
    const unread = { ...port("down"), known: () => undefined };
    const asked = await beforeSend(unread, PROMISE, 900);
    expect(asked).toMatchObject({ kind: "asks", isAlone: true });
    expect(asked && stoppedSentence(asked, send, () => "none is decided")).not.toContain("decided");
    expect(await beforeSend(unread, PROMISE, 900)).toBeUndefined();
    expect(await beforeSend(unread, `${PROMISE} Soon.`, 900)).toMatchObject({ kind: "asks" });
    expect(await beforeSend(unread, ORDINARY, 900)).toBeUndefined();
  });

  it("that was stopped is looked at again once the case has changed: what is decided by then blocks no more", async () => {
    const waits = port({ findings: [finding("blocks")] });
    const stopped = await beforeSend(waits, PROMISE, 900);
    assert(stopped, "stopped");
    expect(await lookAgain(port({ findings: [] }), stopped)).toBeUndefined();
    expect(await lookAgain(port({ findings: [finding("blocks")], passed: "overridden" }), stopped)).toBeUndefined();
    expect(await lookAgain(port("down"), stopped)).toBe(stopped);
    const asks = port({ findings: [finding("asks")] });
    expect(await lookAgain(asks, stopped)).toMatchObject({ kind: "asks" });
    // It was said there what is asked: the next press sends.
    expect(await beforeSend(asks, PROMISE, 900)).toBeUndefined();
  });

  const silent = <T>() => new Promise<T>(() => {});

  it("is asked about at the server where the check has not been read yet, and held against it where it comes late", async () => {
    const early = { ...port({ findings: [finding("blocks")] }, NO_CASE), itself: silent<never> };
    const asked = beforeSend(early, ORDINARY, 900);
    await vi.advanceTimersByTimeAsync(250);
    expect(await asked).toMatchObject({ kind: "blocks", isAlone: false });

    const late = () =>
      new Promise<typeof replyCheckItself>((resolve) => setTimeout(() => resolve(replyCheckItself), 600));
    const stopped = beforeSend({ ...port("silent"), itself: late }, PROMISE, 900);
    await vi.advanceTimersByTimeAsync(900);
    expect(await stopped).toMatchObject({ kind: "blocks", isAlone: true });
  });

  it("goes, to be compared once the server has it, where neither the server nor the check is there", async () => {
    const alone = beforeSend({ ...port("silent"), itself: silent<never> }, PROMISE, 900);
    await vi.advanceTimersByTimeAsync(900);
    expect(await alone).toBeUndefined();
    expect(
      await beforeSend({ ...port("down"), itself: () => Promise.reject(new Error()) }, PROMISE, 900),
    ).toBeUndefined();
  });

  // The helpdesk tells the kind of a reply late too: the time is one for all of it.
  it.each(["silent", "down"] as const)(
    "is answered within a second, whatever the server (%s) and the helpdesk do",
    async (server) => {
      const handlers = new Map<string, (data: unknown) => unknown>();
      const client = {
        context: async () => ({}),
        get: (path: string) => (path === "comment.text" ? Promise.resolve({ errors: {}, [path]: PROMISE }) : silent()),
        set: silent,
        invoke: silent,
        on: (event: string, handler: (data: unknown) => unknown) => void handlers.set(event, handler),
        off: () => {},
      };
      const host = await zendeskHost(client, fetch);
      host.onSend(async (text, leftMs) => {
        const stopped = await beforeSend(port(server), text, leftMs);
        return stopped && `${stopped.kind} alone: ${stopped.isAlone}`;
      });
      const answer = vi.fn();
      Promise.resolve(handlers.get("ticket.save")?.(undefined)).then(() => answer("went"), answer);
      await vi.advanceTimersByTimeAsync(999);
      expect(answer).toHaveBeenCalledExactlyOnceWith("blocks alone: true");
    },
  );
});

it("shows the words at fault in their line", () => {
  expect(placeOf(PROMISE, { ...finding("blocks"), from: 25, to: 32 })).toEqual({
    before: "We will return ",
    at: "$475.00",
    after: " to your card.",
  });
  expect(placeOf(PROMISE, { ...finding("asks"), from: 0, to: 0 })).toBeUndefined();
});
