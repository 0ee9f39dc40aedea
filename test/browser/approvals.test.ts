/** Danger: money above a limit moves on one person's word. How a lead's answer reaches the ticket: `five-paths`. */
import { expect, it } from "vitest";
import type { ApprovalCard } from "../../core/contract/approval-card.ts";
import { askFor, requestFor } from "./five-paths/asked.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

const ABOVE_LIMIT = 1018;
const YEN = 1023;

it("keeps the app's frame where it is while the ticket gets tags, so that no press lands beside its button", async () => {
  const { desk: openDesk } = ring();
  const { frame, tags } = await (await openDesk("lead")).ticket(ABOVE_LIMIT);
  const placeOf = async () => {
    const { x, y } = (await frame.boundingBox()) ?? {};
    return { x, y };
  };
  const before = await placeOf();
  const another = await (await openDesk("agent")).ticket(ABOVE_LIMIT);
  for (let n = 1; n <= 9; n += 1) await another.addTag(`a_rather_long_tag_of_theirs_${n}`);
  await another.submit();
  await tags.filter({ hasText: "of_theirs_9" }).waitFor();
  expect(await placeOf()).toEqual(before);
});

it("lets nobody approve what they asked for", async () => {
  const { demo, desk: openDesk, vendors, bearerOf } = ring();
  const desk = await openDesk("finance");
  const ticket = await desk.ticket(YEN);
  await askFor(ticket, "Ask finance: refund ¥51,000");
  await ticket.decided.getByText("Waits for finance").waitFor();

  const own = await desk.manager("Approvals");
  const waiting = requestFor(own, "Haruto Mizushima");
  await waiting.getByText("You asked for this yourself; somebody else decides.").waitFor();
  expect(await waiting.getByRole("button", { name: /^(Approve|Reject|Ask back)/ }).count()).toBe(0);
  // The screen offers no button; the server refuses without one as well.
  const bearer = await bearerOf("finance");
  const forced = await approveAnyway(demo.workerOrigin, bearer);
  expect(forced).toEqual({ status: 403, code: "four_eyes" });

  await desk.switchUser("lead");
  const other = await desk.manager("Approvals");
  await requestFor(other, "Haruto Mizushima").getByText("Your role cannot decide this.").waitFor();
  expect(await vendors.stripe.refunds()).not.toContainEqual(expect.objectContaining({ currency: "jpy" }));
});

async function approveAnyway(origin: string, bearer: string): Promise<{ status: number; code: unknown }> {
  const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
  const listed = await fetch(`${origin}/v1/approvals`, { headers });
  const { approvals } = (await listed.json()) as { approvals: ApprovalCard[] };
  const own = approvals.find(({ whyNot }) => whyNot === "same_person");
  const answer = await fetch(`${origin}/v1/approvals/${own?.approvalId}`, {
    method: "PUT",
    headers,
    body: JSON.stringify({ verdict: "approve", approvalHash: own?.approvalHash }),
  });
  return { status: answer.status, code: ((await answer.json()) as { code?: unknown }).code };
}
