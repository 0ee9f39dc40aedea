/** Danger: money goes to whoever passed a mail on, or a mail that asks for nothing becomes a case. Who is unknown: `five-paths`. */
import { expect, it } from "vitest";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

it("offers the sender of a mail that the front desk passed on, and locks money until somebody chose", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const passOn = (from: string) =>
    desk.writeAsPatient({
      name: "Front desk",
      email: "front.desk@example.com",
      subject: "Fwd: My sessions",
      body: `Please take this one.\n\nJo\n\n---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, Mar 3, 2025 at 10:12 AM\nSubject: My sessions\n\nHello, I have changed my mind. I would like a refund for the sessions that I have not used.`,
    });
  const { sidebar, patient } = await desk.ticket(
    await passOn(`Priya N <${await vendors.zendesk.requesterEmail(1017)}>`),
  );
  await patient.getByText("One patient is possible. Money is locked until you choose.").waitFor();
  await patient
    .getByText(/This mail was passed on. It says that .*Priya N .* wrote it; nobody has checked that./)
    .waitFor();
  await patient.getByRole("button", { name: /^This is / }).waitFor();
  expect(await sidebar.getByRole("button", { name: /insert reply/i }).count()).toBe(0);

  // Nobody on file: the name is looked for at once, spelled as it may be.
  const unknown = await desk.ticket(await passOn("Daniel Reyes <d.reyes@else.example>"));
  await unknown.patient.getByText(/Daniel Reyes \(d.•••@else.example\)/).waitFor();
  await unknown.patient.getByText("2 patients are possible. Money is locked until you choose.").waitFor();
});

it("says that it found no request in a mail, makes no case of it, and lets a person start one", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1017);
  await ticket.sidebar.getByRole("heading", { name: "We did not find a request" }).waitFor();
  expect(await ticket.suggestion.count()).toBe(0);
  expect(await vendors.zendesk.ticket(1017)).toMatchObject({ tags: [], comments: [{ public: true }] });
  // Somebody who knows better starts it by hand.
  await ticket.sidebar.getByRole("button", { name: "Start a case" }).click();
  await ticket.reason.waitFor();
  // Neither a reason nor money is there before somebody says what it is about.
  await ticket.sidebar.getByRole("heading", { name: "First, choose the reason" }).waitFor();
  const { reason } = ticket;
  expect(await reason.inputValue()).toBe("");
  expect(await ticket.sidebar.getByRole("button", { name: /^refund|insert reply/i }).count()).toBe(0);
  await reason.selectOption("changed_mind");
  const purchases = ticket.sidebar.getByRole("checkbox");
  if ((await purchases.count()) > 0) await purchases.first().check();
  await ticket.sidebar.getByText(/^Why: |^The policy offers nothing/).waitFor();
  await expect.poll(() => vendors.zendesk.notes(1017), PATIENCE).toHaveLength(1);
  const { tags } = await vendors.zendesk.ticket(1017);
  expect(tags).toEqual(["refund_state_open"]);
});

it("shows a viewer everything and lets them do nothing", async () => {
  const desk = await ring().desk("viewer");
  const ticket = await desk.ticket(1001);
  await ticket.suggestion.getByRole("heading", { name: "Refund $800.00 to Visa ··42" }).waitFor();
  await ticket.suggestion.getByText("You can look, but not decide.").waitFor();
  expect(await ticket.sidebar.getByRole("button", { name: /\+ insert reply|^Ask |^Stop/ }).count()).toBe(0);
});
