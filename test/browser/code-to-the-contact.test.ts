/** Danger: money goes to whoever writes in, because somebody typed something; or an agent cannot tell what became of the code. */
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { faultsOf, violationsIn } from "./support/axe.ts";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

const ASKS = "Hello, I have changed my mind. I would like a refund for the sessions that I have not used. Thank you!";
let writers = 0;

/** A ticket of somebody whose address nobody knows, tied by the agent to Daniel Reyes. */
async function tiedTicket(): Promise<{ ticket: TicketOnDesk; page: Page }> {
  const desk = await ring().desk("agent");
  writers += 1;
  const mail = { name: "Daniel Reyes", email: `daniel.${writers}@else.example`, subject: "My sessions", body: ASKS };
  const ticket = await desk.ticket(await desk.writeAsPatient(mail));
  await ticket.patient.getByRole("searchbox", { name: "Find a patient" }).fill("HW-1014");
  await ticket.patient.getByRole("button", { name: "This is Daniel Reyes, Patient number HW-1014" }).click();
  await ticket.patient.getByText("Daniel Reyes not verified").waitFor();
  return { ticket, page: desk.page };
}

/** What the demo's mailbox shows that came to an address, the newest first. */
async function mailbox(page: Page, to: string): Promise<{ box: Page; letters: Locator }> {
  const box = await page.context().newPage();
  await box.setViewportSize({ width: 320, height: 800 });
  await box.goto(`${ring().demo.deskOrigin}/mailbox`);
  return { box, letters: box.getByRole("listitem").filter({ hasText: to }) };
}

const codeIn = async (letter: Locator): Promise<string> => /\b\d{6}\b/.exec(await letter.innerText())?.[0] ?? "";
const other = (code: string, plus: number): string => String((Number(code) + plus) % 1_000_000).padStart(6, "0");
const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element.ownerDocument.activeElement === element);
const announced = (ticket: TicketOnDesk): Locator => ticket.sidebar.locator("[aria-live=polite] p");
const money = (ticket: TicketOnDesk): Locator => ticket.sidebar.getByRole("button", { name: /\+ insert reply$/ });

it("unlocks money once the code that arrived at the contact on file is told back, and by the keyboard alone", async () => {
  const { ticket, page } = await tiedTicket();
  const { patient, sidebar } = ticket;
  await patient.getByRole("combobox", { name: "Send a code to" }).selectOption({ label: "da•••@example.com" });
  const send = patient.getByRole("button", { name: "Send the code" });
  await send.focus();
  await page.keyboard.press("Enter");
  const field = patient.getByRole("textbox", { name: "The code they tell you" });
  await expect.poll(() => hasFocus(field)).toBe(true);
  await expect
    .poll(() => announced(ticket).allTextContents())
    .toContainEqual("The code is on its way. Type what they tell you.");
  // What became of it shows without anybody pressing anything.
  await patient.getByText(/^Message delivered, /).waitFor(PATIENCE);
  expect(await money(ticket).count()).toBe(0);

  const { box, letters } = await mailbox(page, "daniel.reyes@example.com");
  const code = await codeIn(letters.first());
  expect(await letters.first().innerText()).not.toMatch(/refund|session|acupuncture/i);
  await box.close();

  // A wrong one costs a try and is said; what is no code costs none.
  await field.fill("12");
  await page.keyboard.press("Enter");
  await patient.getByText("A code has six digits.").waitFor();
  await field.fill(other(code, 1));
  await page.keyboard.press("Enter");
  await patient.getByText("That is not the code. 4 tries left.").waitFor();
  await expect.poll(() => announced(ticket).allTextContents()).toContainEqual("That is not the code. 4 tries left.");
  expect(await hasFocus(field)).toBe(true);
  expect(await money(ticket).count()).toBe(0);

  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.keyboard.press("Enter");
  await patient.getByText("Daniel Reyes verified").waitFor();
  await expect.poll(() => announced(ticket).allTextContents()).toContainEqual("Recorded. Money can move.");
  await sidebar.getByRole("combobox", { name: "Reason" }).selectOption("changed_mind");
  await money(ticket).first().waitFor();
});

it("opens nothing after five wrong tries, and says so; another code is sent from there", async () => {
  const { ticket, page } = await tiedTicket();
  const { patient } = ticket;
  await patient.getByRole("combobox", { name: "Send a code to" }).selectOption({ label: "da•••@example.com" });
  await patient.getByRole("button", { name: "Send the code" }).click();
  await patient.getByText(/^Message delivered, /).waitFor(PATIENCE);
  const { box, letters } = await mailbox(page, "daniel.reyes@example.com");
  const code = await codeIn(letters.first());
  const field = patient.getByRole("textbox", { name: "The code they tell you" });
  for (const left of [4, 3, 2, 1]) {
    await field.fill(other(code, left));
    await patient.getByRole("button", { name: "Check the code" }).click();
    await patient.getByText(`That is not the code. ${left} ${left === 1 ? "try" : "tries"} left.`).waitFor();
  }
  await field.fill(other(code, 9));
  await patient.getByRole("button", { name: "Check the code" }).click();
  await patient.getByText("Tried five times: this code opens nothing any more.").waitFor();
  expect(await field.count()).toBe(0);
  await patient.getByText("Daniel Reyes not verified").waitFor();

  await patient.getByRole("button", { name: "Send the code" }).click();
  await field.waitFor();
  await expect.poll(async () => codeIn(letters.first()), PATIENCE).not.toBe(code);
  // The first is over, and the second works.
  await field.fill(code);
  await patient.getByRole("button", { name: "Check the code" }).click();
  await patient.getByText(/^That is not the code\./).waitFor();
  await field.fill(await codeIn(letters.first()));
  await patient.getByRole("button", { name: "Check the code" }).click();
  await patient.getByText("Daniel Reyes verified").waitFor();
  await box.close();
});

it("a code that did not arrive is said to be lost, with another contact beside it; the panel and the mailbox have no fault at 320 px", async () => {
  await ring().vendors.sendgrid.control("/recipients", { address: "daniel.reyes@example.com", is: "blocked" });
  const { ticket, page } = await tiedTicket();
  const { patient } = ticket;
  await patient.getByRole("combobox", { name: "Send a code to" }).selectOption({ label: "da•••@example.com" });
  await patient.getByRole("button", { name: "Send the code" }).click();
  await patient.getByText(/^Message not delivered, /).waitFor(PATIENCE);
  await patient.getByRole("button", { name: "Send another code" }).waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  const { box } = await mailbox(page, "daniel.reyes@example.com");
  expect(await violationsIn(box.mainFrame())).toEqual([]);
  expect(await box.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await box.close();
});
