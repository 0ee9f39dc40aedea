/** Danger: a limit of one location holds nowhere, or nobody reads why they are asked; where people work is known to nobody. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

const appFrame = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");

async function isFit(desk: DeskPage, name: string): Promise<void> {
  expect(await violationsIn(await frameIn(appFrame(desk)))).toEqual([]);
  expect(await sticksOut(appFrame(desk))).toEqual([]);
  if (process.env.PICTURES) await desk.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

/** The desk around it leaves 320 px. */
const NARROW = { viewport: { width: 396, height: 2400 } };

it("an admin limits what agents decide alone at one location, and agent and lead read that it is this one", async () => {
  const { desk: open } = ring();
  const admin = await open("admin", NARROW);
  const page = await admin.manager("Rules");
  await page.getByLabel("Location", { exact: true }).selectOption({ label: "Harbour Wellness San Diego" });
  await page.getByRole("button", { name: "Add: Limits at one location" }).click();
  await page.getByLabel("One decision, Harbour Wellness San Diego, agent (USD)").fill("500");
  await isFit(admin, "limits-at-one");
  await page.getByRole("button", { name: "Show what changes" }).click();
  const step = page.getByRole("group", { name: "This changes" });
  await step
    .getByText("Alone as agent at Harbour Wellness San Diego, in one decision: not set → $500.00", { exact: true })
    .waitFor();
  await step.getByText("Sent, it is in force at once.").waitFor();
  await step.getByRole("button", { name: "Send" }).click();
  await step.waitFor({ state: "detached" });

  const agent = await open("agent");
  const ticket = await agent.ticket(1001);
  await ticket.suggestion.getByText("You may decide up to $500.00 alone at Harbour Wellness San Diego.").waitFor();
  if (process.env.PICTURES) await agent.page.screenshot({ path: `${process.env.PICTURES}/limit-ticket.png` });
  await ticket.suggestion.getByRole("button", { name: /^Ask / }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.sidebar.getByText("Above the limit for one decision at this location").waitFor();

  const lead = await open("lead", NARROW);
  const approvals = await lead.manager("Approvals");
  await approvals
    .getByText(/\$800\.00 is above what Ana Flores may decide alone at Harbour Wellness San Diego: \$500\.00\./)
    .waitFor();
  await isFit(lead, "limit-approval");
  expect([...admin.complaints, ...agent.complaints, ...lead.complaints]).toEqual([]);
});

it("an admin says where somebody works", async () => {
  const admin = await ring().desk("admin", NARROW);
  const page = await admin.manager("People");
  const ana = page.getByRole("listitem").filter({ hasText: "Ana Flores" });
  const works = ana.getByRole("group", { name: "Where Ana Flores works" });
  await works.getByLabel("Harbour Wellness Austin").check();
  await ana.getByRole("button", { name: "Save the locations of Ana Flores" }).click();
  await page.getByText("Ana Flores works at Harbour Wellness Austin now.").waitFor();
  expect(await works.getByLabel("Harbour Wellness Austin").isChecked()).toBe(true);
  await isFit(admin, "where-people-work");
  expect(admin.complaints).toEqual([]);
});
