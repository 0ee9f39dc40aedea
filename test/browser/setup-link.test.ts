/** Danger: the first person of a clinic opens the set-up link and finds a broken page, other people's pages, or nothing after a reload. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import { browserOf, newClinic } from "./support/new-clinic.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...(await violationsIn(page.mainFrame())), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}

it("the link says what it opens, opens the list of steps and the connections and nothing else, and goes on after a reload", async () => {
  const newLink = await newClinic(ring(), "bayclinic", "en");
  const address = await newLink();
  const { page, refused } = await browserOf(ring(), "en-US", 390);
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

  const other = await browserOf(ring(), "en-US", 320);
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
  const { page } = await browserOf(ring(), "es-MX", 320);
  const newLink = await newClinic(ring(), "clinicabahia", "es");
  await page.goto(await newLink());
  await page.getByRole("heading", { name: "Configurar Makegood" }).waitFor();
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByText("Enlace de configuración").waitFor();
  await page.getByRole("heading", { level: 1, name: "Puesta en marcha" }).waitFor();
  expect(await faults(page)).toEqual([]);
});
