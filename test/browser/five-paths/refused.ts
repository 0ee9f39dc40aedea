/** What the policy does not give is refused in one letter, and no money moves. */
import { expect } from "vitest";
import type { DeskPage } from "../support/desk-page.ts";
import type { Ring } from "../support/ring.ts";
import { PATIENCE } from "../support/vendors.ts";

const COLETTE = 1002;

/** Decides what the policy says, sends the letter, and the ticket and the record know why. */
export async function refusal({ vendors, helpdesk }: Ring, desk: DeskPage): Promise<void> {
  const before = await vendors.stripe.refunds();
  const ticket = await desk.ticket(COLETTE);
  await ticket.suggestion.getByRole("heading", { name: "No refund due" }).waitFor();
  expect(await ticket.sidebar.getByRole("button", { name: /^Refund \$/ }).count()).toBe(0);
  await ticket.suggestion.getByRole("button", { name: "Insert kind refusal" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();

  await ticket.decided.getByRole("heading", { name: "Declined" }).waitFor();
  await ticket.editor.getByText("Colette").first().waitFor();
  const letter = await ticket.draft();
  // The words that she accepted, a second look for the asking, and nothing that she would get.
  expect(letter).toContain("“More than 90 days after a package expires, its sessions are not paid back.”");
  expect(letter).toContain("Another person, who did not decide this, will look at it again");
  expect(letter).not.toMatch(/we (have|will) (sent|send|refunded|return)/i);

  await ticket.submit();
  await ticket.replies.getByText("Colette").first().waitFor();
  const told = async () => (await helpdesk.ticket(COLETTE)).tags;
  await expect.poll(told, PATIENCE).toEqual(expect.arrayContaining(["not_informed", "refund_state_declined"]));
  await expect
    .poll(async () => (await helpdesk.ticket(COLETTE)).notes.at(-1), PATIENCE)
    .toContain("decided by Ana Flores");
  expect(await vendors.stripe.refunds()).toEqual(before);
  expect(desk.complaints).toEqual([]);
}
