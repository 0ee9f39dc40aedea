/** Danger: the common case costs more than two clicks, or what the two clicks promised does not happen. */
import { expect, it } from "vitest";
import { countClicks } from "./support/clicks.ts";
import { sharedRing } from "./support/ring.ts";
import { FIELDS, PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

it("decides, queues and inserts the reply with two clicks, and everything that was said comes true", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  const clicks = await countClicks(ticket.frame);
  const notesBefore = await vendors.zendesk.notes(1001);

  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await ticket.sidebar
    .getByRole("group", { name: "Refund $800.00 to Visa ··42?" })
    .getByRole("button", { name: "Yes" })
    .click();

  await ticket.decided.getByRole("heading", { name: "Refund $800.00" }).waitFor();
  await ticket.editor.getByText("$800 to").first().waitFor();
  expect(await clicks()).toBe(2);
  expect(await ticket.decided.getByText("Reserved, not sent yet").count()).toBe(1);
  expect(await ticket.decided.getByRole("timer").textContent()).toMatch(/^Leaves in 0:0\d$/);
  expect(await vendors.stripe.refunds()).toEqual([]);

  const draft = await ticket.editor.innerText();
  expect(draft).toContain("Maya");
  expect(draft).not.toMatch(/has been sent|we sent|has arrived/i);

  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toHaveLength(1);
  const [refund] = await vendors.stripe.refunds();
  expect(refund).toMatchObject({ amount: 80_000, currency: "usd", status: "succeeded" });
  expect(refund?.metadata?.leg_id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  await ticket.decided.getByText("Money sent, package still open").waitFor();
  expect(await ticket.decided.getByText(/arrived/i).count()).toBe(0);

  await expect.poll(async () => (await vendors.zendesk.ticket(1001)).fields[FIELDS.amount], PATIENCE).toBe("800.00");
  const told = await vendors.zendesk.ticket(1001);
  expect(told.tags).toContain("changed_mind");
  expect(told.fields[FIELDS.reason]).toBe("changed_mind");
  expect(told.fields[FIELDS.caseId]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  const newNotes = async () => (await vendors.zendesk.notes(1001)).slice(notesBefore.length);
  await expect.poll(newNotes, PATIENCE).toHaveLength(1);
  expect((await newNotes())[0]).toContain("Refund $800.00, decided by Ana Flores");

  await ticket.submit();
  await ticket.replies.getByText("$800 to").first().waitFor();
  const sent = (await vendors.zendesk.ticket(1001)).comments.filter((one) => one.public);
  expect(sent).toHaveLength(2);
  expect(sent[1]?.plainBody).toContain("we will return $800 to");
  expect((await ticket.editor.innerText()).trim()).toBe("");
  expect(await newNotes()).toHaveLength(1);
  expect(desk.complaints).toEqual([]);
});
