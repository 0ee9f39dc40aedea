/** Danger: a manager who needs a developer to change a sentence, or whose slip reaches a patient. */
import type { FrameLocator } from "playwright-core";
import { expect, it } from "vitest";
import { colourViolationsIn, violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

const OWN = "It was kind of you to tell us. You can always change your mind.";
const appFrame = (desk: DeskPage) => desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
const field = (page: FrameLocator) => page.getByRole("textbox", { name: "Text in English", exact: true });
const saved = (page: FrameLocator) =>
  page.getByRole("status").getByText("Saved in the draft", { exact: true }).waitFor();
const preview = (page: FrameLocator) => page.getByRole("region", { name: "Preview" });
const language = (page: FrameLocator, name: string) =>
  page.getByRole("radio", { name, exact: true }).check({ force: true });

async function open(page: FrameLocator, group: string, piece: string): Promise<void> {
  const list = page.getByRole("navigation", { name: "Pieces" });
  const link = list.getByRole("link", { name: piece, exact: true });
  // The list is read after the page: what is not there yet is not closed.
  await list.getByText(group, { exact: true }).waitFor();
  const isOpen = await link.first().isVisible();
  if (!isOpen) await list.getByText(group, { exact: true }).click();
  await link.first().click();
  await page.getByRole("heading", { level: 2, name: `${group}: ${piece}` }).waitFor();
}

it("an opening is written, seen in a letter, published, and stands in the next draft; what lacks it in French is said; back to Makegood's text", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Letters");
  await open(page, "How it opens: reasons", "Changed mind");
  const ours = await field(page).inputValue();
  await preview(page)
    .getByText(/^Kind regards|Kind regards/)
    .first()
    .waitFor();

  await field(page).fill("We return {{ amuont }}.");
  await page.getByText("“amuont” cannot be filled in.").first().waitFor();
  await page.getByRole("button", { name: "Line 1, column 14" }).waitFor();
  await saved(page);
  await page.getByText("One thing has to be put right before publishing.").waitFor();
  expect(await page.getByRole("button", { name: "Publish…" }).isDisabled()).toBe(true);

  await field(page).fill(OWN);
  await preview(page).locator("mark").getByText(OWN).first().waitFor();
  await saved(page);
  await language(page, "French");
  await page.getByText("1 piece is yours in another language and not in French.").waitFor();
  await page.getByText("not in French", { exact: true }).waitFor();
  await language(page, "English");
  await page.getByRole("button", { name: "Try on last month" }).click();
  await page.getByText("None would fail a check that it passes today.").waitFor();
  await page.getByRole("button", { name: "Publish…" }).click();
  await page.getByRole("textbox", { name: "Why, in a few words" }).fill("Warmer");
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await page.getByText("Nothing waits to be published.").waitFor();

  const agent = await ring().desk("agent");
  const ticket = await agent.ticket(1001);
  await ticket.suggestion.waitFor();
  await ticket.sidebar.getByText("Reply", { exact: true }).click();
  expect(await ticket.sidebar.getByRole("textbox", { name: /reply/i }).inputValue()).toContain(OWN);

  await page.getByRole("button", { name: "Back to Makegood's text" }).click();
  await saved(page);
  expect(await field(page).inputValue()).toBe(ours);
  await page.getByText("Who changed it").click();
  await page.getByText("Warmer").first().waitFor();
  await page.getByRole("button", { name: "Throw the draft away" }).click();
  await page.getByRole("button", { name: "Throw it away" }).click();
  await page.getByText("Nothing waits to be published.").waitFor();
  expect(await field(page).inputValue()).toBe(OWN);
  expect([...desk.complaints, ...agent.complaints]).toEqual([]);
});

it("a value is put in where one stands, by keyboard too, and what was typed outlives a reload", async () => {
  const desk = await ring().desk("lead");
  const page = await desk.manager("Letters");
  await open(page, "How it opens: circumstances", "Angry");
  await field(page).fill("Hello , we hear you.");
  await field(page).press("Home");
  for (let n = 0; n < "Hello ".length; n += 1) await field(page).press("ArrowRight");
  await page.getByText("Values", { exact: true }).click();
  await page.getByRole("button", { name: "patient_name", exact: true }).focus();
  await desk.page.keyboard.press("Enter");
  expect(await field(page).inputValue()).toBe("Hello {{ patient_name }}, we hear you.");
  await preview(page).getByText("we hear you").first().waitFor();
  await saved(page);
  await desk.page.reload();
  const again = await desk.manager("Letters");
  await open(again, "How it opens: circumstances", "Angry");
  expect(await field(again).inputValue()).toBe("Hello {{ patient_name }}, we hear you.");
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
  const page = await desk.manager("Letters");
  await page.getByRole("navigation", { name: "Pieces" }).waitFor();
  await expectFine("list");
  await open(page, "The decision", "Refund");
  await field(page).fill("We will return $900.00 and {{ amount }}.");
  await page.getByText("“$900.00” is not an amount of this case.").first().waitFor();
  await page.getByText("Values", { exact: true }).click();
  await preview(page).locator("mark").first().waitFor();
  await expectFine("a piece with a fault");
  await page.getByRole("button", { name: "Back to Makegood's text" }).click();
});
