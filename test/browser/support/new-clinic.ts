/** A clinic that is not set up yet, in the demo's Worker, and the browser of whoever has its link. */
import type { Page, Response } from "playwright-core";
import { expect } from "vitest";
import { makeAccountKey } from "../../../worker/auth/account-key.ts";
import type { Ring } from "./ring.ts";

/** A new account in the demo's Worker, as `npm run setup` makes it; answers how another link of it is made. */
export async function newClinic(ring: Ring, accountId: string, language: "en" | "es"): Promise<() => Promise<string>> {
  const { rootKey, operatorToken } = ring.operator;
  const at = `${ring.demo.workerOrigin}/operator/accounts/${makeAccountKey(rootKey, accountId)}`;
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
export async function browserOf(ring: Ring, locale: string, width: number): Promise<{ page: Page; refused: string[] }> {
  const browser = (await ring.desk("admin")).page.context().browser();
  if (!browser) throw new Error("No browser");
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale });
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("response", (answer: Response) => {
    if (answer.status() >= 400) refused.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
  });
  return { page, refused };
}
