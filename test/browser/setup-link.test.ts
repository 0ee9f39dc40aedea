/** Danger: the first person of a clinic opens the set-up link and finds a broken page, other people's pages, or nothing after a reload. */
import type { Page, Response } from "playwright-core";
import { expect, it } from "vitest";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { violationsIn } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

/** A new account in the demo's Worker, as `npm run setup` makes it; answers how another link of it is made. */
async function newClinic(accountId: string, language: "en" | "es"): Promise<() => Promise<string>> {
  const { rootKey, operatorToken } = ring().operator;
  const at = `${ring().demo.workerOrigin}/operator/accounts/${makeAccountKey(rootKey, accountId)}`;
  const headers = { authorization: `Bearer ${operatorToken}`, "content-type": "application/json" };
  const body = { title: "Bay Clinic", language, money: "suggest_only", connections: [], people: [] };
  const made = await fetch(at, { method: "PUT", headers, body: JSON.stringify(body) });
  expect(made.status, await made.text()).toBe(200);
  return async () => {
    const link = await fetch(`${at}/setup-link`, { method: "POST", headers });
    return ((await link.json()) as { address: string }).address;
  };
}

/** Somebody's own browser, which never saw the helpdesk, and everything it was refused. */
async function browserOf(locale: string, width: number): Promise<{ page: Page; refused: string[] }> {
  const browser = (await ring().desk("admin")).page.context().browser();
  if (!browser) throw new Error("No browser");
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("response", (answer: Response) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  return { page, refused };
}

async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...(await violationsIn(page.mainFrame())), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}

it("the link says what it opens, opens the list of steps and the connections and nothing else, and goes on after a reload", async () => {
  const newLink = await newClinic("bayclinic", "en");
  const address = await newLink();
  const { page, refused } = await browserOf("en-US", 390);
  await page.goto(address);
  await page.getByRole("heading", { name: "Set up Makegood" }).waitFor();
  await page.getByText("It shows no patients and moves no money").waitFor();
  expect(await faults(page)).toEqual([]);

  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("heading", { level: 1, name: "Set-up" }).waitFor();
  expect(await page.getByRole("navigation").getByRole("link").allInnerTexts()).toEqual(["Set-up", "Connections"]);
  await page.getByText("Set-up link").waitFor();
  await page.getByText("No helpdesk is connected.").waitFor();
  await page.getByText(/^Shown once an admin has opened Makegood in the helpdesk: records, /).waitFor();
  expect(await faults(page)).toEqual([]);
  // An address of another page opens the same one.
  await page.evaluate(() => {
    window.location.hash = "#/cases";
  });
  await page.getByRole("heading", { level: 1, name: "Set-up" }).waitFor();
  expect(refused).toEqual([]);

  await page.goto(address);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByRole("heading", { level: 1, name: "Set-up" }).waitFor();
  expect(refused).toEqual([]);

  const other = await browserOf("en-US", 320);
  await other.page.goto(address);
  await other.page.getByRole("heading", { name: "This link was used" }).waitFor();
  expect(await faults(other.page)).toEqual([]);

  // A newer link ends it: whoever is in it is told where to go on.
  await newLink();
  await page.goto(address);
  await page.getByRole("heading", { name: "The set-up has ended" }).waitFor();
  expect(await faults(page)).toEqual([]);
});

it("speaks the language of whoever opens it", async () => {
  const { page } = await browserOf("es-MX", 320);
  const newLink = await newClinic("clinicabahia", "es");
  await page.goto(await newLink());
  await page.getByRole("heading", { name: "Configurar Makegood" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByText("Enlace de configuración").waitFor();
  await page.getByRole("heading", { level: 1, name: "Puesta en marcha" }).waitFor();
  expect(await faults(page)).toEqual([]);
});
