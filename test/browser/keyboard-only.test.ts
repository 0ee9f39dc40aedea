/** Danger: the common case cannot be done without a mouse, or the keyboard's focus is lost on the way. */
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { hasFocus, tabTo } from "./support/keyboard.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();
/** Until a question that has just appeared takes a key. */
const SETTLED_MS = 450;

/** The ring around what has the focus: without it a person who uses the keyboard does not know where they are. */
const showsFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
  });

async function openByKeyboard(page: Page, id: number): Promise<void> {
  await tabTo(page, page.getByTestId(`ticket-${id}`).getByRole("link"));
  await page.keyboard.press("Enter");
}

it("decides, inserts and sends the common case with Tab and Enter alone", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const { page } = desk;
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("maya.chen");
  await openByKeyboard(page, 1001);
  const ticket: TicketOnDesk = await desk.opened(1001);

  const act = ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" });
  await tabTo(page, act);
  expect(await showsFocus(act)).toBe(true);
  // A key held down asks and does not answer: its repeats confirm nothing.
  await page.keyboard.down("Enter");
  const yes = ticket.sidebar.getByRole("button", { name: "Yes", exact: true });
  await expect.poll(() => hasFocus(yes)).toBe(true);
  for (let repeat = 0; repeat < 10; repeat += 1) await page.keyboard.down("Enter");
  await page.keyboard.up("Enter");
  expect(await hasFocus(yes)).toBe(true);

  // The question takes the focus; Escape is no and gives it back; a second Enter asks again.
  await page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(act)).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(yes)).toBe(true);
  // Two quick presses are one: the second was not meant for the question.
  await page.keyboard.press("Enter");
  await page.waitForTimeout(SETTLED_MS);
  expect(await hasFocus(yes)).toBe(true);
  await page.keyboard.press("Enter");

  // What was decided takes the focus, and it is said aloud.
  const heading = ticket.decided.getByRole("heading", { name: "Refund $800.00" });
  await expect.poll(() => hasFocus(heading)).toBe(true);
  await expect
    .poll(() => ticket.sidebar.locator("[aria-live=polite] p").allTextContents())
    .toContainEqual(expect.stringContaining("Reply inserted. Read it, then send it."));
  const stop = ticket.decided.getByRole("button", { name: "Stop $800.00 before it leaves" });
  expect(await tabTo(page, stop)).toBe(1);

  await page.keyboard.press("Shift+Tab");
  await ticket.editor.focus();
  await tabTo(page, ticket.section.getByTestId("submit"));
  await page.keyboard.press("Enter");
  await ticket.replies.getByText("$800 to").first().waitFor();
  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toHaveLength(1);
});

it("stops by keyboard and gives the focus a place to be", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const { page } = desk;
  const ticket = await desk.ticket(1006);
  const act = ticket.suggestion.getByRole("button", { name: "Refund $250.00 + insert reply" });
  await act.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => hasFocus(ticket.sidebar.getByRole("button", { name: "Yes", exact: true }))).toBe(true);
  await page.waitForTimeout(SETTLED_MS);
  await page.keyboard.press("Enter");
  await tabTo(page, ticket.decided.getByRole("button", { name: "Stop $250.00 before it leaves" }));
  await page.keyboard.press("Enter");
  await ticket.decided.getByText("Stopped. No money was sent.").waitFor();
  // The pressed button is gone; the focus is on the part that it was in, and the next Tab still inside the app.
  await expect.poll(() => ticket.decided.locator(":focus").count()).toBe(1);
  await page.keyboard.press("Tab");
  await expect.poll(() => ticket.sidebar.locator(":focus").count()).toBe(1);
});
