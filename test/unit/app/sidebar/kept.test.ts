import { describe, expect, it } from "vitest";
import {
  type DraftStorage,
  dropDecision,
  keepDecision,
  keepDraft,
  keepSent,
  openShelf,
  readDraft,
} from "../../../../app/api/draft-storage.ts";
import { ApiProblem, isDefiniteRefusal, NoAnswer } from "../../../../app/api/problem.ts";
import type { DecideRequest } from "../../../../core/contract/decision.ts";
import type { ProblemCode } from "../../../../core/contract/problem.ts";

function memoryShelf(): DraftStorage {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  };
}

function counter(): () => string {
  let n = 0;
  return () => `id-${++n}`;
}

const request: DecideRequest = {
  caseId: "case",
  lineIds: ["line"],
  reason: "changed_mind",
  factsHash: "f1:00",
  policyVersionIds: ["p@1"],
  rulesVersionId: "r@1",
  option: "refund",
  amountMinor: 80_000,
  currency: "USD",
};

describe("the id of a decision", () => {
  it("is the same after a reload in the middle of a submit, with the very request that was sent", () => {
    const draftStorage = memoryShelf();
    const mint = counter();
    const first = keepDecision(draftStorage, "zendesk:1", mint);
    keepSent(draftStorage, "zendesk:1", first, request);
    expect(keepDecision(draftStorage, "zendesk:1", mint)).toEqual({
      decisionId: "id-1",
      caseId: "id-2",
      sent: request,
    });
  });

  it("is never shared by two tickets that are open at once", () => {
    const draftStorage = memoryShelf();
    const mint = counter();
    const one = keepDecision(draftStorage, "zendesk:1", mint);
    const two = keepDecision(draftStorage, "zendesk:2", mint);
    expect(two.decisionId).not.toBe(one.decisionId);
    dropDecision(draftStorage, "zendesk:2");
    expect(keepDecision(draftStorage, "zendesk:1", mint)).toEqual(one);
  });

  it("is new once an answer has arrived", () => {
    const draftStorage = memoryShelf();
    const mint = counter();
    keepDecision(draftStorage, "zendesk:1", mint);
    dropDecision(draftStorage, "zendesk:1");
    expect(keepDecision(draftStorage, "zendesk:1", mint).decisionId).toBe("id-3");
  });

  it("survives a shelf that holds rubbish", () => {
    const draftStorage = memoryShelf();
    draftStorage.setItem("makegood:decision:zendesk:1", "{broken");
    expect(keepDecision(draftStorage, "zendesk:1", counter()).decisionId).toBe("id-1");
  });
});

describe("a refusal drops the id only when the server surely did not act", () => {
  const problem = (code: ProblemCode, status: number) =>
    new ApiProblem({ type: "", title: "", code, status, requestId: "" });

  it.each([
    ["no answer", new NoAnswer("gone")],
    ["a broken server", problem("internal", 500)],
    ["a busy server", problem("busy", 503)],
    ["a server that is being updated", problem("updating", 503)],
    ["a session that ended", problem("session_expired", 401)],
    ["a bug of our own", new Error("bug")],
  ])("%s keeps it", (_name, error) => {
    expect(isDefiniteRefusal(error)).toBe(false);
  });

  it.each([
    ["changed facts", problem("facts_changed", 409)],
    ["bad input", problem("invalid", 422)],
    ["a helpdesk that does not say who decides", problem("person_unchecked", 503)],
  ])("%s drop it", (_name, error) => {
    expect(isDefiniteRefusal(error)).toBe(true);
  });
});

describe("what was typed", () => {
  it("is read back per ticket and field, and an empty text leaves nothing behind", () => {
    const draftStorage = memoryShelf();
    keepDraft(draftStorage, "zendesk:1", "reply", "Dear Maya");
    expect(readDraft(draftStorage, "zendesk:1", "reply")).toBe("Dear Maya");
    expect(readDraft(draftStorage, "zendesk:2", "reply")).toBeUndefined();
    keepDraft(draftStorage, "zendesk:1", "reply", "");
    expect(readDraft(draftStorage, "zendesk:1", "reply")).toBeUndefined();
  });

  it("is held in memory where the browser forbids storage to frames", () => {
    const forbidden = {
      get sessionStorage(): Storage {
        throw new DOMException("denied", "SecurityError");
      },
    };
    const draftStorage = openShelf(forbidden);
    draftStorage.setItem("a", "1");
    expect(draftStorage.getItem("a")).toBe("1");
  });
});
