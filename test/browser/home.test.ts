/** Danger: who answers for the clinic does not see on Monday what is late, or presses a figure and gets other cases. */
import type { FrameLocator, Locator } from "playwright-core";
import { expect, it } from "vitest";
import { colourViolationsIn, faultsOf } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const TELEPHONE = { viewport: { width: 390, height: 844 } };

const frameOf = (desk: DeskPage): Locator => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");

async function opened(desk: DeskPage): Promise<FrameLocator> {
  const home = await desk.manager("Home");
  await home.getByRole("heading", { name: "Due today" }).waitFor();
  return home;
}

async function expectReadable(desk: DeskPage): Promise<void> {
  expect(await faultsOf(frameOf(desk))).toEqual([]);
  await desk.page.getByTestId("scheme-switch").click();
  const inside = await (await frameOf(desk).elementHandle())?.contentFrame();
  expect(inside && (await colourViolationsIn(inside))).toEqual([]);
  await desk.page.getByTestId("scheme-switch").click();
}

it("a lead begins with it: what waits, with whose it is, and each figure opens as many cases as it says", async () => {
  const desk = await ring().desk("lead");
  const home = await opened(desk);
  await expectReadable(desk);
  const month = home
    .getByRole("region", { name: "What came in" })
    .getByRole("link", { name: /^\d+ cases?$/ })
    .last();
  const said = Number.parseInt((await month.textContent()) ?? "", 10);
  expect(said).toBeGreaterThan(10);
  await month.click();
  await home.getByRole("heading", { name: new RegExp(`20\\d\\d ${said} cases$`) }).waitFor();
});

it("fits a telephone, and is worked by keyboard alone", async () => {
  const desk = await ring().desk("finance", TELEPHONE);
  const home = await opened(desk);
  await expectReadable(desk);
  const first = home.locator(".home a").first();
  await first.focus();
  const to = await first.getAttribute("href");
  await first.press("Enter");
  await expect.poll(() => home.locator("html").evaluate(() => window.location.hash)).toBe(to);
});

it("an agent has no such page, whatever address they type", async () => {
  const desk = await ring().desk("agent");
  const cases = await desk.manager("Cases");
  expect(await cases.getByRole("link", { name: "Home", exact: true }).count()).toBe(0);
});
