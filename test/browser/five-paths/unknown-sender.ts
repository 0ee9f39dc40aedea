import { expect } from "vitest";
import type { DeskPage } from "../support/desk-page.ts";
import type { Ring } from "../support/ring.ts";
import { PATIENCE } from "../support/vendors.ts";

const NOBODY_KNOWS = 1014;

/** Money is locked for an unknown sender until a patient is chosen and the check is on record. */
export async function unknownSender({ vendors }: Ring, desk: DeskPage): Promise<void> {
  const before = (await vendors.stripe.refunds()).length;
  const ticket = await desk.ticket(NOBODY_KNOWS);
  const { sidebar, patient } = ticket;
  await patient.getByText("2 patients are possible. Money is locked until you choose.").waitFor();
  expect(await sidebar.getByRole("button", { name: /^refund/i }).count()).toBe(0);

  // Two people of one name: told apart by number, also for those who only hear the buttons.
  await patient.getByRole("searchbox", { name: "Find a patient" }).fill("HW-1014");
  await patient.getByText("1 patient found").waitFor();
  await patient.getByRole("button", { name: "This is Daniel Reyes, Patient number HW-1014" }).click();
  await patient.getByText("Daniel Reyes not verified").waitFor();
  await sidebar.getByText("Money is locked: record first how you checked who is writing.").waitFor();
  expect(await sidebar.getByRole("button", { name: /\+ insert reply$/ }).count()).toBe(0);

  await patient.getByText("You checked another way?").click();
  await patient.getByRole("button", { name: "Record the check" }).click();
  await patient.getByText("Write a few words more.").waitFor();
  await patient.getByRole("combobox", { name: "How did you check?" }).selectOption("known_details");
  await patient
    .getByRole("textbox", { name: "What was checked, in one sentence" })
    .fill("Knew the last visit and who gave it.");
  await patient.getByRole("button", { name: "Record the check" }).click();
  await patient.getByText("Daniel Reyes verified").waitFor();

  // The mail names no reason: none is chosen, and nothing is offered before somebody does.
  await sidebar.getByRole("heading", { name: "First, choose the reason" }).waitFor();
  const { reason } = ticket;
  expect(await reason.inputValue()).toBe("");
  expect(await sidebar.getByRole("button", { name: /\+ insert reply$/ }).count()).toBe(0);
  await reason.selectOption("changed_mind");

  const act = ticket.suggestion.getByRole("button", { name: /^Refund \$.* \+ insert reply$/ });
  const amount = /\$[\d,.]+/.exec((await act.textContent()) ?? "")?.[0] ?? "";
  await act.click();
  await sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByRole("heading", { name: `Refund ${amount}` }).waitFor();
  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toHaveLength(before + 1);
  const sums = (await vendors.stripe.refunds()).map((refund) => `$${(refund.amount / 100).toFixed(2)}`);
  expect(sums).toContain(amount);
}
