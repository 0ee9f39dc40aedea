/** Danger: a request waits until somebody happens to open it, or a repeated webhook makes two cases of one mail. */
import { expect, it } from "vitest";
import type { CaseList } from "../../core/contract/case.ts";
import type { Ring } from "./support/ring.ts";
import { sharedRing } from "./support/ring.ts";
import { FIELDS, PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

/** Somebody of the sample clinic who has bought something and has no case: the mail that thanks for the physiotherapist. */
const REQUEST = {
  name: "Sadie Whitcombe",
  email: "sadie.w@example.com",
  subject: "Refund for my sessions",
  body: "Hello,\n\nI have changed my mind about the sessions I have not used. Could you refund them, please?\n\nSadie",
} as const;

it("opens a case, tags the ticket and writes the suggestion before anybody opens it", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticketId = await desk.writeAsPatient({ ...REQUEST, email: await addressOf(1017) });
  await expect.poll(() => vendors.zendesk.notes(ticketId), PATIENCE).toHaveLength(1);
  const ticket = await vendors.zendesk.ticket(ticketId);
  expect(ticket.tags).toEqual(expect.arrayContaining(["changed_mind", "refund_state_open"]));
  expect(ticket.fields[FIELDS.caseId]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  const [note] = await vendors.zendesk.notes(ticketId);
  expect(note).toContain("Refund request found in the mail");
  expect(note).toMatch(/Suggested: |Needed before anything can be suggested: /);
  // The desk shows it without a reload, and the sidebar has the case.
  const opened = await desk.ticket(ticketId);
  await opened.notes.getByText("Refund request found in the mail").waitFor();
  expect(await opened.tags.allTextContents()).toEqual(
    expect.arrayContaining([expect.stringContaining("changed_mind")]),
  );
});

it("leaves a mail that asks for nothing alone", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const before = await casesKnown();
  const ticketId = await desk.writeAsPatient({
    name: "Priya Nair",
    email: "priya.nair@example.com",
    subject: "Parking on Saturday?",
    body: "Hi, is there parking behind the clinic on Saturdays? See you then!",
  });
  await heardOf(ticketId);
  const ticket = await vendors.zendesk.ticket(ticketId);
  expect(ticket.tags).toEqual([]);
  expect(ticket.comments).toHaveLength(1);
  expect(await casesKnown()).toBe(before);
});

// The simulator lists a call that it sends twice under one id as one.
it.each([
  { fault: "duplicate", listed: 1 },
  { fault: "repeat", listed: 2 },
] as const)("counts a mail once when its webhook comes as a $fault", async ({ fault, listed }) => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const before = await casesKnown();
  await vendors.zendesk.webhookFault(fault);
  const ticketId = await desk.writeAsPatient({
    name: "Jordan Blake",
    email: `jordan.${fault}@example.com`,
    subject: "Refund for the sessions I have not used",
    body: "Hello,\n\nI am moving away next month. I would like a refund for what is left of my package.\n\nJordan",
  });
  await expect.poll(() => vendors.zendesk.notes(ticketId), PATIENCE).toHaveLength(1);
  await expect.poll(() => vendors.zendesk.deliveriesOf(ticketId), PATIENCE).toBe(listed);
  expect(await vendors.zendesk.webhookFaultsLeft()).toBe(0);
  await heardOf(ticketId);
  expect(await vendors.zendesk.notes(ticketId)).toHaveLength(1);
  expect(await casesKnown()).toBe(before + 1);
});

async function addressOf(ticketId: number): Promise<string> {
  const { vendors } = ring();
  return vendors.zendesk.requesterEmail(ticketId);
}

/** The webhook has been answered, and the account's outbox is empty of that ticket: a later mail has got its note. */
async function heardOf(ticketId: number): Promise<void> {
  const { desk: openDesk, vendors } = ring();
  await expect.poll(() => vendors.zendesk.waiting(), PATIENCE).toBe(0);
  const later = await (await openDesk("agent")).writeAsPatient({
    name: "Later Writer",
    email: `after.${ticketId}@example.com`,
    subject: "Refund please",
    body: "Hello, I want my money back for the package I never used. Please refund it.",
  });
  await expect.poll(() => vendors.zendesk.notes(later), PATIENCE).toHaveLength(1);
  laterCases += 1;
}

let laterCases = 0;

/** Cases that the account knows of, without those of the mails that only mark the time. */
async function casesKnown(): Promise<number> {
  const { demo, bearerOf }: Ring = ring();
  const headers = { authorization: `Bearer ${await bearerOf("lead")}` };
  const answer = await fetch(`${demo.workerOrigin}/v1/cases?owner=everyone&limit=1`, { headers });
  return ((await answer.json()) as CaseList).total - laterCases;
}
