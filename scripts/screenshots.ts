/** Takes the pictures of `docs/images` from the running demo: `npm run screenshots`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../demo/runtime/builds.ts";
import { FreshdeskDeskPage } from "../test/browser/support/freshdesk-desk-page.ts";
import { launchBrowser } from "../test/browser/support/launch.ts";
import { startLoadedDemo, startPathsInFreshdesk } from "../test/browser/support/loaded-demo.ts";
import { vendorsAt } from "../test/browser/support/vendors.ts";
import { shootLinks, shootSettings } from "./screenshots/people-are-told.ts";
import { keep, makeFolder, open, type Shooting, settled, TALL, WIDE } from "./screenshots/shooting.ts";

const SCHEMES = ["light", "dark"] as const;

async function shootTicket(shooting: Shooting): Promise<void> {
  for (const scheme of SCHEMES) {
    const desk = await open(shooting, { user: "agent", scheme, viewport: TALL, deviceScaleFactor: 2 });
    const ticket = await desk.ticket(1001);
    await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).waitFor();
    await settled(ticket.frame);
    await keep(ticket.frame, `sidebar-${scheme}`);
    await desk.page.context().close();
  }
  const desk = await open(shooting, { user: "agent", viewport: WIDE });
  const ticket = await desk.ticket(1001);
  await settled(ticket.frame);
  await keep(desk.page, "desk");
  await desk.page.context().close();
}

/** The same ticket in the other helpdesk, in the small clinic of the paths that both are tried with. */
async function shootFreshdesk(browser: Shooting["browser"], dataDir: string): Promise<void> {
  const demo = await startPathsInFreshdesk(dataDir);
  try {
    const shooting = { browser, origin: demo.deskOrigin };
    const desk = await open(shooting, { user: "agent", viewport: WIDE }, FreshdeskDeskPage);
    const ticket = await desk.ticket(1001);
    await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).waitFor();
    await settled(ticket.frame);
    await keep(desk.page, "desk-freshdesk");
    await desk.page.context().close();
  } finally {
    await demo.close();
  }
}

/** Three requests that wait, of different kinds. Whoever signed in once is known with their address, and is written to. */
async function askForApprovals(shooting: Shooting): Promise<void> {
  const lead = await open(shooting, { user: "lead", viewport: WIDE });
  await lead.manager("Approvals");
  await lead.page.context().close();
  const desk = await open(shooting, { user: "agent", viewport: WIDE });
  for (const ticketId of [1018, 1023]) {
    const ticket = await desk.ticket(ticketId);
    await ticket.suggestion.getByRole("button", { name: /^Ask / }).click();
    await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
    await ticket.decided.waitFor();
  }
  await desk.page.context().close();
}

async function shootManager(shooting: Shooting): Promise<void> {
  for (const scheme of SCHEMES) {
    const desk = await open(shooting, { user: "lead", scheme, viewport: WIDE });
    const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
    if (scheme === "light") {
      const home = await desk.manager("Home");
      await home.getByRole("region", { name: "Approvals" }).waitFor();
      await settled(frame);
      await keep(frame, "manager-home");
    }
    const approvals = await desk.manager("Approvals");
    await approvals.getByRole("article").nth(1).waitFor();
    await keep(frame, `manager-approvals-${scheme}`);
    if (scheme === "light") {
      const cases = await desk.manager("Cases");
      await cases.getByRole("radio", { name: "Everyone's" }).check();
      await cases.getByRole("table", { name: "Needs somebody" }).waitFor();
      await keep(frame, "manager-cases");
    }
    await desk.page.setViewportSize(TALL);
    const trends = await desk.manager("Trends");
    await trends
      .getByRole("button", { name: /^Changed mind/ })
      .first()
      .waitFor();
    await settled(frame);
    await keep(frame, `manager-trends-${scheme}`);
    await desk.page.context().close();
  }
}

/** A refund that the bank sent back while the processor's word of it was lost, as a comparison finds it; and what is owed in credit. */
async function shootMoney(shooting: Shooting): Promise<void> {
  const agent = await open(shooting, { user: "agent", viewport: WIDE });
  const ticket = await agent.ticket(1007);
  await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  const { stripe } = shooting.vendors;
  await stripe.control("/faults", { operation: "webhook", kind: "lose", times: 5 });
  await stripe.fail((await stripe.refunds())[0]?.id ?? "");
  await agent.page.context().close();

  const desk = await open(shooting, { user: "finance", viewport: TALL });
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const money = await desk.manager("Money");
  await money.getByRole("button", { name: "Compare now" }).click();
  await money.getByRole("region", { name: "Where we and the processor differ" }).getByRole("button").first().waitFor();
  await money.getByText(/^Last compared /).waitFor();
  await settled(frame);
  await keep(frame, "manager-money");
  await desk.page.context().close();
}

/** The clauses of the packages' policy, and the sums of the ticket in a draft of it. */
async function shootPolicies(shooting: Shooting): Promise<void> {
  const desk = await open(shooting, { user: "lead", viewport: TALL });
  const frame = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const policies = await desk.manager("Policies");
  const packages = policies.getByRole("region", { name: "Package refunds", exact: true });
  await packages.getByRole("link", { name: "Package refunds, version 3" }).click();
  await policies.getByRole("button", { name: "Write version 4" }).click();
  await policies.getByRole("textbox", { name: "Or a ticket number", exact: true }).fill("1001");
  await policies.getByRole("button", { name: "Show" }).click();
  await policies.getByRole("region", { name: "This draft" }).getByText("Refund $800.00").waitFor();
  await settled(frame);
  await keep(frame, "manager-policy");
  await desk.page.context().close();
}

async function main(): Promise<void> {
  ensureBuilt((line) => process.stderr.write(`${line}\n`));
  makeFolder();
  const folder = mkdtempSync(join(tmpdir(), "makegood-shots-"));
  const demo = await startLoadedDemo(join(folder, "demo"));
  const browser = await launchBrowser();
  try {
    const shooting = { browser, origin: demo.deskOrigin, vendors: vendorsAt(demo.vendorsOrigin) };
    await shootTicket(shooting);
    await askForApprovals(shooting);
    await shootManager(shooting);
    await shootPolicies(shooting);
    await shootMoney(shooting);
    await shootSettings(shooting);
    await shootLinks(shooting);
    await shootFreshdesk(browser, join(folder, "freshdesk"));
  } finally {
    await browser.close();
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
