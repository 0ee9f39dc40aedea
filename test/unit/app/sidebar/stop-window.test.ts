/** Danger: money that is held back counts down to a moment at which it does not leave, or can no longer be stopped on the screen. */
import { expect, it } from "vitest";
import { stopWindow } from "../../../../app/sidebar/decide/decisions.ts";
import type { LegView } from "../../../../core/contract/decision.ts";

const NOW_MS = 1_000_000;
const leg = (fields: Partial<LegView>): LegView => ({
  legId: "01AAAAAAAAAAAAAAAAAAAAAAAA",
  kind: "refund",
  paymentId: "01BBBBBBBBBBBBBBBBBBBBBBBB",
  label: "Visa ··42",
  amountMinor: 8_000,
  currency: "USD",
  state: "reserved",
  ...fields,
});
const leaving = { leavesAtMs: NOW_MS + 90_000 } as const;
const held = { heldBecause: "payment_differs" } as const;

it.each([
  ["counts down to the first leg that may leave", [leaving, { leavesAtMs: NOW_MS + 60_000 }], { leftMs: 60_000 }],
  ["is over when the time is", [{ leavesAtMs: NOW_MS }], undefined],
  ["is over for what waits to be sent again", [{ problem: "rate_limit" }], undefined],
  ["stays open without a time while money is held back, long after", [held], {}],
  ["has no time either where the time still runs", [{ ...leaving, ...held }], {}],
  ["is over where the other card has left", [held, { state: "settled" }], undefined],
  ["is over where an answer is awaited", [{ ...held, state: "unknown" }], undefined],
  ["is over where nothing moves", [], undefined],
] as const)("%s", (_, legs, window) => {
  expect(
    stopWindow(
      legs.map((one) => leg(one)),
      NOW_MS,
    ),
  ).toEqual(window);
});
