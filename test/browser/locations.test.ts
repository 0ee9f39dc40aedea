/** Danger: a limit of one location holds nowhere, or nobody reads why they are asked; where people work is known to nobody. */
import { expect, it } from "vitest";
import { faultsOf, violationsIn } from "./support/axe.ts";
import { type DeskPage, TicketOnDesk } from "./support/desk-page.ts";
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

it("people see only patients of their locations, once the rules say so, and who may approve sees what waits", async () => {
  const { desk: open } = ring();
  const admin = await open("admin", NARROW);
  const people = await admin.manager("People");
  const works = async (name: string, location: string) => {
    const row = people.getByRole("listitem").filter({ hasText: name });
    await row
      .getByRole("group", { name: `Where ${name} works` })
      .getByLabel(location)
      .check();
    await row.getByRole("button", { name: `Save the locations of ${name}` }).click();
    await people.getByText(`${name} works at ${location} now.`).waitFor();
  };
  // Ana works at Austin by now.
  await works("Leo Brandt", "Harbour Wellness Austin");
  const vic = people.getByRole("listitem").filter({ hasText: "Vic Moreno" });
  await vic.getByLabel("Role of Vic Moreno").selectOption("agent");
  await vic.getByRole("button", { name: "Give this role: agent to Vic Moreno" }).click();
  await people.getByText("Vic Moreno has the role agent now.").waitFor();
  await works("Vic Moreno", "Harbour Wellness San Diego");
  await people.getByRole("link", { name: "Limits by role, person and location" }).click();
  await people.getByRole("checkbox", { name: "People see only patients of their locations" }).check();
  await isFit(admin, "sight-rule");
  await people.getByRole("button", { name: "Show what changes" }).click();
  const step = people.getByRole("group", { name: "This changes" });
  await step.getByText("People see only patients of their locations: not set → yes", { exact: true }).waitFor();
  await step.getByText("Sent, it is in force at once.").waitFor();
  await step.getByRole("button", { name: "Send" }).click();
  await step.waitFor({ state: "detached" });

  // Maya bought in San Diego.
  const ana = await open("agent", NARROW);
  await ana.page.getByRole("link", { name: "Inbox", exact: true }).click();
  await ana.page.getByRole("radio", { name: "All", exact: true }).check();
  await ana.page.getByTestId("ticket-1001").getByRole("link").click();
  const hidden = new TicketOnDesk(ana.page, 1001);
  await hidden.sidebar.getByText(/^This patient belongs to another location\./).waitFor();
  await hidden.sidebar.getByText("This is not shown to you", { exact: true }).waitFor();
  expect(await hidden.sidebar.getByText(/^Maya Chen/).count()).toBe(0);
  if (process.env.PICTURES) await ana.page.screenshot({ path: `${process.env.PICTURES}/sight-ticket.png` });
  expect(await faultsOf(hidden.frame)).toEqual([]);
  const cases = await ana.manager("Cases");
  await cases.getByRole("searchbox").fill("Maya Chen");
  await cases.getByText("Only patients of Harbour Wellness Austin are shown.").waitFor();
  expect(await cases.getByText("Maya Chen").count()).toBe(0);
  await isFit(ana, "sight-cases");

  const theirs = await (await open("viewer")).ticket(1001);
  await theirs.sidebar
    .getByText(/^Maya Chen/)
    .first()
    .waitFor();

  // What Ana asked for before still waits, and a lead of Austin is the one to answer it.
  const leo = await open("lead", NARROW);
  const approvals = await leo.manager("Approvals");
  await approvals.getByRole("button", { name: /^Approve: Refund \$800\.00/ }).waitFor();
  await approvals.getByRole("link", { name: "Open the case" }).waitFor();
  await approvals.getByText("Only patients of Harbour Wellness Austin are shown.").waitFor();
  await isFit(leo, "sight-approval");
});

it("an act that was done and whose answer is not shown says so on top, and nothing stands there as refused", async () => {
  const admin = await ring().desk("admin", NARROW);
  const page = await admin.manager("People");
  const told = { type: "/problems/done_elsewhere", title: "", status: 200, code: "done_elsewhere", requestId: "r" };
  await admin.page.route(/\/v1\/people\/[^/]+\/locations$/, (route) =>
    route.fulfill({ contentType: "application/problem+json", body: JSON.stringify(told) }),
  );
  const works = page.getByRole("group", { name: "Where Ana Flores works" });
  await works.getByLabel("Harbour Wellness San Diego").click();
  await page.getByRole("button", { name: "Save the locations of Ana Flores" }).click();
  const said = page.getByRole("alert");
  await said.getByText(/^This was done\. The patient belongs to another location/).waitFor();
  expect(await said.count()).toBe(1);
  await isFit(admin, "done-elsewhere");
});
