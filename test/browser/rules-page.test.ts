/** Danger: limits can be changed only by who writes JSON, or a page sends what nobody meant, unseen or over somebody else's. */
import type { Route } from "playwright-core";
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const LIMIT = "One decision, agent (USD)";

const appFrame = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");

async function isFit(desk: DeskPage, name: string): Promise<void> {
  expect(await violationsIn(await frameIn(appFrame(desk)))).toEqual([]);
  expect(await sticksOut(appFrame(desk))).toEqual([]);
  if (process.env.PICTURES) await desk.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
}

it("an admin types a limit, reads what changes, and a lead who reads the same confirms it", async () => {
  const { desk: open } = ring();
  // The desk around it leaves 320 px.
  const admin = await open("admin", { viewport: { width: 396, height: 2400 } });
  const page = await admin.manager("Rules");
  const limit = page.getByLabel(LIMIT);
  await limit.waitFor();
  expect(await limit.inputValue()).toBe("1000.00");
  await isFit(admin, "rules-narrow");

  await limit.fill("lots");
  await page.getByLabel("Hours until an approval expires").fill("0");
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByText("2 fields need another value. Nothing was sent.").waitFor();
  await page.getByText("Write a whole number from 1 to 720.").waitFor();
  await isFit(admin, "rules-refused");

  await page.getByLabel("Hours until an approval expires").fill("72");
  await limit.fill("2,500.00");
  await page.getByLabel("Seconds to undo before money leaves").fill("60");
  await page.getByRole("button", { name: "Show what changes" }).click();
  const step = page.getByRole("group", { name: "This changes" });
  await step.getByText("Alone as agent, in one decision: $1,000.00 → $2,500.00 (more money, or sooner)").waitFor();
  await step.getByText(/waits until another admin, a lead or finance confirms it/).waitFor();
  await isFit(admin, "rules-changes");
  await step.getByRole("button", { name: "Send" }).click();
  await page.getByText("New account rules wait").waitFor();
  await page.getByText("A change waits. It stands at the top of this page.").waitFor();

  const lead = await open("lead");
  const theirs = await lead.manager("Rules");
  await theirs.getByText("An admin changes the rules. You can read them.").waitFor();
  expect(await theirs.getByLabel(LIMIT).isDisabled()).toBe(true);
  await isFit(lead, "rules-lead");

  // Meanwhile the admin writes on: what comes between takes nothing away, and nothing goes over it.
  await page.getByLabel("Working days to a first answer").fill("2");
  await theirs.getByRole("button", { name: "Confirm the new rules" }).click();
  await theirs.getByRole("button", { name: "Yes, put them in force" }).click();
  await theirs.getByText("The account rules let more money leave now").waitFor();
  await page.getByRole("button", { name: "Show what changes" }).click();
  await page.getByText("The rules changed since this page was opened. Nothing was sent.").waitFor();
  await page.getByRole("button", { name: "Drop what I wrote and show the new rules" }).click();
  await expect.poll(() => page.getByLabel(LIMIT).inputValue()).toBe("2500.00");

  await page.getByRole("radio", { name: "History" }).check();
  await page
    .getByText(/asked for by .*, answered by /)
    .first()
    .waitFor();
  await isFit(admin, "rules-history");
  expect(lead.complaints).toEqual([]);
  expect(admin.complaints.filter((one) => !/422|409/.test(one))).toEqual([]);
});

it("an admin lowers what one agent may decide alone, at once, from the page of people", async () => {
  const admin = await ring().desk("admin", { viewport: { width: 396, height: 2400 } });
  const page = await admin.manager("People");
  await page.getByRole("heading", { name: "Who stands in for whom" }).waitFor();
  await page.getByRole("link", { name: "Limits by role, person and location" }).click();
  await page.getByLabel("Give limits of their own to").selectOption({ label: "Ana Flores, agent" });
  await page.getByRole("button", { name: "Add: Limits of one person" }).click();
  await page.getByLabel("One decision, Ana Flores, agent (USD)").fill("100");
  await isFit(admin, "limits-of-one");
  await page.getByRole("button", { name: "Show what changes" }).click();
  const step = page.getByRole("group", { name: "This changes" });
  await step.getByText(/^Alone, Ana Flores, in one decision: .* → \$100\.00$/).waitFor();
  await step.getByText("Sent, it is in force at once.").waitFor();
  // What is read again after it takes its time: nobody is told meanwhile that somebody else changed the rules.
  const held: Route[] = [];
  await admin.page.route("**/rules/whole", (route) => void held.push(route));
  await step.getByRole("button", { name: "Send" }).click();
  await step.waitFor({ state: "detached" });
  await expect.poll(() => held.length).toBeGreaterThan(0);
  expect(await page.getByText(/^The rules changed while you/).count()).toBe(0);
  await Promise.all(held.map((route) => route.continue()));
  expect(admin.complaints).toEqual([]);
});

it("an agent has no page of rules", async () => {
  const desk = await ring().desk("agent");
  const cases = await desk.manager("Cases");
  expect(await cases.getByRole("link", { name: "Rules", exact: true }).count()).toBe(0);
});

