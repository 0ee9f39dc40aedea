/** Danger: a helpdesk's editor behaves in its own way, and the letter is lost, stands in a note, or stays after the decision was stopped. */
import { expect, it } from "vitest";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const textOf = (ticket: TicketOnDesk) => ticket.editor.innerText();

async function decide(ticket: TicketOnDesk): Promise<void> {
  await ticket.suggestion.getByRole("button", { name: /^Refund .* \+ insert reply$/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByRole("heading", { name: /^Refund / }).waitFor();
}

it("shows a decision's letter as a preview until it is decided", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  await ticket.sidebar.locator("summary", { hasText: /^Reply/ }).click();
  await ticket.sidebar.getByText("A preview: it goes into the reply when you decide.").waitFor();
  expect(await ticket.sidebar.getByRole("button", { name: "Insert into the reply" }).count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});

it.each([
  ["refused", 1001],
  ["silent", 1003],
  ["chat", 1006],
] as const)("puts the letter into an editor that is %s", async (editor, id) => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent", { may: editor });
  const ticket = await desk.ticket(id);
  const isChat = editor === "chat";
  if (isChat) {
    await ticket.editor.click();
    await desk.page.keyboard.type("We have read it.");
  }
  await decide(ticket);
  // A chat would glue the letter to what was typed.
  await expect
    .poll(() => textOf(ticket), PATIENCE)
    .toMatch(isChat ? /^We have read it\.\nHi [\s\S]*we will return/i : /we will return/i);
  const then = isChat ? "This is a chat: .*" : "Read it, then send it\\.";
  await ticket.decided.getByText(new RegExp(`^Put into the reply at .*\\. ${then}$`)).waitFor();
  expect(desk.complaints).toEqual([]);
});

it("says that the letter stands in a note where the helpdesk keeps it one", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent", { may: "ignored" });
  const ticket = await desk.ticket(1007);
  await ticket.section.getByRole("radio", { name: "Internal note" }).check();
  await decide(ticket);
  await ticket.decided.getByText(/The editor is set to an internal note/).waitFor();
});

it("takes the letter out of the reply again when the decision is stopped, and owes no correction then", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent", { may: "rewrites" });
  const ticket = await desk.ticket(1012);
  await decide(ticket);
  await expect.poll(() => textOf(ticket), PATIENCE).toContain("will return");
  await ticket.decided.getByRole("button", { name: /^Stop / }).click();
  await ticket.decided.getByText("Stopped. No money was sent.").waitFor();
  await expect.poll(async () => (await textOf(ticket)).trim(), PATIENCE).toBe("");
  await expect.poll(() => ticket.sidebar.getByRole("button", { name: "Insert correction" }).count(), PATIENCE).toBe(0);
  // What was promised before is stopped where it is sent.
  await ticket.editor.click();
  await desk.page.keyboard.type("We will return $80.00 to your card.");
  await ticket.submit();
  await ticket.section.getByTestId("blocked").waitFor();
});

it("stops a letter that somebody had changed where it is sent, once its decision was stopped: it is theirs to take out", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1009);
  const before = (await vendors.zendesk.ticket(1009)).comments.filter((one) => one.public).length;
  await decide(ticket);
  await expect.poll(() => textOf(ticket), PATIENCE).toMatch(/will return|goes back|we refund/i);
  await ticket.editor.click();
  await desk.page.keyboard.press("ControlOrMeta+End");
  await desk.page.keyboard.type(" We hope to see you again soon.");
  await ticket.decided.getByRole("button", { name: /^Stop / }).click();
  await ticket.decided.getByText("Stopped. No money was sent.").waitFor();
  expect(await textOf(ticket)).toContain("see you again soon");
  await ticket.submit();
  await ticket.section.getByTestId("blocked").waitFor();
  await ticket.sidebar.getByRole("alert").getByText("This reply was not sent").waitFor();
  expect((await vendors.zendesk.ticket(1009)).comments.filter((one) => one.public)).toHaveLength(before);
});
