/** Two clicks pay what the policy gives, and the bank may send it back. */
import { expect } from "vitest";
import { violationsIn } from "../support/axe.ts";
import { countClicks } from "../support/clicks.ts";
import type { DeskPage, TicketOnDesk } from "../support/desk-page.ts";
import type { Ring } from "../support/ring.ts";
import { PATIENCE } from "../support/vendors.ts";

const MAYA = 1001;

/** Decides, queues and inserts the reply, and everything that was said comes true. */
export async function twoClicks({ vendors, helpdesk }: Ring, desk: DeskPage): Promise<void> {
  const ticket = await desk.ticket(MAYA);
  const clicks = await countClicks(ticket.frame);
  const before = await helpdesk.ticket(MAYA);

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

  const draft = await ticket.draft();
  expect(draft).toContain("Maya");
  expect(draft).not.toMatch(/has been sent|we sent|has arrived/i);

  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toHaveLength(1);
  const [refund] = await vendors.stripe.refunds();
  expect(refund).toMatchObject({ amount: 80_000, currency: "usd", status: "succeeded" });
  expect(refund?.metadata?.leg_id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  await ticket.seen(ticket.decided.getByText("Sent", { exact: true }));
  await ticket.decided.getByText("Money sent, package still open").waitFor();
  expect(await ticket.decided.getByText(/arrived/i).count()).toBe(0);

  await expect.poll(async () => (await helpdesk.ticket(MAYA)).fields.amount, PATIENCE).toBe("800.00");
  const told = await helpdesk.ticket(MAYA);
  expect(told.tags).toContain("changed_mind");
  expect(told.fields.reason).toBe("changed_mind");
  expect(told.fields.caseId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  const newNotes = async () => (await helpdesk.ticket(MAYA)).notes.slice(before.notes.length);
  await expect.poll(newNotes, PATIENCE).toHaveLength(1);
  expect((await newNotes())[0]).toContain("Refund $800.00, decided by Ana Flores");

  await ticket.submit();
  await ticket.replies.getByText("$800 to").first().waitFor();
  const { replies } = await helpdesk.ticket(MAYA);
  expect(replies).toHaveLength(1);
  expect(replies[0]).toContain("we will return $800 to");
  await expect.poll(async () => (await ticket.draft()).trim()).toBe("");
  expect(await newNotes()).toHaveLength(1);
  expect(desk.complaints).toEqual([]);
}

/** Opens the ticket again, has the correction ready, and knows afterwards what was promised in it. Goes on where two clicks have paid. */
export async function cameBack({ vendors, helpdesk }: Ring, desk: DeskPage): Promise<void> {
  const paid = await desk.ticket(MAYA);
  await paid.seen(paid.decided.getByText("Sent", { exact: true }));
  expect(await paid.sidebar.getByRole("button", { name: "Insert correction" }).count()).toBe(0);

  const [refund] = await vendors.stripe.refunds();
  await vendors.stripe.fail(refund?.id ?? "", "expired_or_canceled_card");
  const lastNote = async () => (await helpdesk.ticket(MAYA)).notes.at(-1);
  await expect.poll(lastNote, PATIENCE).toContain("Tell the patient: It left us, but it came back.");
  const { status, tags } = await helpdesk.ticket(MAYA);
  expect([status, tags]).toEqual(["open", expect.arrayContaining(["refund_state_needs_attention"])]);

  const again = await desk.ticket(MAYA);
  await again.seen(again.decided.getByText("Came back from the bank"));
  await again.sidebar.getByText("Read the correction").click();
  await again.sidebar.getByText("The bank says that the card has ended.").waitFor();
  await desk.inEachScheme(() => expectReadable(again));
  await again.sidebar.getByRole("button", { name: "Insert correction" }).click();

  await again.editor.getByText("It left us, but it came back.").waitFor();
  const letter = await again.draft();
  expect(letter).toContain("you would get $800 on your Visa ending in 42");
  expect(letter).not.toMatch(/has arrived|on its way/i);
  await again.sidebar.getByText("Correction inserted.").first().waitFor();
  expect(await again.sidebar.getByRole("button", { name: "Insert correction" }).count()).toBe(0);

  const manager = await desk.manager("Cases");
  await manager.getByRole("link", { name: /Failed/ }).click();
  await manager.getByRole("link", { name: "Maya Chen" }).click();
  const toDo = manager.getByRole("region", { name: "To do" });
  await toDo.getByText("Write to the patient: $800.00 came back from the bank").waitFor();
  const tasks = toDo.getByRole("listitem");
  expect(await tasks.filter({ hasText: "came back from the bank" }).getByText("✓ done").count()).toBe(1);
  expect(await tasks.filter({ hasText: "Write to the patient again, as promised" }).getByText(/^due /).count()).toBe(1);
  // Nothing is to be taken off, or withheld, for money that is with the clinic again.
  expect(await tasks.filter({ hasText: "not needed any more" }).count()).toBeGreaterThan(0);
  expect(desk.complaints).toEqual([]);
}

async function expectReadable({ frame }: TicketOnDesk): Promise<void> {
  const inside = await (await frame.elementHandle())?.contentFrame();
  if (!inside) throw new Error("The frame is empty");
  expect(await violationsIn(inside)).toEqual([]);
}
