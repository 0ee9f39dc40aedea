/**
 * Danger: a change that was tried in the test account comes into the live one unseen, past the second person, or as something else; or somebody
 * takes the one account for the other.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import { afterAll, expect, it } from "vitest";
import { testIdOf } from "../../core/regions.ts";
import { DEMO } from "../../demo/runtime/names.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { violationsIn } from "./support/axe.ts";
import { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { threeFreePorts } from "./support/ports.ts";
import { type Ring, sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const OWNER = { key: "owner", zendeskId: 9_301, name: "Rosa Vidal", email: "rosa@newclinic.example" } as const;
const LIMIT = "One decision, agent (USD)";
const OWN = "It was kind of you to tell us. You can always change your mind.";
const SAYS = "No real money moves from here, and it sends no texts or mails.";
const CARRY = "Carry from another account";

const folder = mkdtempSync(join(tmpdir(), "makegood-carry-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const appFrame = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");

async function isFit(desk: DeskPage, name: string): Promise<void> {
  expect(await violationsIn(await frameIn(appFrame(desk)))).toEqual([]);
  expect(await sticksOut(appFrame(desk))).toEqual([]);
  if (process.env.PICTURES) await desk.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

/** The test account of the demo's clinic, with a helpdesk of its own, and its admin there. */
async function testDesk({ demo, operator, desk }: Ring): Promise<DeskPage> {
  const accountKey = makeAccountKey(operator.rootKey, testIdOf(DEMO.accountId));
  const { zendeskId, name, email, key } = OWNER;
  const json = { "content-type": "application/json" };
  const ask = async (method: string, at: string, body: unknown, headers: Record<string, string> = json) => {
    const answer = await fetch(at, { method, headers, body: JSON.stringify(body) });
    expect(answer.ok, `${at} ${answer.status} ${await answer.text()}`).toBe(true);
  };
  await ask("POST", `${demo.vendorsOrigin}/_control/zendesk-empty/seed`, {
    users: [{ id: zendeskId, name, email, role: "admin" }],
  });
  const frameOrigin = await demo.openEmptyDesk({
    accountKey,
    clinicName: "Harbour Wellness (test)",
    users: [{ key, zendeskId, name, email, roleLabel: "admin" }],
    port: await threeFreePorts(),
  });
  const { oauthClientId, emptyHelpdesk } = DEMO;
  const body = {
    title: "Harbour Wellness (test)",
    language: "en",
    money: "suggest_only",
    connections: [{ kind: "zendesk", ...emptyHelpdesk, oauthClientId, frameOrigin }],
    people: [{ helpdesk: "zendesk", externalId: String(zendeskId), name, role: "admin" }],
  };
  const bearer = { ...json, authorization: `Bearer ${operator.operatorToken}` };
  await ask("PUT", `${demo.workerOrigin}/operator/accounts/${accountKey}`, body, bearer);
  const browser = (await desk("admin")).page.context().browser();
  if (!browser) throw new Error("No browser");
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1400 },
    locale: "en-US",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  const opened = new DeskPage(await context.newPage(), frameOrigin);
  await opened.open(key, "light");
  return opened;
}

async function carryPage(desk: DeskPage): Promise<FrameLocator> {
  const page = await desk.manager("Set-up");
  await page.getByRole("link", { name: CARRY }).click();
  await page.getByRole("heading", { level: 1, name: CARRY }).waitFor();
  return page;
}

async function takenOut(desk: DeskPage, name: string): Promise<string> {
  const page = await carryPage(desk);
  const [file] = await Promise.all([
    desk.page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the file" }).click(),
  ]);
  const path = join(folder, name);
  await file.saveAs(path);
  return path;
}

const choose = (page: FrameLocator, path: string) => page.locator("input[type=file]").setInputFiles(path);