it("a law that nobody reviewed is told on the ticket and changes nothing, and a review raises it before a second person", async () => {
  const { desk: open } = ring();
  const admin = await open("admin", { viewport: { width: 396, height: 2400 } });
  const page = await admin.manager("Rules");
  await page.getByRole("radio", { name: "Law" }).check();
  await page.getByRole("heading", { name: /^US-CA: / }).waitFor();
  await page.getByRole("article", { name: /1749\.5 .*gift card balance under \$15/ }).waitFor();
  await isFit(admin, "law-narrow");
  await page.getByRole("button", { name: "Add a rule for US-CA" }).click();
  const rule = page.getByRole("article", { name: "A rule without a source" });
  await page.getByRole("button", { name: "Show what changes" }).click();
  await rule.getByText("Write between 3 and 300 characters.").waitFor();
  await isFit(admin, "law-refused");
  await rule.getByRole("textbox", { name: "Source", exact: true }).fill("A statute that a test made up");
  const named = page.getByRole("article", { name: "A statute that a test made up" });
  await named.getByText("Only warns").waitFor();
  await named.getByText("Nobody has reviewed it.").waitFor();
  await page.getByRole("button", { name: "Show what changes" }).click();
  const step = page.getByRole("group", { name: "This changes" });
  await step.getByText("Sent, it is in force at once.").waitFor();
  await step.getByRole("button", { name: "Send" }).click();
  await step.waitFor({ state: "detached" });

  const agent = await open("agent");
  const ticket = await agent.ticket(1001);
  await ticket.suggestion.getByText("A statute that a test made up").waitFor();
  await ticket.suggestion.getByRole("heading", { name: /^Refund \$800\.00/ }).waitFor();
  if (process.env.PICTURES) await agent.page.screenshot({ path: `${process.env.PICTURES}/law-ticket.png` });

  await named.getByRole("button", { name: /^I have looked at the source and reviewed/ }).click();
  await named.getByText("Reviewed by you today.").waitFor();
  await page.getByRole("button", { name: "Show what changes" }).click();
  await step.getByText(/waits until another admin, a lead or finance confirms it/).waitFor();
  await step.getByRole("button", { name: "Send" }).click();
  const lead = await open("lead");
  const theirs = await lead.manager("Rules");
  await theirs.getByRole("button", { name: "Confirm the new rules" }).click();
  const yes = theirs.getByRole("button", { name: "Yes, put them in force" });
  await yes.click();
  await yes.waitFor({ state: "detached" });
  await theirs.getByText("The account rules let more money leave now").first().waitFor();
  await theirs.getByRole("radio", { name: "Law" }).check();
  const confirmed = theirs.getByRole("article", { name: "A statute that a test made up" });
  await confirmed.getByText(/^Reviewed by Ada Lindgren on /).waitFor();
  await isFit(lead, "law-lead");
  expect(lead.complaints).toEqual([]);
});

it("an admin closes the clinic for some days: what is typed wrongly is named, and what an answer promised today becomes is said before it is saved", async () => {
  const admin = await ring().desk("admin", { viewport: { width: 396, height: 2400 } });
  const page = await admin.manager("Rules");
  await page.getByRole("radio", { name: "Days" }).check();
  const means = page.getByRole("region", { name: "What that means" });
  await means
    .getByText(/An answer promised in \d+ business days from today is due on /)
    .first()
    .waitFor();
  await isFit(admin, "days-narrow");
  const today = await page.getByLabel("First day").evaluate(() => new Date().toISOString().slice(0, 10));
  const on = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("First day").fill(on(3));
  await page.getByLabel("Last day").fill(on(1));
  await page.getByRole("button", { name: "Add closing days" }).click();
  await page.getByText("It ends before it begins.").waitFor();
  await page.getByText("Give it a name.").waitFor();
  await page.getByLabel("Last day").fill(on(1_003));
  await page.getByText("A closing lasts 366 days at most. Look at the year.").waitFor();
  await isFit(admin, "days-refused");
  await page.getByLabel("First day").fill(on(0));
  await page.getByLabel("Last day").fill(on(20));
  await page.getByRole("textbox", { name: "Name" }).fill("Winter break");
  await means
    .getByText(/With what you have typed, on /)
    .first()
    .waitFor();
  await isFit(admin, "days-typed");
  await page.getByRole("button", { name: "Add closing days" }).click();
  await page.getByRole("button", { name: "Remove: Winter break" }).waitFor();
  await expect.poll(() => means.getByText(/With what you have typed/).count()).toBe(0);
  await isFit(admin, "days-added");
  await page.getByRole("checkbox", { name: "Saturday" }).check();
  await page.getByRole("button", { name: "Save the week" }).click();
  await page.getByRole("button", { name: "Remove: Winter break" }).click();
  await page.getByText("No closing days are to come.").waitFor();
  await page.getByRole("checkbox", { name: "Saturday" }).uncheck();
  await page.getByRole("button", { name: "Save the week" }).click();
  await expect.poll(() => page.getByRole("button", { name: "Save the week" }).isDisabled()).toBe(true);
  expect(admin.complaints).toEqual([]);
});
