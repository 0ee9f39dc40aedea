import { expect, it } from "vitest";
import { nextFewLookMs, nextLookAtCodeMs, nextLookMs, soonerOf } from "../../../../app/api/polling.ts";
import type { CodesView, SentCode } from "../../../../core/contract/codes.ts";
import { decisionOf, legOf } from "../../../support/ticket-views.ts";

const DECIDED_MS = 1_000_000;
const moving = (part: Parameters<typeof legOf>[0]) => decisionOf({ decidedAtMs: DECIDED_MS, legs: [legOf(part)] });

it("does not ask about money that failed, came back, was stopped or is credit by now", () => {
  for (const state of ["failed", "closed", "bounced"] as const) {
    expect(nextLookMs([moving({ state })], DECIDED_MS + 1000)).toBe(false);
  }
  expect(nextLookMs([moving({ state: "settled", kind: "credit" })], DECIDED_MS + 1000)).toBe(false);
  expect(nextLookMs([], DECIDED_MS)).toBe(false);
});

it("looks once a minute, for a month, whether sent money came back or somebody found out what nobody knew", () => {
  for (const state of ["settled", "attention"] as const) {
    expect(nextLookMs([moving({ state })], DECIDED_MS + 1000)).toBe(60_000);
    expect(nextLookMs([moving({ state })], DECIDED_MS + 31 * 86_400_000)).toBe(false);
  }
});

it("asks every two seconds at first and backs off to a minute", () => {
  const decisions = [moving({ state: "submitting" })];
  expect(nextLookMs(decisions, DECIDED_MS)).toBe(2000);
  expect(nextLookMs(decisions, DECIDED_MS + 100_000)).toBe(10_000);
  expect(nextLookMs(decisions, DECIDED_MS + 86_400_000)).toBe(60_000);
});

it("looks again just after the money may leave, and at least every ten seconds while it can be stopped", () => {
  const decisions = [moving({ state: "reserved", leavesAtMs: DECIDED_MS + 600_000 })];
  expect(nextLookMs(decisions, DECIDED_MS + 300_000)).toBe(10_000);
  expect(nextLookMs(decisions, DECIDED_MS + 597_000)).toBe(3500);
});

it("keeps asking about an unknown outcome and about an approval that waits", () => {
  expect(nextLookMs([moving({ state: "unknown" })], DECIDED_MS)).toBe(2000);
  expect(nextLookMs([decisionOf({ decidedAtMs: DECIDED_MS, state: "awaiting_approval", legs: [] })], DECIDED_MS)).toBe(
    2000,
  );
});

it("follows a code that is out as long as its message moves, and looks when its ten minutes are over", () => {
  const sent = (message: SentCode["message"], state: SentCode["state"] = "open"): CodesView => ({
    contacts: [],
    canSend: true,
    sent: {
      ...{ codeId: "01JDQ0000000000000000000A1", masked: "a•••@example.com", channel: "email", triesLeft: 5 },
      ...{ askedAtMs: DECIDED_MS, expiresAtMs: DECIDED_MS + 600_000, messageAtMs: DECIDED_MS },
      ...{ message, state },
    },
  });
  expect(nextLookAtCodeMs(sent("accepted"), DECIDED_MS + 1000)).toBe(2000);
  expect(nextLookAtCodeMs(sent("sent"), DECIDED_MS + 300_000)).toBe(30_000);
  expect(nextLookAtCodeMs(sent("delivered"), DECIDED_MS + 1000)).toBe(599_500);
  expect(nextLookAtCodeMs(sent("sent"), DECIDED_MS + 599_000)).toBe(2000);
  expect(nextLookAtCodeMs(sent("delivered", "used"), DECIDED_MS)).toBe(false);
  expect(nextLookAtCodeMs(undefined, DECIDED_MS)).toBe(false);
  expect([soonerOf(false, 5), soonerOf(5, false), soonerOf(7, 5), soonerOf(false, false)]).toEqual([5, 5, 5, false]);
});

it("looks soon after the money may leave where calls are few, then twice a minute, and never for a person or a bank", () => {
  const leaves = moving({ state: "reserved", leavesAtMs: DECIDED_MS + 5000 });
  expect(nextFewLookMs([leaves], DECIDED_MS)).toBe(8000);
  const { leavesAtMs: _over, ...leg } = legOf({ state: "submitting" });
  const left = decisionOf({ decidedAtMs: DECIDED_MS, legs: [leg] });
  expect(nextFewLookMs([left], DECIDED_MS + 8000)).toBe(5000);
  expect(nextFewLookMs([left], DECIDED_MS + 86_400_000)).toBe(30_000);
  expect(nextFewLookMs([moving({ state: "reserved", heldBecause: "frozen" })], DECIDED_MS)).toBe(false);
  for (const state of ["requested", "pending", "settled", "attention"] as const) {
    expect(nextFewLookMs([moving({ state })], DECIDED_MS)).toBe(false);
  }
  expect(nextFewLookMs([], DECIDED_MS)).toBe(false);
});
