/** Danger: a case that waits for somebody is on nobody's pile. */
import type { FrameLocator } from "playwright-core";
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

const QUEUES = ["Needs me", "Waiting for approval", "Waiting for the patient", "Money moving", "Failed"] as const;
type Queue = (typeof QUEUES)[number];

async function decide(desk: DeskPage, ticketId: number, act: string): Promise<void> {
  const ticket = await desk.ticket(ticketId);
  await ticket.suggestion.getByRole("button", { name: act }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.waitFor();
}

/** Opens a pile in the sidebar and answers its count and who is on it. */
async function pileOf(sidebar: FrameLocator, pile: Queue): Promise<{ count: number; names: string }> {
  const button = sidebar.getByRole("button", { name: new RegExp(`^${pile} ?\\d`) });
  await button.click();
  const count = Number((await button.textContent())?.replace(/\D/g, ""));
  const cards = sidebar.getByRole("region", { name: "My cases" }).locator(".card");
  await expect.poll(() => cards.count()).toBe(count);
  return { count, names: (await cards.allTextContents()).join("\n") };
}

it("puts every case that the agent decided on the pile where it waits, the same in sidebar and page", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  await decide(desk, 1018, "Ask a lead: refund $1,650.00");
  await decide(desk, 1024, "Refund $400.00 + insert reply");
  await decide(desk, 1007, "Refund $75.00 + insert reply");
  const refundOf = async (amountMinor: number) =>
    (await vendors.stripe.refunds()).find(({ amount }) => amount === amountMinor);
  await expect.poll(() => refundOf(7_500), PATIENCE).toMatchObject({ status: "succeeded" });
  await expect.poll(() => refundOf(40_000), PATIENCE).toMatchObject({ status: "pending" });
  await vendors.stripe.fail((await refundOf(7_500))?.id ?? "");
  await expect
    .poll(async () => (await vendors.zendesk.ticket(1007)).tags, PATIENCE)
    .toContain("refund_state_needs_attention");

  const { sidebar } = await desk.ticket(1001);
  await sidebar.getByRole("button", { name: "My cases" }).click();
  expect((await pileOf(sidebar, "Waiting for approval")).names).toContain("Ingrid Solheim");
  // While a pile is read, the cases of the one before do not stand under its name.
  await desk.page.route(/pile=money_moving/, async (route) => {
    await expect.poll(() => sidebar.getByRole("region", { name: "My cases" }).locator(".card").count()).toBe(0);
    await route.continue();
  });
  expect((await pileOf(sidebar, "Money moving")).names).toContain("Noelle Farrow");
  expect((await pileOf(sidebar, "Failed")).names).toContain("Petra van Dam");
  const counts: Record<string, number> = {};
  for (const pile of QUEUES) counts[pile] = (await pileOf(sidebar, pile)).count;

  const manager = await desk.manager("Cases");
  const piles = manager.getByRole("navigation", { name: "Piles" });
  for (const pile of QUEUES) {
    await piles.getByRole("link", { name: new RegExp(`^${counts[pile]} ?${pile}$`) }).waitFor();
  }
  await piles.getByRole("link", { name: /Failed$/ }).click();
  await manager.getByRole("rowheader", { name: "Petra van Dam" }).getByRole("link").click();
  await manager.getByRole("heading", { level: 1, name: "Petra van Dam" }).waitFor();
  await manager.getByText("Came back from the bank").first().waitFor();
});

