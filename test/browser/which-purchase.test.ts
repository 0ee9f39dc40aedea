/** Danger: money of one purchase is offered to who writes about another, and nobody sees why. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("shows by which words of the mail the purchase is meant, and beside each what the record has", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  const { sidebar } = ticket;
  await sidebar.getByText(/^The mail mentions: laser package · sessions for my legs a few months back/).waitFor();
  await sidebar.getByText("About", { exact: true }).click();
  await sidebar.getByText("“six sessions” · 6 sold").waitFor();
  await sidebar.getByText(/^“laser package” · called “Laser hair removal legs, 6 sessions”$/).waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

it("asks which purchase it is about, the likeliest first, says what is on no record, and offers no money before", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent", { scheme: "dark" });
  const id = await desk.writeAsPatient({
    name: "Maya Chen",
    email: await vendors.zendesk.requesterEmail(1001),
    subject: "Refund",
    body: "I changed my mind about the botox. I would like a refund please.\n\nMaya",
  });
  const ticket = await desk.ticket(id);
  const { sidebar } = ticket;
  await sidebar.getByText("The mail says “botox”: nothing like it is on this patient's record.").waitFor();
  const question = sidebar.getByRole("group", { name: "Which purchase is it about?" });
  const choices = question.getByRole("checkbox");
  expect(await choices.count()).toBeGreaterThan(1);
  expect(await sidebar.getByRole("button", { name: /\+ insert reply$/ }).count()).toBe(0);
  expect(await faultsOf(ticket.frame)).toEqual([]);

  await question.getByRole("checkbox", { name: /^Laser hair removal legs/ }).click();
  await ticket.suggestion.getByRole("button", { name: /^Refund \$/ }).waitFor();
  const held = await sidebar.locator("body").evaluate(() => document.activeElement?.getAttribute("type"));
  expect(held, "the focus is lost with the choice").toBe("checkbox");
  expect(await sidebar.getByText("nothing like it is on this patient's record.").count()).toBe(0);
  expect(desk.complaints).toEqual([]);
});

it("shows what the mail claims beside what the record has", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const id = await desk.writeAsPatient({
    name: "Bettina Kraus",
    email: await vendors.zendesk.requesterEmail(1005),
    subject: "Refund",
    body: "You charged me twice for the laser sessions. I would like a refund please.",
  });
  const ticket = await desk.ticket(id);
  // She has an open matter about it: which one is meant is asked before.
  const question = ticket.sidebar.getByRole("group", { name: "Which purchase is it about?" });
  await question.getByRole("checkbox").first().click();
  await ticket.sidebar.getByText(/The mail says “charged me twice”\. The record: \$[\d.,]+ charged/).waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  expect(desk.complaints).toEqual([]);
});
