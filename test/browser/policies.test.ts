/** Danger: a manager who needs a developer to write a policy down, or whose policy changes what somebody else agreed to. */
import { readFileSync } from "node:fs";
import type { FrameLocator } from "playwright-core";
import { expect, it } from "vitest";
import { colourViolationsIn, violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

const box = (page: FrameLocator, name: string) => page.getByRole("textbox", { name, exact: true });
const pick = (page: FrameLocator, name: string, label: string) =>
  page.getByRole("combobox", { name, exact: true }).selectOption({ label });
const saved = (page: FrameLocator) => page.getByRole("status").getByText("Saved", { exact: true }).waitFor();
const appFrame = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");

async function newDraft(page: FrameLocator, title: string): Promise<void> {
  await page.getByRole("button", { name: "New policy" }).click();
  await box(page, "Title").fill(title);
  await page.getByRole("button", { name: "Start the draft" }).click();
  await page.getByRole("heading", { level: 1, name: `Draft: ${title}` }).waitFor();
}

/** A draft of the next version of the demo's packages, of which there is one at a time. */
async function packagesDraft(page: FrameLocator): Promise<void> {
  const packages = page.getByRole("region", { name: "Package refunds", exact: true });
  await packages.getByRole("link").first().waitFor();
  const begun = packages.getByRole("link", { name: "Go on with the draft" });
  if ((await begun.count()) > 0) return begun.click();
  await packages.getByRole("link", { name: "Package refunds, version 3" }).click();
  await page.getByRole("button", { name: "Write version 4" }).click();
}

it("writes “list price of what was used and missed, less 35.00, as credit” without JSON, tries it, publishes it; who bought before keeps theirs", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Policies");
  await newDraft(page, "Credit for packages");
  await page.getByRole("checkbox", { name: "packages" }).check();
  await box(page, "Whole text as signed, in English").fill(
    "We keep the list price of each visit you used or missed, and $35.",
  );
  await page.getByRole("button", { name: "Edit Otherwise" }).click();
  await pick(page, "Offer", "Account credit");
  await pick(page, "Sum", "Paid less what was used, at list price");
  await pick(page, "No-shows", "count as used");
  await pick(page, "Late cancels", "count as used");
  await pick(page, "Bonus uses", "are used up last");
  await pick(page, "Fee", "A set amount");
  await box(page, "Fee (USD)").fill("35.00");

  // Six for 1,200.00, two used and one missed at 250.00 each, less 35.00.
  await box(page, "Or a ticket number").fill("1001");
  await page.getByRole("button", { name: "Show" }).click();
  const draft = page.getByRole("region", { name: "This draft" });
  await draft.getByText("Account credit $415.00").waitFor();
  await draft
    .getByText("$1,200.00 less 3 used × $250.00 each, less a fee of $35.00. 1 no-show counted as used")
    .waitFor();
  const published = page.getByRole("region", { name: "Published" });
  await published.getByText("Refund $800.00").waitFor();
  // How long is what an extension gives.
  await published.getByText("Extend: 90 days", { exact: true }).waitFor();

  await saved(page);
  await page.getByRole("button", { name: "Publish…" }).click();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await page.getByRole("heading", { level: 1, name: "Credit for packages, version 1" }).waitFor();
  await page.getByText("announced").waitFor();

  const agent = await ring().desk("agent");
  const ticket = await agent.ticket(1001);
  await ticket.suggestion.getByText("Refund $800.00").first().waitFor();
  await ticket.sidebar.getByText(/^Why: /).click();
  await ticket.sidebar.getByText("Version harbour-packages@3").first().waitFor();
  expect([...desk.complaints, ...agent.complaints]).toEqual([]);
});

it("says at the field what is wrong, does not publish it, and shows what changes in plain words", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Policies");
  await packagesDraft(page);
  await page.getByRole("button", { name: "Edit Our billing mistake" }).click();
  await page
    .getByRole("group", { name: "Condition 2" })
    .getByRole("combobox", { name: "Is", exact: true })
    .selectOption("no");
  await page.getByText("Our billing mistake has the same conditions and grants something else.").first().waitFor();
  await page.getByText("One mistake has to be put right before publishing.").waitFor();
  expect(await page.getByRole("button", { name: "Publish…" }).isDisabled()).toBe(true);
  await page
    .getByRole("group", { name: "Condition 2" })
    .getByRole("combobox", { name: "Is", exact: true })
    .selectOption("yes");
  await box(page, "Title").last().fill("A mistake of ours");
  await page
    .getByRole("group", { name: "Offer 1" })
    .getByRole("combobox", { name: "Fee", exact: true })
    .selectOption({ label: "A set amount" });
  await box(page, "Fee (USD)").fill("12,5x");
  await page.getByText("Write a plain amount, such as 120.50.").waitFor();
  await box(page, "Fee (USD)").fill("12.50");
  await saved(page);
  await page.getByRole("radio", { name: "What changes" }).check({ force: true });
  const change = page.getByRole("listitem").filter({ hasText: "A mistake of ours: title changes" });
  await change.getByText("Our billing mistake").waitFor();
  await page.getByText("New: A mistake of ours: Refund: fees").waitFor();
  await page.getByText("less $12.50").waitFor();
});

