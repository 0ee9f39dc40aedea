/** Danger: a picture that managers act on says something else than the cases behind it, or says it only to some. */
import { readFileSync } from "node:fs";
import type { FrameLocator, Locator } from "playwright-core";
import { expect, it } from "vitest";
import { colourViolationsIn, violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

/** `Changed mind, October 2026` → 9, as the table says it for those who cannot see it. */
async function cellsOf(table: Locator): Promise<Map<string, number>> {
  const said = await table.getByRole("button").allTextContents();
  return new Map(
    said.map((text) => {
      const [, cases = "", what = ""] = /(\d+) cases?(?: \([^)]*\))?: (.+)$/.exec(text) ?? [];
      return [what, Number(cases)];
    }),
  );
}

/** The same out of the names of the marks: `Changed mind, October 2026: 9 cases, $1,204.00`. */
async function marksOf(marks: Locator): Promise<{ what: string; cases: number }[]> {
  const names = await marks.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  return names.map((name) => {
    const [, what = "", cases = ""] = /^(.+): (\d+) cases?/.exec(name) ?? [];
    return { what, cases: Number(cases) };
  });
}

interface Opened {
  readonly desk: DeskPage;
  readonly page: FrameLocator;
  readonly months: Locator;
  readonly marks: Locator;
}

async function openTrends(desk?: DeskPage): Promise<Opened> {
  const own = desk ?? (await ring().desk("lead"));
  const page = await own.manager("Trends");
  const months = page.getByRole("region", { name: "By reason, month by month" });
  // The marks are a group named by the summary, which is where the cases are counted.
  const marks = months.getByRole("group", { name: /cases from / }).getByRole("button");
  await marks.first().waitFor();
  return { desk: own, page, months, marks };
}

/** Goes to an address of the page. */
async function openAt(page: FrameLocator, hash: string): Promise<void> {
  await page.locator("html").evaluate((_, to) => {
    window.location.hash = to;
  }, hash);
}

it("says the same in the picture, in the table and in the totals, over a year of at least 400 cases", async () => {
  const { page, months, marks } = await openTrends();
  await months.getByRole("button", { name: "Show as a table" }).click();
  const cells = await cellsOf(months.getByRole("table"));
  const drawn = await marksOf(marks);
  const own = drawn.filter(({ what }) => !what.startsWith("All cases"));
  expect(own.length).toBeGreaterThan(50);
  for (const { what, cases } of own) expect([what, cells.get(what)]).toEqual([what, cases]);

  const whole = drawn.filter(({ what }) => what.startsWith("All cases, "));
  expect(whole.length).toBeGreaterThanOrEqual(12);
  for (const { what, cases } of whole) {
    const month = what.replace("All cases, ", "");
    expect([month, cells.get(month)]).toEqual([month, cases]);
    const parts = [...cells].filter(([name]) => name.endsWith(`, ${month}`));
    // A case of several reasons stands under each of them.
    expect(parts.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(cases);
  }
  const total = whole.reduce((sum, { cases }) => sum + cases, 0);
  expect(total).toBeGreaterThanOrEqual(400);
  await page
    .getByRole("definition")
    .filter({ hasText: new RegExp(`^${total} ?$`) })
    .waitFor();
});

it("says first what gets worse", async () => {
  const { page } = await openTrends();
  await page.getByText(/^“Unhappy with result” rose from 3 cases in .+ to 13 in .+\. \d+ cases from /).waitFor();
});

it("opens exactly the cases that a mark counts, of a month, a reason, and a bar", async () => {
  const { page, months, marks } = await openTrends();
  const drawn = await marksOf(marks);
  // One of every seventh: of months as of lines, early and late.
  for (const [at, { what, cases }] of drawn.entries()) {
    if (at % 7 !== 0) continue;
    // Points lie close together: pressed as a keyboard does.
    await marks.nth(at).focus();
    await marks.nth(at).press("Enter");
    const list = months.getByRole("region", { name: what });
    const rows = list.getByRole("rowheader");
    await rows.first().waitFor();
    const most = Math.min(cases, 50);
    expect([what, await rows.count()]).toEqual([what, most]);
    expect(await list.getByText(/the records now say/).count()).toBe(0);
  }
  await page.getByLabel("Count by").selectOption({ label: "Service" });
  const services = page.getByRole("region", { name: "By service, whole period" });
  await services.getByRole("button", { name: "Show as a table" }).click();
  const row = services
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Skincare" }) });
  const cell = row.getByRole("button");
  const [, cases = "", what = ""] = /(\d+) cases?(?: \([^)]*\))?: (.+)$/.exec((await cell.textContent()) ?? "") ?? [];
  await cell.click();
  const list = services.getByRole("region", { name: new RegExp(`^${what}`) });
  await list.getByRole("table").waitFor();
  expect(await list.getByRole("rowheader").count()).toBe(Number(cases));
  const first = list.getByRole("rowheader").first().getByRole("link");
  const name = await first.textContent();
  await first.click();
  await page.getByRole("heading", { level: 1, name: name ?? "" }).waitFor();
  await page.getByText("Timeline").waitFor();
});