it("keeps what nobody has taken apart from mine, says what would be offered and how old it is, and finds a case by its ticket", async () => {
  const desk = await ring().desk("agent");
  const { sidebar } = await desk.ticket(1003);
  await sidebar.getByRole("button", { name: "My cases" }).click();
  const region = sidebar.getByRole("region", { name: "My cases" });
  const nobodys = region.getByRole("button", { name: /^Nobody has taken yet ?\d+$/ });
  await nobodys.click();
  const cards = region.locator(".card");
  await expect.poll(() => cards.count(), PATIENCE).toBeGreaterThan(5);
  const texts = await cards.allTextContents();
  expect(texts.some((text) => /\$[\d,.]+ suggested/.test(text))).toBe(true);
  expect(texts.every((text) => /asked (today|\d+ days? ago)/.test(text))).toBe(true);
  await region.getByRole("searchbox", { name: "Search cases" }).fill("#1001");
  await expect.poll(() => cards.count()).toBe(1);
  expect(await cards.textContent()).toContain("Maya Chen");
  await region.getByRole("searchbox", { name: "Search cases" }).fill("zzzz");
  await region.getByText("No case found").first().waitFor();

  const manager = await desk.manager("Cases");
  await manager.getByRole("radio", { name: /^Nobody's yet \(\d+\)$/ }).check();
  const rows = manager.getByRole("table", { name: "Needs somebody" }).getByRole("row");
  await expect.poll(() => rows.count(), PATIENCE).toBeGreaterThan(5);
  await manager.getByRole("searchbox", { name: "Search cases" }).fill("maya");
  await manager.getByRole("heading", { name: "1 case found" }).waitFor();
  await manager.getByRole("link", { name: "Maya Chen" }).click();
  await manager.getByRole("heading", { level: 1, name: "Maya Chen" }).waitFor();
  expect(desk.complaints).toEqual([]);
});

it("gives several cases to somebody at once, by the keyboard, and says which went", async () => {
  const desk = await ring().desk("lead");
  const manager = await desk.manager("Cases");
  await manager.getByRole("radio", { name: /^Nobody's yet \(\d+\)$/ }).check();
  const table = manager.getByRole("table");
  const boxes = table.getByRole("rowgroup").last().getByRole("checkbox");
  await expect.poll(() => boxes.count(), PATIENCE).toBeGreaterThan(4);
  const names = await table.getByRole("rowheader").getByRole("link").allTextContents();
  await boxes.nth(0).focus();
  await desk.page.keyboard.press("Space");
  await boxes.nth(2).focus();
  await desk.page.keyboard.press("Shift+Space");
  await manager.getByText("3 cases marked").waitFor();
  await manager.getByRole("combobox", { name: "Give to" }).selectOption({ label: "Ana Flores, agent" });
  await manager.getByRole("button", { name: "Give", exact: true }).click();
  await manager.getByText("3 cases are Ana Flores's now.").first().waitFor();
  await manager.getByRole("searchbox", { name: "Search cases" }).fill(names[1] ?? "");
  await manager.getByRole("cell", { name: "Ana Flores" }).first().waitFor();
  expect(desk.complaints).toEqual([]);
});

/** Looks at it in both schemes: what some people cannot read, and what sticks out. */
const looksWell = (desk: DeskPage) =>
  desk.inEachScheme(async () => {
    expect(await faultsOf(desk.page.getByRole("region", { name: "Makegood" }).locator("iframe"))).toEqual([]);
  });

it("narrows the list by the address, keeps it as a view under a name, and opens it again by its link after a reload", async () => {
  const desk = await ring().desk("lead");
  const manager = await desk.manager("Cases");
  await manager.getByText("Filters", { exact: true }).click();
  await manager.getByRole("combobox", { name: "Reason" }).selectOption({ label: "Changed mind" });
  const chip = manager.getByRole("button", { name: "Take away the filter Reason: Changed mind" });
  await chip.waitFor();
  const rows = manager.getByRole("table", { name: "All" }).getByRole("row");
  await expect.poll(() => rows.count(), PATIENCE).toBeGreaterThan(2);
  const narrowed = await rows.count();
  await manager.getByText("Order and columns", { exact: true }).click();
  await manager.getByRole("combobox", { name: "Order" }).selectOption({ label: "Largest amount first" });
  await manager.getByRole("checkbox", { name: "Ticket", exact: true }).uncheck();
  await expect.poll(() => manager.getByRole("columnheader", { name: "Ticket" }).count()).toBe(0);
  await manager.getByText("Saved views", { exact: true }).click();
  await manager.getByRole("textbox", { name: "Name of this view" }).fill("Changed their mind");
  await manager.getByRole("checkbox", { name: /^Share/ }).check();
  await manager.getByRole("button", { name: "Save view" }).click();
  await manager.getByRole("link", { name: "Changed their mind" }).waitFor();
  await looksWell(desk);
  await chip.click();
  await expect.poll(() => rows.count(), PATIENCE).not.toBe(narrowed);

  const other = await ring().desk("agent");
  const theirs = await other.manager("Cases");
  await theirs.getByText("Saved views", { exact: true }).click();
  await theirs.getByRole("link", { name: "Changed their mind" }).click();
  await theirs.getByRole("button", { name: "Take away the filter Reason: Changed mind" }).waitFor();
  expect(await theirs.getByRole("button", { name: /^Remove the view/ }).count()).toBe(0);
  expect([...desk.complaints, ...other.complaints]).toEqual([]);
});

it("says what became of a case, and reads the tickets beside their cases", async () => {
  const desk = await ring().desk("lead");
  const manager = await desk.manager("Cases");
  await manager.getByRole("searchbox", { name: "Search cases" }).fill("Haruka Ghosh");
  await manager.getByRole("link", { name: "Haruka Ghosh" }).first().click();
  await manager.getByRole("button", { name: "Say what became of it" }).click();
  await manager.getByRole("combobox", { name: "What became of it" }).selectOption({ label: "Complained in public" });
  await manager.getByRole("textbox", { name: "How do you know?" }).fill("She wrote a review of one star.");
  await looksWell(desk);
  await manager.getByRole("button", { name: "Record", exact: true }).click();
  await manager.getByText(/^Complained in public: said by Leo Brandt/).waitFor();

  const cases = await desk.manager("Cases");
  await cases.getByRole("link", { name: "Do the tags agree?" }).click();
  await cases.getByRole("button", { name: "Read the tickets" }).click();
  await cases
    .getByText(/^\d+ of \d+ tickets looked at$/)
    .first()
    .waitFor();
  await expect.poll(() => cases.getByText(/tickets? shows? what/).textContent(), PATIENCE).not.toMatch(/^0/);
  await looksWell(desk);
  expect(desk.complaints).toEqual([]);
});