it("replays last year: money, refusals, and each case that would be treated differently, with a way to it", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Policies");
  await newDraft(page, "Nothing back");
  await page.getByRole("checkbox", { name: "products" }).check();
  await page.getByRole("button", { name: "Edit Otherwise" }).click();
  await pick(page, "Offer", "No refund");
  await saved(page);
  await page.getByRole("radio", { name: "Last year" }).check({ force: true });
  await page.getByRole("button", { name: "Replay the cases" }).click();
  await page.getByText(/items would be treated differently$/).waitFor();
  const refusals = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Refusals" }) });
  await refusals.first().waitFor();
  const cases = page.getByRole("region", { name: "Cases that change" });
  const first = cases.getByRole("rowheader").first();
  const name = (await first.textContent()) ?? "";
  expect(await cases.getByRole("row").nth(1).textContent()).toContain("No refund");
  await first.getByRole("link").click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
});

it("two who write the same draft: the second is told, and chooses", async () => {
  const [lead, admin] = [await ring().desk("lead"), await ring().desk("admin")];
  const [one, other] = [await lead.manager("Policies"), await admin.manager("Policies")];
  await newDraft(one, "Shared");
  await other.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Cases" }).click();
  await other.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Policies" }).click();
  await other.getByRole("region", { name: "Not published yet" }).getByRole("link", { name: "Shared" }).click();
  await box(other, "Title").waitFor();
  await box(one, "Title").fill("Shared by Leo");
  await saved(one);
  await box(other, "Title").fill("Shared by Ada");
  await other.getByText("Leo Brandt saved this draft while you were writing. Nothing was overwritten.").waitFor();
  await other.getByRole("button", { name: "Save mine over it" }).click();
  await saved(other);
  await box(one, "Title").fill("Shared by Leo again");
  await one.getByRole("button", { name: "Show theirs, drop mine" }).click();
  await one.getByRole("heading", { level: 1, name: "Draft: Shared by Ada" }).waitFor();
  expect(await box(one, "Title").inputValue()).toBe("Shared by Ada");
});

it("a file that is no whole policy is refused by clause and field, and one that is becomes a draft", async () => {
  const desk = await ring().desk("admin");
  const page = await desk.manager("Policies");
  await page.getByRole("button", { name: "Open a file" }).click();
  const policy = {
    format: "makegood-policy-1",
    policyId: "from-file",
    version: 1,
    effectiveOn: "2026-01-01",
    currency: "USD",
    title: "From a file",
    text: { en: "The text." },
    appliesTo: { kinds: ["deposit"] },
    clauses: [
      {
        id: "late",
        title: "Late",
        text: { en: "Late." },
        restrictive: true,
        when: [{ fact: "days.since_purchase", from: 31, to: 1 }],
        grants: { offers: [{ kind: "decline", formula: { type: "none" }, entitlement: "keep" }] },
      },
    ],
    otherwise: { offers: [{ kind: "refund", formula: { type: "bps_of_paid", bps: 10_000 }, entitlement: "keep" }] },
  };
  const give = (name: string, text: string) =>
    page
      .getByLabel("Policy file (JSON)")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await give("bad.json", JSON.stringify(policy));
  await page.getByText("clause late: when.0").waitFor();
  await page.getByText("`from` is above `to`").waitFor();
  const mended = JSON.stringify(policy).replace('"to":1', '"to":90');
  await give("good.json", mended);
  await page.getByRole("heading", { level: 1, name: "Draft: From a file" }).waitFor();
  await page.getByText("days since purchase 31 to 90").waitFor();
});

it("the draft as data: what does not fit is refused by its place and changes nothing, what fits is taken", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Policies");
  await newDraft(page, "By hand");
  await page.getByRole("radio", { name: "As data" }).check({ force: true });
  const json = box(page, "Draft as JSON");
  const text = await json.inputValue();
  const use = page.getByRole("button", { name: "Use this" });
  await json.fill(`${text},`);
  await use.click();
  await page.getByText("This is not JSON.").waitFor();
  await json.fill(text.replace(/"kind": "(refund|decline)"/, '"kind": "gift"'));
  await use.click();
  await page.getByText("draft.otherwise.offers.0.kind").waitFor();
  await json.fill(text.replace('"By hand"', '"By hand, in JSON"'));
  await use.click();
  await page.getByRole("heading", { level: 1, name: "Draft: By hand, in JSON" }).waitFor();
});

