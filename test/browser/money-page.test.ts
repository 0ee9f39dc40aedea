/** Danger: money is stuck, or the processor says something else than we do, and nobody sees it. */
import type { FrameLocator, Locator } from "playwright-core";
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

async function refund(desk: DeskPage, ticketId: number, act: string, until: string): Promise<void> {
  const ticket = await desk.ticket(ticketId);
  await ticket.suggestion.getByRole("button", { name: act }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText(until, { exact: true }).waitFor();
}

async function compared(money: FrameLocator): Promise<void> {
  await money.getByRole("button", { name: "Compare now" }).click();
  await money.getByText(/^Last compared .* payments? with refunds/).waitFor();
}

async function expectReadable(frame: Locator): Promise<void> {
  const inside = await (await frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
}

it("all is well at first; a bounce whose webhook was lost is found, shown with both sides, and settled by finance", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  await refund(desk, 1007, "Refund $75.00 + insert reply", "Sent");
  const finance = await openDesk("finance");
  const money = await finance.manager("Money");
  await money.getByText("Everything agrees").waitFor();

  const sent = (await vendors.stripe.refunds()).find(({ amount }) => amount === 7_500);
  await vendors.stripe.control("/faults", { operation: "webhook", kind: "lose", times: 5 });
  await vendors.stripe.fail(sent?.id ?? "");
  await compared(money);
  const differences = money.getByRole("region", { name: "Where we and the processor differ" });
  await differences.getByText("Sent for one side, failed for the other").waitFor();
  await differences.getByText(`Refund ${sent?.id}`).waitFor();
  const frame = finance.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  await expectReadable(frame);

  await differences.getByRole("button", { name: "I have looked" }).click();
  await differences.getByRole("button", { name: "Settle" }).click();
  await differences.getByText("Write a few words more.").waitFor();
  await differences.getByLabel("What did you find out?").fill("The bank returned it; the card was replaced.");
  await differences.getByRole("button", { name: "Settle" }).click();
  await money.getByText("Everything agrees").waitFor();
  expect(finance.complaints).toEqual([]);
});

it("a refund that no machine could finish waits for finance, who cannot make a second one by word alone", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  await vendors.stripe.control("/faults", {
    operation: "refunds.create",
    kind: "status",
    status: 404,
    code: "resource_missing",
  });
  await refund(desk, 1010, "Refund $95.90 + insert reply", "Somebody has to look: the processor gives no clear answer");
  const finance = await openDesk("finance", { viewport: { width: 360, height: 800 } });
  const money = await finance.manager("Money");
  const waiting = money.getByRole("region", { name: "Somebody has to find out" });
  await waiting.getByText("The processor does not know this payment.").waitFor();
  await waiting.getByText("$95.90").waitFor();
  await expectReadable(finance.page.getByRole("region", { name: "Makegood" }).locator("iframe"));
  await waiting.getByRole("button", { name: "Send it again" }).click();
  await waiting.getByLabel("What did you find out?").fill("Not in the dashboard.");
  await waiting.getByRole("button", { name: "Send again" }).click();
  // Sent a moment ago: it may still be under way.
  await waiting.getByText("The last request may still be under way.", { exact: false }).waitFor();
  expect((await vendors.stripe.refunds()).filter(({ amount }) => amount === 9_590)).toEqual([]);
  await expect.poll(() => waiting.count(), PATIENCE).toBe(1);
});

it("an agent has no such page", async () => {
  const desk = await ring().desk("agent");
  const cases = await desk.manager("Cases");
  expect(await cases.getByRole("link", { name: "Money", exact: true }).count()).toBe(0);
});
