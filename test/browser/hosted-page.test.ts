/** Danger: where Freshdesk hosts the page nobody gets in, or what was shown of one ticket is shown beside another. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { type Asked, hostedSite } from "./support/hosted-site.ts";
import { launchBrowser } from "./support/launch.ts";

const CHALLENGE = "01JD0000000000000000000001";
const problem = (code: string, status: number, values?: object) => ({
  status,
  body: { type: "x", title: "x", status, code, requestId: "r", ...(values ? { values } : {}) },
});
const boot = () => ({
  ...{ surface: "sidebar", helpdesk: "freshdesk", bearer: "the-session", expiresAtMs: Date.now() + 900_000 },
  person: { personId: "P", name: "Ana", role: "agent" },
  account: { title: "Harbour", money: "on", timeZone: "UTC" },
  locale: "en",
});

/** As our doors answer; a ticket is not there, which is an answer as well. */
function proxy({ op, body }: Asked) {
  if (op === "code") return { body: { challengeId: CHALLENGE, sentTo: "an•••@clinic.example", expiresAtMs: 1 } };
  // Spaces are no part of a code: the account takes them out.
  const code = String(body.code).replaceAll(" ", "");
  if (op === "sign-in") return code === "271828" ? { body: boot() } : problem("invalid", 422, { triesLeft: 4 });
  const answer = problem("not_found", 404);
  return { body: { status: 404, type: "application/problem+json", body: answer.body } };
}

let browser: Browser;
let site: Awaited<ReturnType<typeof hostedSite>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), hostedSite(proxy)]);
});
afterAll(async () => {
  site?.close();
  await browser?.close();
});

const opened = async (): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 }, locale: "en-US" });
  await page.goto(site.address);
  return page;
};
const called = () => site.asked.filter(({ op }) => op === "call").map(({ body }) => body.path);

it("is opened with a code, asks once for each ticket that is opened in its frame, and stays open over a reload", async () => {
  const page = await opened();
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Code").fill("111111");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("This is not the code that was sent. 4 tries are left.").waitFor();
  expect(await violationsIn(page.mainFrame())).toEqual([]);
  await page.getByLabel("Code").fill("271 828");
  await page.keyboard.press("Enter");
  await page.getByText("This is not there any more.").waitFor();
  expect(site.asked.find(({ op }) => op === "code")?.body).toEqual({ email: "ana@clinic.example" });
  await page.evaluate("desk.open(2)");
  await expect.poll(called).toEqual(["/v1/tickets/freshdesk/1", "/v1/tickets/freshdesk/2"]);
  expect(site.asked.at(-1)?.body).toMatchObject({ session: "the-session", method: "GET" });
  await page.reload();
  await page.getByText("This is not there any more.").waitFor();
  expect(await page.getByLabel("Code").count()).toBe(0);
  const heights = (await page.evaluate("desk.resized")) as string[];
  expect(heights.every((height) => Number.parseInt(height, 10) <= 700)).toBe(true);
  await page.close();
});

it("says before anybody is signed in what it needs, and in the reader's language", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 }, locale: "es-MX" });
  await page.goto(site.address);
  await page.getByRole("button", { name: "Enviarme un código" }).waitFor();
  expect(await violationsIn(page.mainFrame())).toEqual([]);
  await page.close();
});