it("finance reads and changes nothing; a version can be saved as the file that comes in again", async () => {
  const lead = await ring().desk("lead");
  const own = await lead.manager("Policies");
  await packagesDraft(own);
  await box(own, "Title").first().waitFor();
  await own.getByRole("button", { name: "Remove A medical reason to stop" }).click();
  await own.getByRole("button", { name: "Put it back" }).click();
  await own.getByRole("button", { name: "Remove A medical reason to stop" }).waitFor();
  await saved(own);

  const desk = await ring().desk("finance");
  const page = await desk.manager("Policies");
  await page.getByText("Leads and admins write policies. You can read them.").waitFor();
  expect(await page.getByRole("button", { name: "New policy" }).count()).toBe(0);
  await packagesDraft(page);
  await box(page, "Title").first().waitFor();
  expect(await box(page, "Title").first().isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "Publish…" }).count()).toBe(0);
  await page.getByRole("link", { name: "← All policies" }).click();
  await page.getByRole("link", { name: "Package refunds, version 3" }).click();
  const [download] = await Promise.all([
    desk.page.waitForEvent("download"),
    page.getByRole("link", { name: "Save as a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("harbour-packages.v3.json");
  const file = JSON.parse(readFileSync(await download.path(), "utf8"));
  expect([file.policyId, file.version]).toEqual(["harbour-packages", 3]);
  expect([...lead.complaints, ...desk.complaints]).toEqual([]);
});

it("clauses are put in order by keyboard alone, and the focus stays with the card", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Policies");
  await packagesDraft(page);
  const down = page.getByRole("button", { name: "Move Charged twice down" });
  await down.focus();
  await desk.page.keyboard.press("Enter");
  await expect.poll(() => page.locator(":focus").getAttribute("aria-label")).toBe("Move Charged twice down");
  await page.getByText("Charged twice is now at place 2").waitFor({ state: "attached" });
  const titles = () => page.getByRole("heading", { level: 3 }).allTextContents();
  expect((await titles())[1]).toContain("Charged twice");
  await desk.page.keyboard.press("Shift+Tab");
  await desk.page.keyboard.press("Space");
  await expect.poll(titles).toEqual(expect.arrayContaining([expect.stringContaining("1 Charged twice")]));
  await page.getByRole("button", { name: "Edit Charged twice" }).focus();
  await desk.page.keyboard.press("Enter");
  await desk.page.keyboard.press("Tab");
  await desk.page.keyboard.press("Tab");
  await desk.page.keyboard.press("Tab");
  await desk.page.keyboard.type("X");
  expect(await box(page, "Title").last().inputValue()).toContain("X");
});

it.each([
  ["320 px", { viewport: { width: 396, height: 900 } }],
  ["full width", {}],
])("has no violation and nothing sticks out, light and dark, at %s", async (_, size) => {
  const desk = await ring().desk("lead", size);
  const frame = appFrame(desk);
  const root = frame.contentFrame().locator("html");
  const expectFine = async (what: string) => {
    for (const look of [violationsIn, colourViolationsIn]) {
      expect([what, await sticksOut(frame)]).toEqual([what, []]);
      expect([what, await look(await frameIn(frame))]).toEqual([what, []]);
      const before = await root.getAttribute("data-scheme");
      await desk.page.getByTestId("scheme-switch").click();
      await expect.poll(() => root.getAttribute("data-scheme")).not.toBe(before);
    }
  };
  const page = await desk.manager("Policies");
  await page.getByRole("link", { name: "Package refunds, version 3" }).waitFor();
  await expectFine("list");
  await page.getByRole("button", { name: "New policy" }).click();
  await expectFine("a new policy");
  await page.getByRole("link", { name: "Package refunds, version 3" }).click();
  await page.getByText("As data").click();
  await expectFine("one version");
  await page.getByRole("link", { name: "← All policies" }).click();
  await packagesDraft(page);
  await page.getByRole("button", { name: /^Edit A medical reason/ }).click();
  await box(page, "Or a ticket number").fill("1001");
  await page.getByRole("button", { name: "Show" }).click();
  await page.getByRole("region", { name: "This draft" }).waitFor();
  await expectFine("a clause being written, beside a case");
  await page.getByRole("radio", { name: "What changes" }).check({ force: true });
  await expectFine("what changes");
  await page.getByRole("radio", { name: "As data" }).check({ force: true });
  await expectFine("as data");
  await page.getByRole("radio", { name: "Last year" }).check({ force: true });
  await page.getByRole("button", { name: "Replay the cases" }).click();
  await page.getByRole("button", { name: "Replay again" }).waitFor();
  await expectFine("last year");
});
