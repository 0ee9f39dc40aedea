/** Danger: who asks at the desk is not heard, or gets a second case on one matter, or is written to before anybody decided. */
import { expect, it } from "vitest";
import { faultsOf, violationsIn } from "./support/axe.ts";
import { sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const SAID = "She came to the desk and asks for the money of one month.";

it("a case is started for somebody at the desk, the open one is shown first, and its ticket shows what was heard", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const manager = await desk.manager("Cases");
  await manager.getByRole("link", { name: "Start a case" }).click();
  await manager.getByRole("heading", { level: 1, name: "Start a case without a ticket" }).waitFor();
  await manager.getByRole("button", { name: "Start the case" }).click();
  await manager.getByText("Choose the patient first.").waitFor();
  await manager.getByText("Write a full sentence.").waitFor();
  await manager.getByRole("searchbox", { name: "Patient" }).fill("Oduya");
  await manager.getByRole("button", { name: /^Choose Wilma Oduya/ }).click();
  await manager.getByLabel("How did they ask?").selectOption("in_person");
  await manager.getByLabel("What did they ask for?").fill(SAID);
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await (await frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  await manager.getByRole("button", { name: "Start the case" }).click();
  await manager.getByText("Wilma Oduya has an open case").waitFor();
  await desk.page.setViewportSize({ width: 320, height: 900 });
  expect(await sticksOut(frame)).toEqual([]);
  await manager.getByRole("button", { name: "It is about something else: start one" }).click();

  await manager.getByRole("heading", { level: 1, name: "Wilma Oduya" }).waitFor();
  await manager.getByText(SAID).waitFor();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  expect(await sticksOut(frame)).toEqual([]);
  await manager.getByRole("button", { name: "Make its ticket" }).click();
  const open = manager.getByRole("button", { name: /^Open ticket \d+/ });
  await open.waitFor();
  const id = Number((await open.textContent())?.replace(/\D/g, ""));
  const made = await vendors.zendesk.ticket(id);
  expect(made.comments.every((comment) => !comment.public)).toBe(true);

  await desk.page.setViewportSize({ width: 1280, height: 900 });
  const ticket = await desk.ticket(id);
  await ticket.sidebar.getByText(SAID).waitFor({ timeout: PATIENCE.timeout });
  await ticket.sidebar.getByText("Wilma Oduya", { exact: false }).first().waitFor();
  // Nothing is read out of words that are our own: a person says what it is about, and why.
  await ticket.sidebar.getByRole("group", { name: "Which purchase is it about?" }).waitFor();
  expect(await ticket.sidebar.getByRole("button", { name: "Unhappy with result" }).count()).toBe(0);
  expect(await ticket.sidebar.getByRole("button", { name: /^Refund \$/ }).count()).toBe(0);
  await ticket.sidebar.getByText("Said by phone or at the desk").click();
  const record = ticket.sidebar.getByRole("button", { name: "Record it" });
  await record.click();
  await ticket.sidebar.getByText("Write a full sentence.").waitFor();
  await ticket.sidebar.getByLabel("What did they say?").selectOption("withdrawn");
  await ticket.sidebar.getByLabel("How did they say it?").selectOption("phone");
  await ticket.sidebar
    .getByLabel("In one sentence", { exact: true })
    .fill("She rang from the number on file and stays a member.");
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await record.click();
  await ticket.sidebar.getByText(/^The patient withdrew the request, /).waitFor();
  await ticket.sidebar.getByText(/^By telephone, recorded by Ana/).waitFor();
  // The browser logs the refusal that the page shows in words.
  expect(desk.complaints.filter((line) => !line.includes("409"))).toEqual([]);
});
