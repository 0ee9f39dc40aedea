/** Danger: what holds in one helpdesk does not hold in the other. Each path is written once, and goes in both. */
import { describe, it } from "vitest";
import { approval, rejection } from "./five-paths/asked.ts";
import { cameBack, twoClicks } from "./five-paths/decided.ts";
import { refusal } from "./five-paths/refused.ts";
import { unknownSender } from "./five-paths/unknown-sender.ts";
import { freshdeskRing, sharedRing } from "./support/ring.ts";

describe.each([
  ["Zendesk", sharedRing],
  ["Freshdesk", freshdeskRing],
] as const)("in %s", (_, open) => {
  const ring = open();

  it("two clicks pay; the bank sends it back, and the ticket has the correction ready", async () => {
    const desk = await ring().desk("agent");
    await twoClicks(ring(), desk);
    await cameBack(ring(), desk);
  });
  it("above a limit a lead asks back, and approves", async () => approval(ring(), await ring().desk("agent")));
  it("a lead says no, and the ticket says why", async () => rejection(ring(), await ring().desk("agent")));
  it("where the policy gives nothing, the patient is told so kindly", async () =>
    refusal(ring(), await ring().desk("agent")));
  it("who is unknown gets no money before they are known", async () =>
    unknownSender(ring(), await ring().desk("agent")));
});