it("opens the cases of patients who asked again, as many as it says", async () => {
  const { page } = await openTrends();
  const work = page.getByRole("region", { name: "How long it took, and what was given beside the clauses" });
  const link = work.getByRole("link", { name: /: Patients who asked more than once$/ });
  const [, cases = ""] = /^(\d+) cases$/.exec((await link.textContent()) ?? "") ?? [];
  await link.click();
  await page
    .getByRole("heading", { level: 2, name: new RegExp(`^Patients who asked more than once.*${cases}`) })
    .waitFor();
  const rows = page.getByRole("table").getByRole("rowheader");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(Math.min(50, Number(cases)));
});

it("keeps what is counted, measured, filtered and compared in the address, for who comes back to it", async () => {
  const { desk, page } = await openTrends();
  await page.getByLabel("Count by").selectOption({ label: "Location" });
  await page.getByLabel("Show", { exact: true }).selectOption({ label: "Rate" });
  await page.getByLabel("Period", { exact: true }).selectOption({ label: "From a day to a day" });
  await page.getByLabel("First day").fill("2026-03-10");
  await page.getByLabel("Reason", { exact: true }).selectOption({ label: "Changed mind" });
  await page.getByLabel("Compare with the period before").check();
  await page.getByText(/^Compared with /).waitFor();
  const region = page.getByRole("region", { name: "By location, whole period" });
  const before = await region.innerText();
  expect(before).toMatch(/\d to \d+/);
  const hash = await page.locator("html").evaluate(() => window.location.hash);
  await openAt(page, "#/approvals");
  await page.getByRole("heading", { level: 1, name: "Approvals" }).waitFor();
  await openAt(page, hash);
  await page.getByText(/^Compared with /).waitFor();
  expect(await region.innerText()).toBe(before);
  expect(await page.getByLabel("First day").inputValue()).toBe("2026-03-10");
  expect(desk.complaints).toEqual([]);
});

it("is read point by point with the keyboard, and draws one line alone with how sure it is", async () => {
  const { months, marks } = await openTrends();
  await marks.first().focus();
  const focused = () => months.locator(".mark:focus").getAttribute("aria-label");
  expect(await focused()).toMatch(/^All cases, /);
  await months.locator(".mark:focus").press("ArrowUp");
  const [line = "", first] = ((await focused()) ?? "").split(", ");
  expect(line).not.toBe("All cases");
  await months.locator(".mark:focus").press("ArrowRight");
  const [same = "", second] = ((await focused()) ?? "").split(", ");
  expect([same, second === first]).toEqual([line, false]);
  await months.locator(".mark:focus").press("Enter");
  await months.getByRole("button", { name: "Close the list" }).click();
  expect(await focused()).toContain(line);
  expect(await months.locator(".whisker").count()).toBeGreaterThan(0);
  await months.getByRole("button", { name: `Show only ${line}` }).click();
  expect(await months.locator(".series").count()).toBe(1);
  await months.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => months.locator(".series").count()).toBeGreaterThan(4);
});

it("gives what is seen as a file whose name says nothing of anybody", async () => {
  const { desk, page } = await openTrends();
  const [file] = await Promise.all([
    desk.page.waitForEvent("download"),
    page.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^refunds-by-reason-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/);
  const lines = readFileSync(await file.path(), "utf8")
    .trim()
    .split("\r\n");
  expect(lines[0]).toContain("Reason,Month");
  expect(lines.filter((line) => line.startsWith("Unhappy with result,")).length).toBe(13);
});

it("can be read by everybody at any width, in both schemes, with tables and cases open", async () => {
  for (const width of [320, 768, 2560]) {
    const desk = await ring().desk("lead", { viewport: { width: width + 76, height: 900 } });
    const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
    const { page } = await openTrends(desk);
    await openAt(page, "#/trends?by=service&measure=rate&compare=1&monthsTable=1&wholeTable=1&open=~one:Skincare");
    await page.getByRole("button", { name: "Close the list" }).waitFor();
    await page.locator(".drill").getByRole("link").first().waitFor();
    expect([width, await sticksOut(frame)]).toEqual([width, []]);
    await desk.inEachScheme(async () => {
      const inside = await frameIn(frame);
      expect([width, await violationsIn(inside), await colourViolationsIn(inside)]).toEqual([width, [], []]);
    });
    await desk.page.close();
  }
});

it("prints a month on one sheet", async () => {
  const { desk, page } = await openTrends();
  await page.getByRole("link", { name: "Month report" }).click();
  await page.getByRole("heading", { level: 1, name: /^Refunds in / }).waitFor();
  const [before = ""] = await page
    .getByLabel("Month", { exact: true })
    .locator("option")
    .allTextContents()
    .then((all) => all.slice(1));
  await page.getByLabel("Month", { exact: true }).selectOption({ label: before });
  const sheet = page.getByRole("article");
  await sheet.getByText("Harbour Wellness", { exact: true }).waitFor();
  await sheet.getByText(/^“Unhappy with result” rose from 3 cases in /).waitFor();
  await desk.page.emulateMedia({ media: "print" });
  // A sheet of Letter less its margins, at 96 pixels an inch; one of A4 is 22 narrower and 67 higher.
  await desk.page.setViewportSize({ width: 725 + 76, height: 965 });
  const height = await sheet.evaluate((element) => element.getBoundingClientRect().height);
  expect(height).toBeLessThanOrEqual(965);
  expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
});
