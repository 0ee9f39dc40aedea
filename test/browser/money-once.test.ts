/** Danger: a crash, a lost answer or a changed mind in the wrong second pays twice, or pays what was stopped. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { runWorker } from "../../demo/runtime/worker-runner.ts";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE, type StripeRefund } from "./support/vendors.ts";
import { killWorker, workerIsBack } from "./support/worker.ts";

const ring = sharedRing(runWorker);

/** Each test has a ticket of its own with an amount that no other has. */
const STOPPED = { ticketId: 1006, amountMinor: 25_000, act: "Refund $250.00 + insert reply" };
const KILLED = { ticketId: 1007, amountMinor: 7_500, act: "Refund $75.00 + insert reply" };
const ANSWER_LOST = { ticketId: 1010, amountMinor: 9_590, act: "Refund $95.90 + insert reply" };
const REQUEST_LOST = { ticketId: 1019, amountMinor: 72_000, act: "Refund $720.00 + insert reply" };
const AFTERWARDS = { ticketId: 1011, amountMinor: 7_400, act: "Refund $74.00 + insert reply" };

async function decide({ sidebar, suggestion }: TicketOnDesk, act: string): Promise<void> {
  await suggestion.getByRole("button", { name: act }).click();
  await sidebar.getByRole("button", { name: "Yes", exact: true }).click();
}

async function refundsOf(amountMinor: number): Promise<StripeRefund[]> {
  return (await ring().vendors.stripe.refunds()).filter(({ amount }) => amount === amountMinor);
}

/** A later refund has gone out, so the outbox has had its turn: what is missing now was not only slow. */
async function laterRefundWentOut(): Promise<void> {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(AFTERWARDS.ticketId);
  await decide(ticket, AFTERWARDS.act);
  await expect.poll(() => refundsOf(AFTERWARDS.amountMinor), PATIENCE).toHaveLength(1);
}

it("pays exactly once when the Worker is killed right after it answered", async () => {
  const { demo, desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(KILLED.ticketId);
  await decide(ticket, KILLED.act);
  await ticket.decided.getByText("Reserved, not sent yet").waitFor();
  const killed = killWorker(demo);
  expect(await refundsOf(KILLED.amountMinor)).toEqual([]);
  await workerIsBack(demo, killed);
  await expect.poll(() => refundsOf(KILLED.amountMinor), PATIENCE).toHaveLength(1);
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  expect(await refundsOf(KILLED.amountMinor)).toHaveLength(1);
});

it("keeps one decision when its answer is lost and the agent sends again", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(ANSWER_LOST.ticketId);
  const ids = await loseFirst(desk.page, "answer");
  // The page would learn of the decision by itself, and a slow press would find nothing to send again.
  const pressed = Promise.withResolvers<void>();
  await desk.page.route("**/v1/tickets/**", async (route) => {
    await pressed.promise;
    await route.continue();
  });
  await decide(ticket, ANSWER_LOST.act);
  await ticket.sidebar.getByText("Nobody knows yet whether your last decision was recorded.").waitFor();
  await ticket.sidebar.getByRole("button", { name: "Send again" }).click();
  pressed.resolve();
  await ticket.decided.getByRole("heading", { name: "Refund $95.90" }).waitFor();
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  await expect.poll(() => refundsOf(ANSWER_LOST.amountMinor), PATIENCE).toHaveLength(1);
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  expect(await refundsOf(ANSWER_LOST.amountMinor)).toHaveLength(1);
});

it("keeps the decision's id over a reload in mid-submit", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(REQUEST_LOST.ticketId);
  const ids = await loseFirst(desk.page, "request");
  await decide(ticket, REQUEST_LOST.act);
  await ticket.sidebar.getByText("Was it received?").waitFor();
  await desk.page.reload();
  await ticket.sidebar.getByText("Was it received?").waitFor();
  expect(await ticket.suggestion.getByRole("button", { name: REQUEST_LOST.act }).count()).toBe(0);
  await ticket.sidebar.getByRole("button", { name: "Send again" }).click();
  await ticket.decided.getByRole("heading", { name: "Refund $720.00" }).waitFor();
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  await expect.poll(() => refundsOf(REQUEST_LOST.amountMinor), PATIENCE).toHaveLength(1);
});

/** Loses the first decision sent, on its way there or its answer on the way back; answers the ids of all that were sent. */
async function loseFirst(page: Page, what: "request" | "answer"): Promise<readonly string[]> {
  const ids: string[] = [];
  await page.route("**/v1/decisions/*", async (route) => {
    ids.push(new URL(route.request().url()).pathname);
    if (ids.length > 1) return route.continue();
    if (what === "answer") await route.fetch();
    return route.abort("connectionreset");
  });
  return ids;
}

it("sends nothing that was stopped inside the undo window", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(STOPPED.ticketId);
  await decide(ticket, STOPPED.act);
  await expect.poll(() => ticket.editor.innerText(), PATIENCE).toContain("$250");
  await ticket.decided.getByRole("button", { name: "Stop $250.00 before it leaves" }).click();
  await ticket.decided.getByText("Stopped. No money was sent.").waitFor();
  // Our letter stood unchanged in the reply and was taken out of it: nobody has to be asked whether it was sent.
  await expect.poll(() => ticket.editor.innerText(), PATIENCE).not.toContain("$250");
  await ticket.sidebar.getByText("Was the reply sent already?").waitFor({ state: "hidden" });
  await laterRefundWentOut();
  expect(await refundsOf(STOPPED.amountMinor)).toEqual([]);
  await expect
    .poll(async () => (await vendors.zendesk.notes(STOPPED.ticketId)).at(-1), PATIENCE)
    .toContain("Stopped. No money was sent.");
  // The matter is open again.
  await ticket.suggestion.getByRole("button", { name: STOPPED.act }).waitFor();
});
