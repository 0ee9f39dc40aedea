/** Danger: what the patient answers leads nowhere, or words move money. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

it("an acceptance is said in the top line, recorded in one click with its message, and moves no money", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  await ticket.answerAsPatient("I will take the credit");
  await ticket.news("accepts “Account credit”").waitFor();
  await ticket.sidebar.getByText("“I will take the credit”").waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await ticket.sidebar.getByRole("button", { name: "Record acceptance" }).click();
  await ticket.sidebar.getByText(/^The patient accepted \(Account credit\), /).waitFor();
  await ticket.sidebar.getByText(/^Recorded by Ana Flores from message \d+\.$/).waitFor();
  expect(await ticket.news("accepts “Account credit”").count()).toBe(0);
  // What they chose is what is suggested now; deciding is a press of its own.
  await ticket.sidebar.getByRole("button", { name: /^Account credit/, pressed: true }).waitFor();
  expect(await vendors.stripe.refunds()).toEqual([]);
  // Nor is it another offer that waits to be pressed by whoever opens the ticket next.
  const lead = await openDesk("lead");
  const theirs = await lead.ticket(1001);
  await theirs.sidebar.getByRole("button", { name: /^Account credit/, pressed: true }).waitFor();
  await theirs.sidebar.getByRole("button", { name: "Back to the suggestion" }).click();
  await theirs.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).waitFor();
  expect([...desk.complaints, ...lead.complaints]).toEqual([]);
});

it("a request that was taken back offers nothing to press, until somebody wants to decide all the same", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1012);
  await ticket.answerAsPatient("Please forget about the refund, I will keep the sessions after all.");
  await ticket.news("withdraws the request").waitFor();
  await ticket.sidebar.getByRole("button", { name: "Close: the patient withdrew" }).click();
  await ticket.sidebar.getByText(/^The patient withdrew the request, /).waitFor();
  await expect.poll(() => ticket.suggestion.count()).toBe(0);
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await ticket.sidebar.getByRole("button", { name: "Decide all the same" }).click();
  await ticket.suggestion.getByRole("button", { name: "Refund $825.00 + insert reply" }).waitFor();
  expect(desk.complaints).toEqual([]);
});

it("money that arrived is the patient's word, and a second look leads to a lead who did not decide", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1003);
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toHaveLength(1);
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  await ticket.answerAsPatient("It arrived");
  await ticket.news("says that it arrived").waitFor();
  await ticket.sidebar.getByRole("button", { name: "Record that it arrived" }).click();
  await ticket.sidebar.getByText(/^The patient says that it arrived, /).waitFor();

  await ticket.answerAsPatient("I want somebody else to look at it");
  await ticket.news("asks for a review").waitFor();
  await ticket.sidebar.getByRole("button", { name: "Ask a lead to review" }).click();
  await ticket.sidebar.getByRole("heading", { name: /^Under review, due / }).waitFor();
  expect(await ticket.sidebar.getByRole("button", { name: /^(The decision stands|Decide again)$/ }).count()).toBe(0);

  const lead = await openDesk("lead");
  const theirs = await lead.ticket(1003);
  await theirs.sidebar.getByRole("heading", { name: /^Under review, due / }).waitFor();
  await theirs.sidebar.getByText("“I want somebody else to look at it”").waitFor();
  expect(await faultsOf(theirs.frame)).toEqual([]);
  await theirs.sidebar.getByRole("button", { name: "The decision stands" }).click();
  await theirs.sidebar.getByLabel("Why it stands").fill("The policy was signed before she paid.");
  await theirs.sidebar.getByRole("button", { name: "Record that it stands" }).click();
  await theirs.sidebar.getByText(/ looked at it again, .*: the decision stands\./).waitFor();
  expect([...desk.complaints, ...lead.complaints]).toEqual([]);
});
