/** Danger: the money has left and nobody tells the patient, or they are told twice. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("once the money has left the letter that says so is one press away, and after that not there again", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  const { sidebar } = ticket;
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  // The decision's own letter stands in the reply: another would take its place.
  expect(await sidebar.getByText("The money has left: tell the patient").count()).toBe(0);
  await ticket.submit();

  await sidebar.getByText("The money has left: tell the patient").waitFor();
  await sidebar.getByText("Read the letter").click();
  await sidebar.getByText(/we sent \$800 to your Visa ending in 42 on /).waitFor();
  const inside = await (await ticket.frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  await sidebar.getByRole("button", { name: "Insert letter" }).first().click();
  await ticket.editor.getByText(/we sent \$800 to your Visa ending in 42/).waitFor();
  const letter = await ticket.editor.innerText();
  expect(letter).toContain("It should show between");
  expect(letter).not.toMatch(/has arrived|on your card/i);
  await ticket.submit();

  await desk.page.getByRole("link", { name: "Inbox", exact: true }).click();
  const again = await desk.ticket(1001);
  await again.decided.getByText("Sent", { exact: true }).waitFor();
  expect(await again.sidebar.getByText("The money has left: tell the patient").count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});
