/** Danger: the server is gone, and the sidebar shows a blank, loses what was typed, or acts on what is old. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { runWorker } from "../../demo/runtime/worker-runner.ts";
import { sharedRing } from "./support/ring.ts";
import { killWorker, workerIsBack } from "./support/worker.ts";

const ring = sharedRing(runWorker);

/** Answers whether the last reading of the ticket left nothing to ask the helpdesk. */
function watchTicketReads(page: Page): () => boolean {
  let isRead = false;
  page.on("response", async (response) => {
    if (!/\/v1\/tickets\/[^/]+\/\d+$/.test(new URL(response.url()).pathname) || !response.ok()) return;
    const view: { sender?: { state: string } } = await response.json().catch(() => ({}));
    isRead = view.sender?.state === "told";
  });
  return () => isRead;
}

it("says what it cannot read, keeps what was typed, and comes back on a press", async () => {
  const { demo, desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const isRead = watchTicketReads(desk.page);
  const ticket = await desk.ticket(1001);
  const { sidebar, suggestion } = ticket;
  await sidebar.getByText("Reply", { exact: true }).click();
  const reply = sidebar.getByRole("textbox", { name: "Reply text" });
  const edited = `${await reply.inputValue()}\n\nP.S. Your towel is still here.`;
  await reply.fill(edited);

  // While the helpdesk is asked who writes the page reads the ticket again by itself, and would come back without a press.
  await expect.poll(isRead).toBe(true);
  const killed = killWorker(demo);
  // The demo starts a dead Worker again, sometimes before the read's own second try: until it is back nothing gets through.
  await desk.page.route("**/v1/**", (route) => route.abort("connectionrefused"));
  // A read that is needed now: the same ticket with another reason.
  await ticket.reason.selectOption("moved_or_schedule");
  const problem = sidebar.getByRole("alert").filter({ hasText: "No answer arrived" });
  await problem.waitFor();
  // Nothing can be decided on a sum that was not worked out.
  expect(await suggestion.getByRole("button", { name: /insert reply/ }).count()).toBe(0);
  await workerIsBack(demo, killed);
  await desk.page.unroute("**/v1/**");
  await problem.getByRole("button", { name: "Try again" }).click();
  await suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).waitFor();

  // The edit belongs to the draft it was made on, and survives a reload of the whole desk.
  await ticket.reason.selectOption("changed_mind");
  await expect.poll(() => reply.inputValue()).toBe(edited);
  await desk.page.reload();
  await ticket.patient.waitFor();
  await sidebar.getByText("Reply", { exact: true }).click();
  await expect.poll(() => reply.inputValue()).toBe(edited);
});

it("holds the act back while the browser is offline, and offers it again afterwards", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1006);
  const act = ticket.suggestion.getByRole("button", { name: "Refund $250.00 + insert reply" });
  await act.waitFor();
  await desk.page.context().setOffline(true);
  await ticket.sidebar.getByRole("alert").filter({ hasText: "You are offline." }).waitFor();
  expect(await act.isDisabled()).toBe(true);
  await desk.page.context().setOffline(false);
  await expect.poll(() => act.isEnabled()).toBe(true);
  expect(await ticket.sidebar.getByText("You are offline.").count()).toBe(0);
});

it("opens with a sentence when no answer came, and with the ticket as soon as there is one", async () => {
  const { demo, desk: openDesk } = ring();
  const desk = await openDesk("agent");
  await desk.page.route("**/v1/tickets/**", (route) => route.abort("connectionrefused"));
  await desk.page.goto(`${demo.deskOrigin}/?user=agent#/tickets/1007`);
  await desk.page.reload();
  const sidebar = desk.page.getByTestId("app-frame").contentFrame();
  const problem = sidebar.getByRole("alert").filter({ hasText: "This could not be read" });
  await problem.getByRole("button", { name: "Try again" }).waitFor();
  await desk.page.unroute("**/v1/tickets/**");
  await sidebar.getByRole("region", { name: "Patient", exact: true }).waitFor();
  expect(await problem.count()).toBe(0);
});

it("goes on following money after the Worker was gone", async () => {
  const { demo, desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1010);
  await ticket.suggestion.getByRole("button", { name: "Refund $95.90 + insert reply" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Reserved, not sent yet").waitFor();
  await desk.page.route("**/v1/tickets/**", (route) => route.abort("connectionrefused"));
  await ticket.sidebar.getByRole("alert").filter({ hasText: "No answer arrived" }).waitFor();
  // What is known stays on screen, and says no more than was known.
  expect(await ticket.decided.getByText("Sent", { exact: true }).count()).toBe(0);
  await workerIsBack(demo, killWorker(demo));
  await desk.page.unroute("**/v1/tickets/**");
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
});
