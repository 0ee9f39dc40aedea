/** Danger: of two things that a mail asks for, the second is forgotten once the first is decided. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { FIELDS, PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const matterOf = ({ sidebar }: TicketOnDesk, name: string) => sidebar.getByRole("region", { name, exact: true });
const ACUPUNCTURE = "1 of 2: Acupuncture, 8 visits";
const SERUM = "2 of 2: Vitamin C serum";

it("in the dark: what is not asked for ends with one press, and comes back with another", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent", { scheme: "dark" });
  const ticket = await desk.ticket(1025);
  const serum = matterOf(ticket, SERUM);
  await serum.getByRole("button", { name: "Not asked for: Vitamin C serum" }).click();
  await serum.getByText("Somebody said that this is not asked for.").waitFor();
  expect(await serum.getByRole("button", { name: /insert reply/ }).count()).toBe(0);
  // What is left cannot be ended by itself: that would be the whole ticket.
  expect(await ticket.sidebar.getByRole("button", { name: /^Not asked for/ }).count()).toBe(0);
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await serum.getByRole("button", { name: "It is asked for: Vitamin C serum" }).click();
  await serum.getByRole("button", { name: "Refund $95.90 + insert reply" }).waitFor();

  // Closing would end both: it is not what the page leads to where only one is taken back.
  await ticket.answerAsPatient("Forget about the serum, my daughter has opened it. Only the acupuncture please.");
  await ticket.news("withdraws the request").waitFor();
  await ticket.sidebar.getByText(/^This ticket asks about 2 things\. If only one is withdrawn, press/).waitFor();
  await ticket.sidebar.getByRole("button", { name: "Close all: the patient withdrew" }).waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await ticket.sidebar.getByText("It says something else", { exact: true }).click();
  await ticket.sidebar.getByRole("button", { name: "Read, nothing to do" }).click();
  await expect.poll(() => ticket.news("withdraws the request").count(), PATIENCE).toBe(0);
  expect(desk.complaints).toEqual([]);
});

it("shows both with reason, sum and button; each is decided by itself, by keyboard too, and one letter speaks of both", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1025);
  const acupuncture = matterOf(ticket, ACUPUNCTURE);
  const serum = matterOf(ticket, SERUM);
  await acupuncture.getByRole("heading", { name: "Refund $400.00 to Visa ··42" }).waitFor();
  await acupuncture.getByText("5 unused × $80.00 each. 3 used").waitFor();
  await serum.getByRole("heading", { name: "Refund $95.90 to Mastercard ··00" }).waitFor();
  expect(await acupuncture.getByRole("combobox", { name: "Reason" }).inputValue()).toBe("moved_or_schedule");
  expect(await serum.getByRole("combobox", { name: "Reason" }).inputValue()).toBe("product_return");
  expect(await faultsOf(ticket.frame)).toEqual([]);

  // Another option in one changes nothing in the other.
  await acupuncture.getByRole("button", { name: /^Account credit/ }).click();
  await acupuncture.getByRole("button", { name: "Credit $400.00 + insert reply" }).waitFor();
  await serum.getByRole("button", { name: "Refund $95.90 + insert reply" }).waitFor();
  await acupuncture.getByRole("button", { name: "Back to the suggestion" }).click();

  const button = serum.getByRole("button", { name: "Refund $95.90 + insert reply" });
  await button.focus();
  await desk.page.keyboard.press("Enter");
  await serum.getByRole("group").getByRole("button", { name: "Yes" }).click();
  await serum.getByRole("heading", { name: "Refund $95.90", exact: true }).waitFor();
  await ticket.editor.getByText("$95.90").first().waitFor();
  expect(await ticket.editor.innerText()).not.toContain("$400");
  await serum.getByText("If you decide the rest before you send it, one letter answers everything.").waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);

  await acupuncture.getByRole("button", { name: "Refund $400.00 + insert reply" }).click();
  await acupuncture.getByRole("group").getByRole("button", { name: "Yes" }).click();
  await acupuncture.getByRole("heading", { name: "Refund $400.00", exact: true }).waitFor();
  await ticket.editor.getByText("$400 to").first().waitFor();
  const letter = await ticket.editor.innerText();
  expect(letter).toContain("$95.90");
  expect(letter.match(/Hi Thea/g)).toHaveLength(1);
  // The letter about the serum alone would take the place of the one about both.
  await serum.getByText("The letter under “Acupuncture, 8 visits” speaks of this too.").waitFor();
  expect(await serum.getByRole("button", { name: /^Insert/ }).count()).toBe(0);
  // What is to do in the clinic's own system is said once, and of no serum that it is a package.
  await ticket.sidebar.getByText(/package still open in the clinic's own system/).waitFor(PATIENCE);
  expect(await serum.getByText(/package still open|task/).count()).toBe(0);
  expect(await faultsOf(ticket.frame)).toEqual([]);

  await expect
    .poll(async () => (await vendors.stripe.refunds()).map(({ amount }) => amount).sort(), PATIENCE)
    .toEqual([40_000, 9_590]);
  await expect.poll(async () => (await vendors.zendesk.ticket(1025)).fields[FIELDS.amount], PATIENCE).toBe("495.90");
  const told = await vendors.zendesk.ticket(1025);
  expect(told.tags).toEqual(expect.arrayContaining(["moved_or_schedule", "refund_also_product_return"]));
  await expect
    .poll(async () => (await vendors.zendesk.notes(1025)).join("\n"), PATIENCE)
    .toMatch(
      /Vitamin C serum: Refund \$95\.90[\s\S]*Acupuncture, 8 visits: Refund \$400\.00|Acupuncture, 8 visits: Refund \$400\.00[\s\S]*Vitamin C serum: Refund \$95\.90/,
    );
  expect(desk.complaints).toEqual([]);
});
