/** Danger: what may be a request is lost or taken for one, and a case that was none cannot be got rid of. */
import { expect, it } from "vitest";
import { sharedRing } from "./support/ring.ts";
import { FIELDS, PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

/** A language that is not read: nobody knows what it asks. */
const german = (email: string) => ({
  name: "Anneliese Brandt",
  email,
  subject: "Meine Behandlung",
  body: "Guten Tag, ich habe das Paket gekauft und kann die Termine leider nicht wahrnehmen. Bitte melden Sie sich bei mir, vielen Dank.",
});

it("asks about a mail that may be a request: nothing before, one press opens the case", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticketId = await desk.writeAsPatient(german("a.brandt@example.com"));
  const ticket = await desk.ticket(ticketId);
  const { sidebar } = ticket;
  await sidebar.getByRole("heading", { name: "This may be a refund request" }).waitFor();
  await sidebar.getByText("It is in a language that this app cannot read.").waitFor();
  expect(await sidebar.getByRole("combobox", { name: "Reason" }).count()).toBe(0);
  expect(await vendors.zendesk.ticket(ticketId)).toMatchObject({ tags: [], comments: [{ public: true }] });
  await sidebar.getByRole("button", { name: "Yes, start the case" }).click();
  await sidebar.getByRole("button", { name: "Not a refund request" }).waitFor();
  await expect.poll(async () => (await vendors.zendesk.ticket(ticketId)).tags, PATIENCE).toEqual(["refund_state_open"]);
  expect(desk.complaints).toEqual([]);
});

it("has one line for it on the manager's pile, gone and remembered after a no", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("lead");
  const ticketId = await desk.writeAsPatient(german("b.brandt@example.com"));
  await expect.poll(() => vendors.zendesk.waiting(), PATIENCE).toBe(0);
  const manager = await desk.manager("Cases");
  const pile = manager.getByRole("link", { name: /Maybe a refund$/ });
  await expect.poll(async () => Number((await pile.textContent())?.replace(/\D/g, "")), PATIENCE).toBeGreaterThan(0);
  await pile.click();
  const line = manager.getByRole("row").filter({ hasText: `Ticket ${ticketId}` });
  await line.getByText("In a language that this app cannot read.").waitFor();
  await line.getByRole("button", { name: "No, not a refund request: Meine Behandlung" }).click();
  await expect.poll(() => line.count(), PATIENCE).toBe(0);
  expect(await vendors.zendesk.ticket(ticketId)).toMatchObject({ tags: [], comments: [{ public: true }] });
  const ticket = await desk.ticket(ticketId);
  await ticket.sidebar.getByText(/ said that this is no refund request, /).waitFor();
  await ticket.sidebar.getByRole("button", { name: "Start a case" }).waitFor();
  expect(desk.complaints).toEqual([]);
});

it("ends a case that was no request in one press: tags gone, fields empty, one line; and starts it again", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticketId = await desk.writeAsPatient({
    name: "Noor Haddad",
    email: "noor.haddad@example.com",
    subject: "Refund",
    body: "Hello, I want a refund for the package that I never used, I changed my mind.\n\nNoor",
  });
  const tagsOf = async () => (await vendors.zendesk.ticket(ticketId)).tags;
  await expect.poll(tagsOf, PATIENCE).toEqual(expect.arrayContaining(["changed_mind", "refund_state_open"]));
  const { sidebar } = await desk.ticket(ticketId);
  await sidebar.getByRole("button", { name: "Not a refund request" }).click();
  await sidebar.getByText(/^Ana .* said that this is no refund request, /).waitFor();
  await expect.poll(tagsOf, PATIENCE).toEqual([]);
  const { fields } = await vendors.zendesk.ticket(ticketId);
  for (const field of Object.values(FIELDS)) expect(fields[field] ?? "").toBe("");
  const notes = await vendors.zendesk.notes(ticketId);
  expect(notes).toHaveLength(2);
  expect(notes[1]).toMatch(/Ana .*: this is not a refund request\. Its case is closed/);
  await sidebar.getByRole("button", { name: "Start a case" }).click();
  await expect.poll(tagsOf, PATIENCE).toEqual(expect.arrayContaining(["changed_mind", "refund_state_open"]));
  expect(desk.complaints).toEqual([]);
});
