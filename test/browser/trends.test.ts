/** Danger: a picture that managers act on says something else than the cases behind it. */
import type { FrameLocator, Locator } from "playwright-core";
import { expect, it } from "vitest";
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

/** The same out of the names of the bars: `Changed mind, October 2026: 9 cases, $1,204.00`. */
async function barsOf(bars: Locator): Promise<{ what: string; cases: number }[]> {
  const names = await bars.evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  return names.map((name) => {
    const [, what = "", cases = ""] = /^(.+): (\d+) cases?/.exec(name) ?? [];
    return { what, cases: Number(cases) };
  });
}

async function openTrends(): Promise<{ page: FrameLocator; byReason: Locator; bars: Locator }> {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Trends");
  const byReason = page.getByRole("region", { name: "By reason, month by month" });
  // The bars are a group named by the summary, which is where the cases are counted.
  const bars = byReason.getByRole("group", { name: /cases from / }).getByRole("button");
  await bars.first().waitFor();
  return { page, byReason, bars };
}

it("says the same in the picture, in the table and in the totals, over a year of at least 400 cases", async () => {
  const { page, byReason, bars } = await openTrends();
  await byReason.getByRole("button", { name: "Show as a table" }).click();
  const cells = await cellsOf(byReason.getByRole("table"));
  const drawn = await barsOf(bars);
  const own = drawn.filter(({ what }) => !/^(All reasons|\d+ other reasons)/.test(what));
  expect(own.length).toBeGreaterThan(20);
  for (const { what, cases } of own) expect([what, cells.get(what)]).toEqual([what, cases]);

  const months = drawn.filter(({ what }) => what.startsWith("All reasons, "));
  expect(months.length).toBeGreaterThanOrEqual(12);
  for (const { what, cases } of months) {
    const month = what.replace("All reasons, ", "");
    const parts = drawn.filter(
      (bar) => bar.what.endsWith(month) && bar !== months.find((one) => one.what === bar.what),
    );
    expect([what, parts.reduce((sum, part) => sum + part.cases, 0)]).toEqual([what, cases]);
    expect([month, cells.get(month)]).toEqual([month, cases]);
  }
  const total = months.reduce((sum, { cases }) => sum + cases, 0);
  expect(total).toBeGreaterThanOrEqual(400);
  await page
    .getByRole("definition")
    .filter({ hasText: new RegExp(`^${total} ?$`) })
    .waitFor();
});

it("opens exactly the cases that a bar counts", async () => {
  const { byReason, bars } = await openTrends();
  const drawn = await barsOf(bars);
  const wanted = [...drawn.keys()].filter((at) => !drawn[at]?.what.startsWith("All reasons")).slice(-8, -2);
  expect(wanted.length).toBe(6);
  for (const at of wanted) {
    const bar = drawn[at];
    if (!bar || /other reasons/.test(bar.what)) continue;
    // Thin bars lie close together: pressed as a keyboard does.
    await bars.nth(at).focus();
    await bars.nth(at).press("Enter");
    const list = byReason.getByRole("region", { name: bar.what });
    await list.getByRole("table").waitFor();
    expect([bar.what, await list.getByRole("rowheader").count()]).toEqual([bar.what, bar.cases]);
    expect(await list.getByText(/the records now say/).count()).toBe(0);
  }
});

it("opens exactly the cases of a service, and one of them whole", async () => {
  const { page } = await openTrends();
  const services = page.getByRole("region", { name: "By service" });
  await services.getByRole("button", { name: "Show as a table" }).click();
  const row = services
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .last();
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
