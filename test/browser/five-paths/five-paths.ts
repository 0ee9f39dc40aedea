/** Danger: what holds in one helpdesk does not hold in the other. Each path is written once, and goes in both. */
import { it } from "vitest";
import type { Ring } from "../support/ring.ts";
import { approval, rejection } from "./asked.ts";
import { cameBack, twoClicks } from "./decided.ts";
import { refusal } from "./refused.ts";
import { unknownSender } from "./unknown-sender.ts";

/** The paths as tests, in the helpdesk of this ring. */
export function fivePaths(ring: () => Ring): void {
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
}