it("rules and a letter are changed in the test account, taken out, seen beside the live one's, brought in, and confirmed by a second person", {
  timeout: 240_000,
}, async () => {
  const { desk: open } = ring();
  const test = await testDesk(ring());
  // The live account's first, so that the test account begins like it.
  const live = await open("admin", { viewport: { width: 396, height: 2400 } });
  const first = await takenOut(live, "live.json");
  expect(readFileSync(first, "utf8")).not.toMatch(/personId|locationId|sk_test|whsec/);
  await isFit(live, "carry-out-narrow");

  const trial = await carryPage(test);
  await trial.getByRole("complementary", { name: "Test account" }).getByText(SAYS).waitFor();
  await choose(trial, first);
  await trial.getByText("This account has no rules yet: they count at once.").waitFor();
  await trial.getByRole("button", { name: /^Bring in \d+ changes$/ }).click();
  await trial.getByText("The rules count now.").waitFor();
  await isFit(test, "carry-done");

  const rules = await test.manager("Rules");
  await expect.poll(() => rules.getByLabel(LIMIT, { exact: true }).inputValue()).toBe("1000.00");
  await rules.getByLabel(LIMIT, { exact: true }).fill("1500.00");
  await rules.getByRole("button", { name: "Show what changes" }).click();
  await rules.getByRole("button", { name: "Send" }).click();
  await rules.getByText(/^In force: /).waitFor();

  const letters = await test.manager("Letters");
  await letters.getByText("How it opens: reasons", { exact: true }).click();
  await letters
    .getByRole("navigation", { name: "Pieces" })
    .getByRole("link", { name: "Changed mind", exact: true })
    .click();
  await letters.getByRole("textbox", { name: "Text in English", exact: true }).fill(OWN);
  await letters.getByRole("status").getByText("Saved in the draft", { exact: true }).waitFor();
  await letters.getByRole("button", { name: "Publish…" }).click();
  await letters.getByRole("textbox", { name: "Why, in a few words" }).fill("Warmer");
  await letters.getByRole("button", { name: "Publish", exact: true }).click();
  await letters.getByText("Nothing waits to be published.").waitFor();
  const tried = await takenOut(test, "tried.json");

  const page = await carryPage(live);
  expect(await page.getByText(SAYS).count()).toBe(0);
  const broken = join(folder, "broken.json");
  writeFileSync(broken, readFileSync(tried, "utf8").replace("150000", "999900"));
  await choose(page, broken);
  await page.getByText("It is not as it was taken out: it is damaged, or somebody changed it.").waitFor();
  await isFit(live, "carry-refused");
  expect(await page.getByRole("button", { name: /^Bring in/ }).count()).toBe(0);

  await choose(page, tried);
  await page.getByText("From Harbour Wellness (test), a test account", { exact: false }).waitFor();
  await page.getByText("Alone as agent, in one decision: $1,000.00 → $1,500.00 (more money, or sooner)").waitFor();
  await page.getByText("They wait until another admin, a lead or finance confirms them.").waitFor();
  await page.getByText(OWN).waitFor();
  await isFit(live, "carry-difference");
  await page.getByRole("button", { name: "Bring in 2 changes" }).click();
  await page.getByText("The rules wait for a second person.").waitFor();
  await page.getByText("1 piece stands in the draft of letters.").waitFor();

  const lead = await open("lead");
  const theirs = await lead.manager("Rules");
  await theirs.getByRole("button", { name: "Confirm the new rules" }).click();
  await theirs.getByRole("button", { name: "Yes, put them in force" }).click();
  await theirs.getByText("The account rules let more money leave now").waitFor();
  await expect.poll(() => theirs.getByLabel(LIMIT, { exact: true }).inputValue()).toBe("1500.00");

  await choose(page, tried);
  await page.getByText("Nothing in the file would be changed here.").waitFor();
  await page.getByText("It stands in the draft here.").waitFor();
  expect([...live.complaints, ...test.complaints]).toEqual([]);
  await test.page.context().close();
});

it("who is no admin finds no way to it", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Policies");
  expect(await page.getByRole("link", { name: CARRY }).count()).toBe(0);
});
