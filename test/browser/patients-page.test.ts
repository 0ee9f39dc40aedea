/** Danger: whoever has only a telephone and no sign-in cannot read where their money is, or cannot say what they were asked. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, it } from "vitest";
import { colourViolationsIn, violationsIn } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const LINK = /https?:\/\/\S+\/l\/\S+/;

/** Of somebody who never saw the helpdesk, and whose browser runs no script. */
async function telephone(desk: Page, address: string): Promise<Page> {
  const narrow: BrowserContextOptions = { viewport: { width: 320, height: 700 }, locale: "en-US" };
  const context = await desk.context().browser()?.newContext(narrow);
  if (!context) throw new Error("No browser");
  const phone = await context.newPage();
  await phone.goto(address);
  return phone;
}

async function faults(phone: Page): Promise<string[]> {
  const wide = await phone.evaluate(() => document.documentElement.scrollWidth);
  const light = await violationsIn(phone.mainFrame());
  await phone.emulateMedia({ colorScheme: "dark" });
  const dark = await colourViolationsIn(phone.mainFrame());
  await phone.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark, ...(wide > 320 ? [`${wide} px wide`] : [])];
}

it("a patient follows the money by the letter's link, says that it arrived, and asks for another look with keys alone", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1001);
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Sent", { exact: true }).waitFor({ timeout: 30_000 });
  await ticket.submit();
  const reply = ticket.replies.filter({ hasText: "/l/" }).last();
  await reply.waitFor();
  const phone = await telephone(desk.page, LINK.exec(await reply.innerText())?.[0] ?? "");
  await phone.getByText("$800.00 to Visa ending in 42").waitFor();
  await phone.getByText(/^You asked us on /).waitFor();
  expect(await faults(phone)).toEqual([]);
  await phone.getByRole("button", { name: "It has arrived" }).press("Enter");
  await phone.getByText(/You told us on .* that it arrived/).waitFor();
  await phone.getByText("Do you think we got this wrong?").press("Enter");
  await phone.keyboard.press("Tab");
  await phone.keyboard.type("I think one visit was counted twice.");
  expect(await faults(phone)).toEqual([]);
  await phone.keyboard.press("Tab");
  await phone.keyboard.press("Enter");
  await phone.getByText(/^You asked us on .* to look again/).waitFor();
  await phone.getByRole("link", { name: /^Statement to print/ }).press("Enter");
  await phone.getByText("Your leg laser sessions").waitFor();
  expect(await faults(phone)).toEqual([]);
  await phone.context().close();
  await ticket.sidebar.getByText("“I think one visit was counted twice.”").waitFor({ timeout: 30_000 });
});

it("a patient chooses on a page, is asked once more, and the agent takes it with one press", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(1003);
  await ticket.sidebar.getByRole("button", { name: "Let the patient choose" }).click();
  await ticket.editor.getByText("/l/").first().waitFor();
  const phone = await telephone(desk.page, LINK.exec(await ticket.editor.innerText())?.[0] ?? "");
  expect(await faults(phone)).toEqual([]);
  await phone.getByRole("radio", { name: /as credit/ }).check();
  await phone.getByRole("button", { name: "Go on" }).press("Enter");
  await phone.getByRole("heading", { name: "Is this what you want?" }).waitFor();
  expect(await faults(phone)).toEqual([]);
  await phone.getByRole("button", { name: "Yes, I choose this" }).press("Enter");
  await phone.getByText(/^You chose on /).waitFor();
  await phone.context().close();
  await desk.page.reload();
  const again = await desk.opened(1003);
  await again.sidebar.getByRole("button", { name: "Take this" }).click();
  await again.sidebar.getByRole("button", { name: "Credit $800.00 + insert reply" }).waitFor();
});
