import type { TicketOnDesk } from "./desk-page.ts";

export interface Exception {
  readonly amount: string;
  readonly cause: string;
  readonly sentence: string;
}

/** Chooses a sum of one's own in dollars, with its cause; nothing is decided yet. */
export async function makeException({ sidebar }: TicketOnDesk, { amount, cause, sentence }: Exception): Promise<void> {
  await sidebar.getByText("Another amount").click();
  await sidebar.getByRole("textbox", { name: "Amount (USD)" }).fill(amount);
  await sidebar.getByRole("combobox", { name: "Cause" }).selectOption(cause);
  await sidebar.getByRole("textbox", { name: "Why, in one sentence" }).fill(sentence);
  await sidebar.getByRole("button", { name: `Use $${amount}.00` }).click();
  await sidebar.getByRole("region", { name: "Your choice" }).waitFor();
}
