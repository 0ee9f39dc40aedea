/** Danger: a refund comes back from the bank after the patient was told that it is theirs, and nobody tells them. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage, TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { FIELDS, PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

/** The panel of the correction, in the one scheme and in the other. */
async function expectReadable(desk: DeskPage, ticket: TicketOnDesk): Promise<void> {
  for (const scheme of ["one", "other"]) {
    const inside = await (await ticket.frame.elementHandle())?.contentFrame();
    if (!inside) throw new Error("The frame is empty");
    expect([scheme, await violationsIn(inside)]).toEqual([scheme, []]);
    await desk.page.getByTestId("scheme-switch").click();
  }
}

it("opens the ticket again, has the correction ready, and knows afterwards what was promised in it", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  await ticket.submit();
  await expect.poll(async () => (await vendors.zendesk.ticket(1001)).fields[FIELDS.amount], PATIENCE).toBe("800.00");
  expect(await ticket.sidebar.getByRole("button", { name: "Insert correction" }).count()).toBe(0);

  const [refund] = await vendors.stripe.refunds();
  await vendors.stripe.fail(refund?.id ?? "", "expired_or_canceled_card");
  const lastNote = async () => (await vendors.zendesk.notes(1001)).at(-1);
  await expect.poll(lastNote, PATIENCE).toContain("Tell the patient: It left us, but it came back.");
  expect((await vendors.zendesk.ticket(1001)).status).toBe("open");
  expect((await vendors.zendesk.ticket(1001)).tags).toContain("refund_state_needs_attention");

  await desk.page.getByRole("link", { name: "Inbox", exact: true }).click();
  const again = await desk.ticket(1001);
  await again.decided.getByText("Came back from the bank").waitFor();
  await again.sidebar.getByText("Read the correction").click();
  await again.sidebar.getByText("The bank says that the card has ended.").waitFor();
  await expectReadable(desk, again);
  await again.sidebar.getByRole("button", { name: "Insert correction" }).click();

  await again.editor.getByText("It left us, but it came back.").waitFor();
  const letter = await again.editor.innerText();
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
});
