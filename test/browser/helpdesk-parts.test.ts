/** Danger: whoever sets a clinic up has to type ids and secrets after all, loses the keyboard's focus on the way, or reads *done* of what nobody saw. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { DEMO } from "../../demo/runtime/names.ts";
import { violationsIn } from "./support/axe.ts";
import { hasFocus, tabTo } from "./support/keyboard.ts";
import { browserOf, newClinic } from "./support/new-clinic.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const { subdomain, appId, installationId, oauthClientSecret } = DEMO.emptyHelpdesk;

async function faults(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return [...(await violationsIn(page.mainFrame())), ...(wide > 0 ? [`${wide} px too wide`] : [])];
}
const picture = (page: Page, name: string) =>
  process.env.PICTURES_DIR
    ? page.screenshot({ path: `${process.env.PICTURES_DIR}/${name}.png`, fullPage: true })
    : undefined;

it("an empty account: the connection is typed, its parts are looked at and made, and a new ticket is heard, by keyboard at 320 px", async () => {
  const newLink = await newClinic(ring(), "partsclinic", "en");
  const { page, refused } = await browserOf(ring(), "en-US", 320);
  await page.goto(await newLink());
  const press = async (role: "button" | "link", name: string | RegExp) => {
    await tabTo(page, page.getByRole(role, { name, exact: true }));
    await page.keyboard.press("Enter");
  };
  await press("button", "Begin");
  await page.getByText("No helpdesk is connected.").waitFor();
  await page.getByRole("heading", { level: 1, name: "Set-up" }).waitFor();

  await page.getByRole("navigation").getByRole("link", { name: "Connections" }).focus();
  await page.keyboard.press("Enter");
  await press("link", "Connect Zendesk");
  const typed = [
    ["Subdomain", subdomain],
    ["Id of the app", appId],
    ["Id of the installation", installationId],
    ["Address of the page around the app", `https://${subdomain}.zendesk.com`],
    ["Id of the OAuth client", DEMO.oauthClientId],
    ["Secret of the OAuth client", oauthClientSecret],
  ] as const;
  for (const [label, value] of typed) {
    await tabTo(page, page.getByLabel(label, { exact: true }));
    await page.keyboard.type(value);
  }
  expect(await faults(page)).toEqual([]);
  await picture(page, "parts-connection");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Zendesk", exact: true }).waitFor();

  await page.getByRole("navigation").getByRole("link", { name: "Set-up" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Fields, webhook or triggers in Zendesk are not made yet.").waitFor();
  await press("button", "Look what is there");
  const parts = page.getByRole("list", { name: "Fields, webhook and triggers" });
  await parts.waitFor();
  expect(await parts.getByText("Will be made").count()).toBe(9);
  expect(await hasFocus(page.getByRole("button", { name: "Look what is there" }))).toBe(true);
  expect(await faults(page)).toEqual([]);
  await picture(page, "parts-looked");

  await page.keyboard.press("Shift+Tab");
  const make = page.getByRole("button", { name: "Make what is missing" });
  expect(await hasFocus(make)).toBe(true);
  await page.keyboard.press("Enter");
  await parts.getByText("Made", { exact: true }).last().waitFor();
  expect(await parts.getByText("Made", { exact: true }).count()).toBe(9);
  await page.getByText("The fields, the webhook and its secret in Zendesk are known.").waitFor();
  expect(await hasFocus(make)).toBe(true);

  await press("button", "Test the webhook of Zendesk");
  await page.getByText("Waiting for a new ticket…").waitFor();
  const mail = { from: { email: "maya@example.com" }, subject: "Refund", body: "Please give me my money back." };
  const headers = { "content-type": "application/json" };
  const at = `${ring().demo.vendorsOrigin}/_control/zendesk-empty/incoming`;
  expect((await fetch(at, { method: "POST", headers, body: JSON.stringify(mail) })).status).toBe(201);
  expect(await hasFocus(page.getByRole("button", { name: "Stop waiting" }))).toBe(true);
  await page.getByText(/^Webhook seen: a new ticket was told to us /).waitFor();
  expect(await faults(page)).toEqual([]);
  await picture(page, "parts-heard");
  expect(refused).toEqual([]);

  // No answer: said, and what was read stays.
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Look what is there" }).waitFor();
  expect(await parts.getByText("Made", { exact: true }).count()).toBe(9);
  await page.context().setOffline(false);
});

it("rules that the helpdesk lets nobody make by its interface are shown to copy, in Spanish at 320 px", async () => {
  const newLink = await newClinic(ring(), "rulesbyhand", "es");
  const { page, refused } = await browserOf(ring(), "es-ES", 320);
  const { host, apiKey } = DEMO.freshdesk;
  const control = (path: string, body: unknown) =>
    fetch(`${ring().demo.vendorsOrigin}/_control/freshdesk${path}`, { method: "PUT", body: JSON.stringify(body) });
  expect((await control("/settings", { rulesByApi: false })).ok).toBe(true);
  await page.goto(await newLink());
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByRole("heading", { level: 1, name: "Puesta en marcha" }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Conexiones" }).click();
  await page.getByRole("link", { name: "Conectar Freshdesk" }).click();
  await page.getByLabel("Dirección", { exact: true }).fill(host);
  await page.getByLabel("Clave de API", { exact: true }).fill(apiKey);
  expect(await faults(page)).toEqual([]);
  await picture(page, "freshdesk-connection");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Freshdesk", exact: true }).waitFor();
  await page.getByRole("navigation").getByRole("link", { name: "Puesta en marcha" }).click();
  await page.getByRole("button", { name: "Mirar lo que hay" }).click();
  const parts = page.getByRole("list", { name: "Campos, webhook y disparadores" });
  await page.getByRole("button", { name: "Crear lo que falta" }).click();
  await parts.getByText("Sin permiso").first().waitFor();
  expect(await parts.getByText("Creado", { exact: true }).count()).toBe(5);
  const hand = parts.getByText("Lo que hay que introducir allí a mano");
  expect(await hand.count()).toBe(3);
  await hand.nth(1).click();
  await parts.locator("pre:visible").waitFor();
  const rule = parts.locator("pre:visible");
  expect(await rule.innerText()).toContain('{"ticket_id":"{{ticket.id}}","event":"comment.added"}');
  expect(await rule.innerText()).toContain("x-makegood-secret");
  expect(await faults(page)).toEqual([]);
  await picture(page, "freshdesk-by-hand");
  expect(refused).toEqual([]);
});
