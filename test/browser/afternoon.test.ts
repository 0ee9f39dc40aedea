/**
 * Danger: a clinic that nobody set up cannot get in by pages alone. From an empty account to a refund on an imported package: every hand's
 * move is counted. What the clinic has elsewhere (a helpdesk, a till, its mail) is the simulators'.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, expect, it, onTestFailed } from "vitest";
import { DEMO } from "../../demo/runtime/names.ts";
import { makeAccountKey } from "../../worker/auth/account-key.ts";
import { DeskPage } from "./support/desk-page.ts";
import { newClinic } from "./support/new-clinic.ts";
import { threeFreePorts } from "./support/ports.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
const ACCOUNT = "afternoonclinic";
const STRIPE = { account: "acct_afternoon", key: "rk_test_afternoon_0001", webhookSecret: "whsec_afternoon_0001" };
const STAFF = [
  { key: "owner", zendeskId: 9_101, name: "Rosa Vidal", email: "rosa@newclinic.example", role: "admin" },
  { key: "desk", zendeskId: 9_102, name: "Ana Flores", email: "ana@newclinic.example", role: "agent" },
] as const;
/** Clicks that the whole way takes at most; beside them fields are filled. */
const CLICKS_MOST = 56;

const folder = mkdtempSync(join(tmpdir(), "makegood-afternoon-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 3_600_000).toISOString().slice(0, 10);
const CSV = [
  "Location,Invoice Number,Purchase Date,Patient ID,Patient Name,Email,Package,Item Type,Sessions,Total Paid,Payment Method,Payment Date,Reference",
  `Bay Street,2001,${daysAgo(28)},p-1,Maya Chen,maya@example.com,Laser 6,Package,6,1200.00,Card,${daysAgo(28)},pi_3afternoon00000001`,
  `Bay Street,2002,${daysAgo(27)},p-2,Rosa Vidal,rosa@newclinic.example,Try-out 3,Package,3,9.00,Card,${daysAgo(27)},pi_3afternoon00000002`,
].join("\n");

/** Counts what a person's hands do in every window of a profile: clicks as the browser saw them, and fields that were filled. */
async function handsIn(context: BrowserContext) {
  let clicks = 0;
  let fields = 0;
  await context.exposeFunction("countedClick", () => {
    clicks += 1;
  });
  await context.addInitScript(() => {
    const told = window as unknown as { countedClick?: () => void };
    addEventListener("click", ({ isTrusted, detail }) => isTrusted && detail > 0 && told.countedClick?.(), true);
  });
  const filled = async (act: Promise<unknown>) => {
    await act;
    fields += 1;
  };
  return {
    fill: (field: Locator, value: string) => filled(field.fill(value)),
    pick: (field: Locator, label: string | RegExp) =>
      filled(
        typeof label === "string"
          ? field.selectOption({ label })
          : field
              .locator("option")
              .filter({ hasText: label })
              .first()
              .getAttribute("value")
              .then((value) => field.selectOption(value ?? "")),
      ),
    counted: () => ({ clicks, fields }),
  };
}

it("from an empty account to a refund that arrives, on pages only, its clicks counted", {
  timeout: 300_000,
}, async () => {
  const { demo, vendors, operator } = ring();
  const control = async (path: string, body: unknown) => {
    const headers = { "content-type": "application/json" };
    const at = `${demo.vendorsOrigin}/_control/${path}`;
    const answer = await fetch(at, { method: "POST", headers, body: JSON.stringify(body) });
    expect(answer.ok, `${path} ${answer.status} ${await answer.text()}`).toBe(true);
  };
  // What is the clinic's already, elsewhere: people at the helpdesk, a till that took two payments.
  await control("zendesk-empty/seed", {
    users: STAFF.map(({ zendeskId: id, name, email, role }) => ({ id, name, email, role })),
  });
  await control("stripe/accounts", { id: STRIPE.account, secretKey: STRIPE.key, webhook: null });
  const charge = (n: number, amountMinor: number) => ({
    account: STRIPE.account,
    chargeId: `ch_3afternoon0000000${n}`,
    paymentIntentId: `pi_3afternoon0000000${n}`,
    amountMinor,
    currency: "USD",
    createdAtMs: Date.parse(`${daysAgo(28)}T18:00:00Z`),
    method: { type: "card", brand: "visa", last4: "4242" },
  });
  await control("stripe/payments", [charge(1, 120_000), charge(2, 900)]);
  const newLink = await newClinic(ring(), ACCOUNT, "en");
  const deskOrigin = await demo.openEmptyDesk({
    accountKey: makeAccountKey(operator.rootKey, ACCOUNT),
    clinicName: "Bay Clinic",
    users: STAFF.map(({ key, zendeskId, name, email, role: roleLabel }) => ({
      key,
      zendeskId,
      name,
      email,
      roleLabel,
    })),
    port: await threeFreePorts(),
  });

  const browser = (await ring().desk("admin")).page.context().browser();
  if (!browser) throw new Error("No browser");
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(20_000);
  onTestFailed(async () => {
    const shots = process.env.SHOTS;
    for (const [n, page] of context.pages().entries())
      if (shots) await page.screenshot({ path: join(shots, `afternoon-failed-${n}.png`), fullPage: true });
  });
  const hands = await handsIn(context);
  let before = { clicks: 0, fields: 0 };
  const lines: string[] = [];
  const done = (part: string) => {
    const { clicks, fields } = hands.counted();
    lines.push(`${part}: ${clicks - before.clicks} clicks, ${fields - before.fields} fields`);
    before = { clicks, fields };
  };

  // 1. The link: helpdesk, its parts, the till.
  const setup = await context.newPage();
  await setup.goto(await newLink());
  await setup.getByRole("button", { name: "Begin" }).click();
  await setup.getByText("No helpdesk is connected.").waitFor();
  const goTo = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name }).click();
  await goTo(setup, "Connections");
  await setup.getByRole("link", { name: "Connect Zendesk" }).click();
  const { subdomain, appId, installationId, oauthClientSecret } = DEMO.emptyHelpdesk;
  for (const [label, value] of [
    ["Subdomain", subdomain],
    ["Id of the app", appId],
    ["Id of the installation", installationId],
    ["Address of the page around the app", deskOrigin],
    ["Id of the OAuth client", DEMO.oauthClientId],
    ["Secret of the OAuth client", oauthClientSecret],
  ] as const)
    await hands.fill(setup.getByLabel(label, { exact: true }), value);
  await setup.getByRole("button", { name: "Save", exact: true }).click();
  await setup.getByRole("heading", { level: 1, name: "Zendesk", exact: true }).waitFor();
  await goTo(setup, "Set-up");
  await setup.getByRole("button", { name: "Look what is there" }).click();
  await setup.getByRole("button", { name: "Make what is missing" }).click();
  await setup.getByText("The fields, the webhook and its secret in Zendesk are known.").waitFor();
  done("helpdesk");
  await goTo(setup, "Connections");
  await setup.getByRole("link", { name: "Connect Stripe" }).click();
  await hands.fill(setup.getByLabel("Restricted or secret key"), STRIPE.key);
  await hands.fill(setup.getByLabel("Signing secret of the webhook"), STRIPE.webhookSecret);
  await setup.getByRole("button", { name: "Save", exact: true }).click();
  await setup.getByRole("heading", { level: 1, name: "Stripe", exact: true }).waitFor();
  done("till");

  // 2. The clinic's admin comes in through the helpdesk, as does an agent, who is given a role.
  const deskOf = async (user: string): Promise<DeskPage> => {
    const desk = new DeskPage(await context.newPage(), deskOrigin);
    await desk.open(user, "light");
    return desk;
  };
  const agent = await deskOf("desk");
  await agent.manager("Trends");
  const admin = await deskOf("owner");
  const people = await admin.manager("People");
  await hands.pick(people.getByLabel("Role of Ana Flores"), /^Agent$/);
  await people.getByRole("button", { name: "Give this role: agent to Ana Flores" }).click();
  await people.getByText("Ana Flores has the role agent now.").waitFor({ state: "attached" });
  done("people");

  // 3. Rules: who may decide what alone.
  const rules = await admin.manager("Rules");
  await hands.fill(rules.getByLabel("Currency"), "USD");
  for (const [label, value] of [
    ["One decision, agent (USD)", "2000.00"],
    ["One day, agent (USD)", "5000.00"],
    ["Seconds to undo before money leaves", "20"],
    ["Signature", "Bay Clinic"],
  ] as const)
    await hands.fill(rules.getByLabel(label, { exact: true }), value);
  await rules.getByRole("button", { name: "Show what changes" }).click();
  await rules.getByRole("button", { name: "Send" }).click();
  await rules.getByText(/^In force: /).waitFor();
  done("rules");

  // 4. The clinic's policy, from the day on which patients agreed to it.
  const policies = await admin.manager("Policies");
  const box = (name: string) => policies.getByRole("textbox", { name, exact: true });
  await policies.getByRole("button", { name: "New policy" }).click();
  await hands.fill(box("Title"), "Package refunds");
  await policies.getByRole("button", { name: "Start the draft" }).click();
  await policies.getByRole("checkbox", { name: "packages" }).check();
  await hands.fill(box("Whole text as signed, in English"), "What you did not use is returned at the price you paid.");
  await policies.getByRole("button", { name: "Edit Otherwise" }).click();
  await hands.pick(policies.getByRole("combobox", { name: "Offer", exact: true }), "Refund");
  await hands.pick(policies.getByRole("combobox", { name: "Sum", exact: true }), "Share of what was not used");
  await hands.pick(policies.getByRole("combobox", { name: "Who has to agree" }), "Nobody, within their limit");
  await policies.getByRole("status").getByText("Saved", { exact: true }).waitFor();
  await policies.getByRole("button", { name: "Publish…" }).click();
  await hands.fill(policies.getByLabel("First day in force"), daysAgo(300));
  await policies.getByRole("button", { name: "Publish version 1" }).click();
  await policies.getByRole("heading", { level: 1, name: "Package refunds, version 1" }).waitFor();
  done("policy");

  // 5. The records, from a file of the clinic's own.
  const imports = await admin.manager("Import");
  const file = join(folder, "sales.csv");
  writeFileSync(file, CSV);
  await imports.getByLabel(/^Choose (more )?files$/).setInputFiles(file);
  for (const [label, value] of [
    ["Name of the location", "Bay Street"],
    ["Time zone", "America/Los_Angeles"],
    ["Country and state, such as US-CA", "US-CA"],
    ["Currency", "USD"],
  ] as const)
    await hands.fill(imports.getByLabel(label, { exact: true }), value);
  await hands.pick(imports.getByLabel("Who took the cards"), "Stripe");
  await imports.getByRole("button", { name: "Try it without writing" }).click();
  await imports.getByRole("button", { name: /^Import \d+ records$/ }).click();
  await imports.getByText("The records are in.").waitFor();
  done("records");

  // 6. A first ticket, and a trial: one small refund stopped, one let go.
  const small = await admin.writeAsPatient({
    name: "Rosa Vidal",
    email: "rosa@newclinic.example",
    subject: "Refund of my try-out package",
    body: "Hello, I changed my mind about my Try-out 3 package. I would like a refund for it. Rosa",
  });
  const live = await admin.manager("Go live");
  const place = live.getByRole("region", { name: "Bay Street" });
  await place.getByText("2 things are missing.").waitFor(PATIENCE);
  await place.getByRole("button", { name: "Begin a trial at Bay Street" }).click();
  await place.getByRole("button", { name: "Yes, begin" }).click();
  await place.getByText(/^Rosa Vidal began it; it ends /).waitFor();
  done("trial begun");
  const tried = await agent.ticket(small);
  const refund = async (ticket: typeof tried, sum: string) => {
    await ticket.suggestion.getByRole("button", { name: new RegExp(`^Refund \\${sum}`) }).click();
    await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
    await ticket.decided.getByRole("heading", { name: `Refund ${sum}` }).waitFor();
  };
  await refund(tried, "$9.00");
  await tried.decided.getByRole("button", { name: "Stop $9.00 before it leaves" }).click();
  await tried.decided.getByText("Stopped. No money was sent.").waitFor();
  await refund(tried, "$9.00");
  await expect.poll(() => vendors.stripe.refunds(), { timeout: 60_000, interval: 500 }).toHaveLength(1);
  done("trial");

  // 7. Money is switched on for agents, and Maya's package goes back.
  await place.getByText("Everything is true: money can be switched on here.").waitFor({ timeout: 60_000 });
  await place.getByRole("button", { name: "Switch on for agents at Bay Street" }).click();
  await place.getByText("On for 1 of 3 roles").waitFor();
  done("go live");
  const asked = await admin.writeAsPatient({
    name: "Maya Chen",
    email: "maya@example.com",
    subject: "Refund please",
    body: "Hello, I changed my mind about my Laser 6 package. I would like a refund for the sessions I have not used. Maya",
  });
  const maya = await agent.ticket(asked);
  await refund(maya, "$1,200.00");
  await expect.poll(() => vendors.stripe.refunds(), { timeout: 60_000, interval: 500 }).toHaveLength(2);
  const amounts = (await vendors.stripe.refunds()).map(({ amount, status }) => `${amount} ${status}`);
  expect(amounts.toSorted()).toEqual(["120000 succeeded", "900 succeeded"]);
  await maya.decided.getByText("Sent", { exact: true }).waitFor({ timeout: 30_000 });
  done("refund");

  const { clicks, fields } = hands.counted();
  console.info([...lines, `Whole way: ${clicks} clicks, ${fields} fields`].join("\n"));
  expect(clicks).toBeLessThanOrEqual(CLICKS_MOST);
  expect(clicks).toBeGreaterThan(30);
  await context.close();
});
