/** Danger: where the calls of a minute are everybody's, the app asks without end, or shows for good what was so a moment ago. */
import type { Query } from "@tanstack/react-query";
import { expect, it } from "vitest";
import { fewCallsClient } from "../../../../app/hosted/few-calls.ts";
import { decisionOf, legOf } from "../../../support/ticket-views.ts";

type Interval = number | ((query: Query) => number | false);

function waitAfter(data: unknown, own: Interval): unknown {
  const { refetchInterval } = fewCallsClient().defaultQueryOptions({ queryKey: ["any"], refetchInterval: own });
  return typeof refetchInterval === "function" ? refetchInterval({ state: { data } } as Query) : refetchInterval;
}

it("asks again for money that leaves, for a ticket that is being made, and for nothing that waits for a person", () => {
  const decided = (part: Parameters<typeof legOf>[0]) => ({
    decisions: [decisionOf({ decidedAtMs: Date.now(), legs: [legOf(part)] })],
  });
  expect(waitAfter(decided({ state: "submitting" }), () => 2000)).toBe(5000);
  expect(waitAfter(decided({ state: "requested" }), () => 2000)).toBe(false);
  expect(waitAfter({ decisions: [], ownTicket: "making" }, () => 2000)).toBe(3000);
});

it("follows what a page waits for four times a minute at most, and asks for nothing at a fixed pace", () => {
  expect(waitAfter({ comparing: true }, () => 2000)).toBe(15_000);
  expect(waitAfter({ comparing: false }, () => 60_000)).toBe(60_000);
  expect(waitAfter({ comparing: false }, () => false)).toBe(false);
  expect(waitAfter({ rules: [] }, 60_000)).toBe(false);
});
