/** Danger: nobody sees where credit comes from, or paying it out takes more than it says. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

it("credit that was granted is spent in part, and the rest paid out to the card it came from, once", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("finance");
  const ticket = await desk.ticket(1001);
  await ticket.sidebar.getByRole("button", { name: /^Account credit/ }).click();
  const act = ticket.sidebar.getByRole("button", { name: /^Credit \$[\d.,]+ \+ insert reply$/ });
  const granted = /\$[\d.,]+/.exec((await act.textContent()) ?? "")?.[0] ?? "";
  await act.click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("On the patient's account", { exact: true }).waitFor();

  await ticket.sidebar.getByText("History", { exact: true }).click();
  const credit = ticket.sidebar.getByText(
    new RegExp(`^\\${granted} left of \\${granted} · granted .* · from Visa\\s··42$`),
  );
  await credit.waitFor();
  await ticket.sidebar.getByRole("button", { name: /^Record a use of the balance/ }).click();
  await ticket.sidebar.getByLabel("Amount (USD)").fill("100");
  await ticket.sidebar.getByLabel("On what").fill("INV-77");
  await ticket.sidebar.getByRole("button", { name: "Next" }).click();
  await ticket.sidebar
    .getByRole("group", { name: "Record that $100.00 was spent?" })
    .getByRole("button", { name: "Yes" })
    .click();
  await ticket.sidebar.getByText(/-\$100\.00 · Spent · INV-77 · by Fay Osei/).waitFor();

  // It was another patient's invoice: the use is taken back whole, and both entries stay.
  await ticket.sidebar.getByRole("button", { name: /^Take the use back: \$100\.00/ }).click();
  await ticket.sidebar.getByLabel("Why, in one sentence").last().fill("It was another patient's invoice.");
  await ticket.sidebar.getByRole("button", { name: "Next" }).click();
  await ticket.sidebar
    .getByRole("group", { name: "Give $100.00 of credit back to the patient?" })
    .getByRole("button", { name: "Yes" })
    .click();
  await ticket.sidebar.getByText(/\$100\.00 · A use taken back · .* by Fay Osei/).waitFor();
  await ticket.sidebar.getByText(/-\$100\.00 · Spent · INV-77 · by Fay Osei/).waitFor();

  await ticket.sidebar.getByRole("button", { name: /^Pay out the credit of/ }).click();
  await ticket.sidebar.getByLabel("Amount (USD)").fill("50");
  await ticket.sidebar.getByRole("button", { name: "Next" }).click();
  await ticket.sidebar.getByText("Write a few words more.").waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await ticket.sidebar.getByLabel("Why, in one sentence").last().fill("Moves away and would rather have the money.");
  await ticket.sidebar.getByRole("button", { name: "Next" }).click();
  const question = ticket.sidebar.getByRole("group", { name: "Pay $50.00 out to Visa ··42?" });
  expect(await question.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  await question.getByRole("button", { name: "Yes" }).click();
  await ticket.decided.getByRole("heading", { name: "Refund $50.00" }).waitFor();
  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toHaveLength(1);
  expect((await vendors.stripe.refunds())[0]).toMatchObject({ amount: 5_000, currency: "usd" });
  expect(desk.complaints).toEqual([]);
});
