/** Danger: a reply promises money that nobody decided, and the helpdesk sends it; or an ordinary reply cannot be sent. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const PROMISE = "We will return $475.00 to your card.";

async function write(page: Page, ticket: TicketOnDesk, text: string): Promise<void> {
  await ticket.editor.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

const stopped = (ticket: TicketOnDesk) => ticket.section.getByTestId("blocked");
const panel = (ticket: TicketOnDesk) => ticket.sidebar.getByRole("alert");

it("stops a promise on a ticket on which nothing is decided within a second, and points at its words", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  const before = (await vendors.zendesk.ticket(1001)).comments.length;
  await write(desk.page, ticket, `Hi Maya, ${PROMISE}`);
  const startMs = Date.now();
  await ticket.submit();
  await stopped(ticket).waitFor();
  expect(Date.now() - startMs).toBeLessThan(1_000);
  expect(await stopped(ticket).innerText()).toContain("promises money, and none is decided");
  await panel(ticket).getByText("This reply was not sent").waitFor();
  expect(await panel(ticket).locator("mark").first().innerText()).toContain("return $475.00");
  expect(await faultsOf(ticket.frame)).toEqual([]);
  expect(await panel(ticket).getByText("A lead can let it go as it is.").count()).toBe(1);
  await ticket.submit();
  await stopped(ticket).waitFor();
  expect((await vendors.zendesk.ticket(1001)).comments).toHaveLength(before);
  expect(desk.complaints).toEqual([]);

  // A note, and an ordinary reply, go.
  await write(desk.page, ticket, "Hi Maya, thank you for your mail. Are you free on Tuesday?");
  await ticket.submit();
  await expect.poll(async () => (await vendors.zendesk.ticket(1001)).comments.length, PATIENCE).toBeGreaterThan(before);
  await expect.poll(() => panel(ticket).count(), PATIENCE).toBe(0);
});

it("lets a lead send what is blocked with a sentence, and the record says so", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("lead");
  const ticket = await desk.ticket(1003);
  const before = (await vendors.zendesk.ticket(1003)).comments.filter((one) => one.public).length;
  await write(desk.page, ticket, PROMISE);
  await ticket.submit();
  await panel(ticket).getByLabel("Why may it go as it is?").fill("Our manager promised this in person today.");
  await panel(ticket).getByRole("button", { name: "Let this reply go" }).click();
  await expect.poll(() => panel(ticket).count(), PATIENCE).toBe(0);
  await ticket.submit();
  await expect
    .poll(async () => (await vendors.zendesk.ticket(1003)).comments.filter((one) => one.public).length, PATIENCE)
    .toBe(before + 1);
});

it("asks once about words, and sends them on the second press", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1002);
  const before = (await vendors.zendesk.ticket(1002)).comments.length;
  await write(desk.page, ticket, "We are sorry. We regret this. We apologise to you.");
  await ticket.submit();
  await panel(ticket).getByText("Before you send this reply").waitFor();
  expect((await vendors.zendesk.ticket(1002)).comments).toHaveLength(before);
  await ticket.submit();
  await expect.poll(async () => (await vendors.zendesk.ticket(1002)).comments.length, PATIENCE).toBeGreaterThan(before);
});

it("stops wrong money all the same while the server is down, and nothing else", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1012);
  const before = (await vendors.zendesk.ticket(1012)).comments.length;
  await desk.page.route("**/send-checks", (route) => route.abort());
  await write(desk.page, ticket, PROMISE);
  await ticket.submit();
  await panel(ticket).getByText("Makegood does not answer now").waitFor();
  expect((await vendors.zendesk.ticket(1012)).comments).toHaveLength(before);
  await write(desk.page, ticket, "Thank you. We write to you tomorrow.");
  await ticket.submit();
  await expect.poll(async () => (await vendors.zendesk.ticket(1012)).comments.length, PATIENCE).toBeGreaterThan(before);
});
