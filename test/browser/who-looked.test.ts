/** Danger: an admin cannot see who went through the patients; or whoever only looks is shown lists of them. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("an admin sees who was shown whom, who above the usual, by person and by patient, and takes it along as a file", async () => {
  const { desk: openDesk, demo } = ring();
  const agent = await openDesk("agent");
  await agent.ticket(1001);
  // Somebody goes through the clinic.
  const bearer = await ring().bearerOf("lead");
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const ask = (q: string) =>
    fetch(`${demo.workerOrigin}/v1/patients?q=${q}`, { headers: { authorization: `Bearer ${bearer}` } });
  const answers = await Promise.all(letters.flatMap((one) => ["a", "e", "i", "o"].map((two) => ask(one + two))));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(20);
  expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThan(0);

  const desk = await openDesk("admin");
  const page = await desk.manager("Privacy");
  const looked = page.getByRole("region", { name: "Who looked" });
  await looked.getByText("Above the usual", { exact: true }).waitFor();
  await looked.getByRole("button", { name: "Only Ana Flores" }).first().waitFor();
  const inside = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  expect(await violationsIn(await frameIn(inside))).toEqual([]);

  const saved = desk.page.waitForEvent("download");
  await looked.getByRole("button", { name: "Download as CSV" }).click();
  const file = await readFile(await (await saved).path(), "utf8");
  expect(file).toMatch(/^\ufeffLast looked,Person,Patient,id,Opened,In lists,Refused: another location\r\n/);
  expect(file).toContain("Maya Chen");

  await looked.getByText("Who looked at one patient").click();
  await looked.getByRole("searchbox").fill("Maya Chen");
  await looked.getByRole("button", { name: /^Choose Maya Chen, / }).click();
  const ofMaya = looked.getByRole("heading", { name: "Hour by hour: Maya Chen" });
  await ofMaya.waitFor();
  // A line for each person and day; the hours are behind it.
  const anas = looked.getByRole("list", { name: "Hour by hour: Maya Chen" }).getByText(/^Ana Flores, /);
  expect(await looked.getByRole("table", { name: /^Ana Flores, / }).count()).toBe(0);
  await anas.first().click();
  await looked
    .getByRole("table", { name: /^Ana Flores, / })
    .getByRole("button", { name: "Only Maya Chen" })
    .waitFor();
  await desk.page.setViewportSize({ width: 390, height: 844 });
  await looked.getByRole("list", { name: "By person" }).waitFor();
  expect(await sticksOut(inside)).toEqual([]);
  expect(await violationsIn(await frameIn(inside))).toEqual([]);
  expect(desk.complaints).toEqual([]);
});

it("of a patient whom nobody looked at it says that, and not that nobody was shown anybody", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Privacy");
  await page.locator("html").evaluate(() => {
    window.location.hash = "#/privacy?patient=01K00000000000000000000000";
  });
  await page.getByText("This patient was shown to nobody in this period.").waitFor();
});

it.each(["Set-up", "Privacy", "Import", "Notices", "Connections"])(
  "who may not see %s is told so once, and is not asked to try again",
  async (title) => {
    const desk = await ring().desk("agent", { viewport: { width: 390, height: 900 } });
    await desk.manager("Trends");
    const page = desk.page.getByRole("region", { name: "Makegood" }).frameLocator("iframe");
    const hash = `#/${{ "Set-up": "setup", Import: "imports" }[title] ?? title.toLowerCase()}`;
    await page.locator("html").evaluate((_, to) => {
      window.location.hash = to;
    }, hash);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.locator(".manager-main .notice").waitFor();
    expect(await page.locator(".manager-main .notice").count()).toBe(1);
    expect(await page.getByRole("button", { name: "Try again" }).count()).toBe(0);
  },
);

it("a viewer has no list of patients: the ticket alone, and trends", async () => {
  const desk = await ring().desk("viewer");
  const ticket = await desk.ticket(1001);
  await ticket.patient.getByText("Maya Chen").first().waitFor();
  expect(await ticket.sidebar.getByRole("button", { name: "My cases" }).count()).toBe(0);
  await desk.manager("Trends");
  const pages = desk.page
    .getByRole("region", { name: "Makegood" })
    .frameLocator("iframe")
    .getByRole("navigation", { name: "Pages" });
  expect(await pages.getByRole("link").allTextContents()).toEqual(["Trends"]);
  expect(desk.complaints).toEqual([]);
});
