/** Danger: whoever has no page of ours cannot read what is asked of them on a telephone, or decides by a page that anybody could open. */
import type { BrowserContext, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { PersonList } from "../../core/contract/account.ts";
import { violationsIn } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const UNHAPPY = 1005;
const ABOVE_LIMIT = 1018;

/** The newest letter that came to an address, once it has a link or whatever else is looked for. */
async function letterTo(page: Page, to: string, looked: RegExp): Promise<string> {
  const box = await page.context().newPage();
  await box.goto(`${ring().demo.deskOrigin}/mailbox`);
  const letter = box.getByRole("listitem").filter({ hasText: to }).filter({ hasText: looked }).first();
  await letter.waitFor(PATIENCE);
  const found = looked.exec(await letter.innerText())?.[0] ?? "";
  await box.close();
  return found;
}
const LINK = /https?:\/\/\S+\/l\/\S+/;

/** A telephone that never saw the helpdesk. */
async function telephone(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error("No browser");
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: "en-US",
  });
  return context.newPage();
}

async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  return [...(await violationsIn(page.mainFrame())), ...(wide > 390 ? [`${wide} px wide`] : [])];
}

it("a clinician answers on a telephone, and the case goes on by it", async () => {
  const admin = await ring().desk("admin");
  const manager = await admin.manager("People");
  await manager.getByText("Somebody whom the records do not name").click();
  const form = manager.getByRole("group").filter({ hasText: "Somebody whom the records do not name" });
  await form.getByLabel("Name").fill("Dr Lee");
  await form.getByLabel("E-mail address").fill("lee@clinic.example");
  await form.getByRole("button", { name: "Save the contact" }).click();
  await manager.getByText("lee@clinic.example, in English").waitFor();

  const agent = await ring().desk("agent");
  const ticket = await agent.ticket(UNHAPPY);
  await ticket.sidebar.getByLabel("Who is asked?").fill("Dr Lee");
  await ticket.sidebar.getByRole("button", { name: "Ask + insert holding reply" }).click();
  await ticket.sidebar.getByText(/^Link sent to le•••@clinic.example/).waitFor();
  const address = await letterTo(agent.page, "lee@clinic.example", LINK);
  const phone = await telephone(agent.page);
  await phone.goto(address);
  await phone.getByRole("heading", { name: "One question about a patient" }).waitFor();
  expect(await phone.locator("body").innerText()).not.toMatch(/Bettina|massage|laser|botox/i);
  expect(await faults(phone)).toEqual([]);
  await phone.getByLabel("No, not as expected").check();
  await phone.getByRole("button", { name: "Send the answer" }).click();
  await phone.getByRole("heading", { name: "Thank you. Your answer is recorded." }).waitFor();
  await phone.reload();
  await phone.getByText(/^Your answer on .*: No, not as expected\.$/).waitFor();
  expect(await faults(phone)).toEqual([]);
  await phone.context().close();
  await ticket.suggestion.getByRole("heading", { name: "Redo or touch-up, free of charge" }).waitFor(PATIENCE);
});

it("a lead approves on a telephone after a code to their own address; a forwarded link asks for another", async () => {
  const { demo, bearerOf } = ring();
  // Who signed in once is known with their address.
  const lead = await ring().desk("lead");
  await lead.manager("Approvals");
  const headers = { authorization: `Bearer ${await bearerOf("admin")}`, "content-type": "application/json" };
  const people = (await (await fetch(`${demo.workerOrigin}/v1/people`, { headers })).json()) as PersonList;
  const leadId = people.people.find(({ role }) => role === "lead")?.personId;
  const rule = { kind: "approval_waits", locationId: null, target: `person:${leadId}`, isTold: true };
  const put = await fetch(`${demo.workerOrigin}/v1/notice-rules`, {
    method: "PUT",
    headers,
    body: JSON.stringify(rule),
  });
  expect(put.status).toBe(200);
  const agent = await ring().desk("agent");
  const ticket = await agent.ticket(ABOVE_LIMIT);
  await ticket.sidebar.getByRole("button", { name: "Ask a lead: refund $1,650.00" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Waits for a lead").waitFor();
  const address = await letterTo(agent.page, "Decide here: ", LINK);
  const phone = await telephone(agent.page);
  await phone.goto(address);
  await phone.getByRole("heading", { name: "A decision waits for you" }).waitFor();
  expect(await phone.locator("body").innerText()).not.toMatch(/1,650|Ingrid/i);
  expect(await faults(phone)).toEqual([]);
  await phone.getByRole("button", { name: /^Send a code to / }).click();
  const code = await letterTo(agent.page, "is your code", /\b\d{6}\b/);
  await phone.getByLabel("The code, six digits").fill(code);
  await phone.getByRole("button", { name: "Go on" }).click();
  await phone.getByRole("heading", { name: "Your decision" }).waitFor();
  expect(await phone.locator("body").innerText()).not.toMatch(/Ingrid/);
  expect(await faults(phone)).toEqual([]);
  const other = await telephone(agent.page);
  await other.goto(address);
  await other.getByRole("heading", { name: "A decision waits for you" }).waitFor();
  await other.context().close();
  await phone.getByRole("button", { name: /^Approve: / }).click();
  await phone.getByRole("button", { name: /^Yes, approve: / }).click();
  await phone.getByRole("heading", { name: "Approved" }).waitFor();
  await phone.context().close();
});
