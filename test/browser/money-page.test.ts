/** Danger: money is stuck, or the processor says something else than we do, and nobody sees it. */
import type { FrameLocator, Locator } from "playwright-core";
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

async function refund(desk: DeskPage, ticketId: number, act: string, until: string): Promise<void> {
  const ticket = await desk.ticket(ticketId);
  await ticket.suggestion.getByRole("button", { name: act }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText(until, { exact: true }).waitFor();
}

/** Every payment is read at its processor: on a busy machine that outlasts the usual wait. */
const COMPARED_WITHIN = { timeout: 60_000 };

async function compared(money: FrameLocator): Promise<void> {
  await money.getByRole("button", { name: "Compare now" }).click();
  await money.getByText(/^Last compared .* payments? with refunds/).waitFor(COMPARED_WITHIN);
}

/** Each list of figures on the screen, label and sum in minor units. */
async function figuresOf(box: Locator): Promise<[string, number][][]> {
  const lists = await box
    .locator("dl")
    .evaluateAll((all) =>
      all.map((list) => [...list.children].map((one) => [...one.children].map((c) => c.textContent))),
    );
  return lists.map((pairs) => pairs.map(([label, sum]) => [label ?? "", Number((sum ?? "").replace(/[^\d-]/g, ""))]));
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
  await money.getByText("Not compared yet. It is done every night.").waitFor();
  await money.getByText("Whether the processor has the same is known when the comparison has ended.").waitFor();
  expect(await money.getByText("No open difference").count()).toBe(0);

  const sent = (await vendors.stripe.refunds()).find(({ amount }) => amount === 7_500);
  await vendors.stripe.control("/faults", { operation: "webhook", kind: "lose", times: 5 });
  await vendors.stripe.fail(sent?.id ?? "");
  await compared(money);
  const differences = money.getByRole("region", { name: "Where we and the processor differ" });
  await differences.getByText("A refund that one side calls sent and the other failed").waitFor();
  await differences.getByText(`Refund ${sent?.id}`).waitFor();
  const frame = finance.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  await expectReadable(frame);

  await differences.getByRole("button", { name: "I have looked" }).click();
  await differences.getByRole("button", { name: "Settle" }).click();
  await differences.getByText("Write a few words more.").waitFor();
  await differences.getByLabel("What did you find out?").fill("The bank returned it; the card was replaced.");
  await differences.getByRole("button", { name: "Settle" }).click();
  await money.getByText("No open difference").waitFor();
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

it.each([
  ["light", 1280],
  ["dark", 320],
] as const)("the books of a month can be read: %s, a window of %i", async (scheme, width) => {
  const finance = await ring().desk("finance", { scheme, viewport: { width, height: 900 } });
  const books = await finance.manager("Books");
  await books.getByRole("button", { name: "Read payouts now" }).waitFor();
  for (const name of ["Payouts", "The month's journal", "To pay by hand", "Credit owed to patients"]) {
    await books.getByRole("region", { name }).waitFor();
  }
  // Nothing was read yet: that nothing differs is not known.
  await books.getByText("Whether anything differs is known once payouts have been read to the end.").waitFor();
  await books.getByText("Opening and what moved come to closing.").first().waitFor();
  await books.getByText("The month can be closed once it is over.").waitFor();
  const frame = finance.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  await expectReadable(frame);
  expect(await sticksOut(frame)).toEqual([]);
  expect(finance.complaints).toEqual([]);
});

it.each([
  ["light", 1280],
  ["dark", 360],
] as const)("what is owed in account credit adds up and can be read: %s, a window of %i", async (scheme, width) => {
  const finance = await ring().desk("finance", { scheme, viewport: { width, height: 900 } });
  const money = await finance.manager("Money");
  const owed = money.getByRole("region", { name: "Account credit owed" });
  await owed
    .getByText(/owed to \d+ patients?$/)
    .first()
    .waitFor();
  const currencies = await owed.locator(".panel-box").all();
  expect(currencies.length).toBeGreaterThan(1);
  for (const currency of currencies) {
    const [now = [], month = []] = await figuresOf(currency);
    const moves = month.slice(0, -1).reduce((sum, [, minor]) => sum + minor, 0);
    expect(month.at(-1)).toEqual(["Now", moves]);
    expect(moves).toBe((now[0]?.[1] ?? 0) + (now[1]?.[1] ?? 0));
    expect(now.map(([label]) => label)).toEqual([
      "Paid or imported",
      "Bonus from the clinic",
      "Ends within 30 days",
      "Ends within 90 days",
    ]);
  }
  const frame = finance.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  await expectReadable(frame);
  expect(await sticksOut(frame)).toEqual([]);
  expect(finance.complaints).toEqual([]);
});

it("credit that cannot be read says so and can be asked again; with none it says that", async () => {
  const finance = await ring().desk("finance");
  const path = "**/v1/credit-liability*";
  await finance.page.route(path, (route) => route.abort());
  const money = await finance.manager("Money");
  const owed = money.getByRole("region", { name: "Account credit owed" });
  const again = owed.getByRole("button", { name: "Try again" });
  await again.waitFor();
  // The rest of the page does not wait for it.
  await money.getByRole("region", { name: "Connections" }).waitFor();
  await finance.page.unroute(path);
  await finance.page.route(path, (route) => route.fulfill({ json: { month: "2026-11", rows: [], outstanding: [] } }));
  await again.click();
  await owed.getByText("No patient has account credit.").waitFor();
});

it("an agent has no such page", async () => {
  const desk = await ring().desk("agent");
  const cases = await desk.manager("Cases");
  expect(await cases.getByRole("link", { name: "Money", exact: true }).count()).toBe(0);
});
