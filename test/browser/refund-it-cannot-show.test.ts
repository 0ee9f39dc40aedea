/** Danger: money went back at a processor that shows nobody which, and finance cannot say how much: the same money leaves once more. */
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { STAFF } from "../../demo/clinic/staff.ts";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { frameIn, sticksOut } from "./support/frames.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const STEPS_MAX = 40;
/** Until a question that has just appeared takes a key. */
const SETTLED_MS = 450;

/** A refund in PayPal's own pages, whose webhook is lost, of the payment of 990.00 or of 500.00. */
async function refundElsewhere(capturedValue: string, amountMinor: number): Promise<void> {
  const { paypal } = ring().vendors;
  await paypal.control("/faults", { operation: "webhook", kind: "lose", times: 20 });
  await paypal.control("/refunds", { capture: await paypal.captureOf(capturedValue), amountMinor });
}

/** The ticket reads its payments as it opens, and that is how the refund is found. */
async function moneyPageIn(locale: string, ticketId: number, look: { scheme: "light" | "dark"; width: number }) {
  const { vendors, desk: openDesk } = ring();
  const agent = await openDesk("agent");
  const ticket = await agent.ticket(ticketId);
  await ticket.sidebar.getByText("somebody in finance has to look first", { exact: false }).first().waitFor();
  const fay = STAFF.find(({ key }) => key === "finance");
  if (!fay) throw new Error("The demo has nobody in finance");
  const { helpdeskUserId: id, name, email } = fay;
  await vendors.zendesk.seed({ users: [{ id, name, email, role: "agent", locale }] });
  const desk = await openDesk("finance", { scheme: look.scheme, viewport: { width: look.width, height: 900 } });
  await desk.page.getByTestId("nav-manager").click();
  const holder = desk.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  await holder.contentFrame().getByRole("navigation").first().waitFor();
  const frame = await frameIn(holder);
  return { desk, holder, frame };
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let steps = 0; steps < STEPS_MAX; steps += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${target}`);
}

async function pressEnter({ page }: DeskPage, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.waitForTimeout(SETTLED_MS);
  await page.keyboard.press("Enter");
}

it.each([
  {
    locale: "en-US",
    scheme: "light",
    width: 1280,
    ticketId: 1032,
    captured: "990.00",
    patient: "Imogen Tarrant",
    money: "Money",
    unsaid: "something went back; how much it does not say",
    yes: "Yes, the same matter",
    settle: "Settle",
    sentence: "What did you find out?",
    short: "Write a few words more.",
    sum: "How much went back there",
    missing: "Enter the sum.",
    wrong: "Write a plain amount, such as 120.50.",
    tooMuch: "This cannot be the sum",
    example: "120.50",
  },
  {
    // The desk leaves the frame less than 320 px.
    locale: "es",
    scheme: "dark",
    width: 340,
    ticketId: 1034,
    captured: "500.00",
    patient: "Rhea Montague",
    money: "Dinero",
    unsaid: "algo se devolvió; no dice cuánto",
    yes: "Sí, por el mismo asunto",
    settle: "Cerrar",
    sentence: "¿Qué averiguó?",
    short: "Escriba unas palabras más.",
    sum: "Cuánto se devolvió allí",
    missing: "Escriba la suma.",
    wrong: "Escriba un importe simple, como 120.50.",
    tooMuch: "No puede ser esta suma",
    example: "120.50",
  },
] as const)(
  "what went back unseen is told by keyboard alone, and each gap says what is missing: $locale, $scheme, $width px",
  async (says) => {
    await refundElsewhere(says.captured, 12_050);
    const { desk, holder, frame } = await moneyPageIn(says.locale, says.ticketId, says);
    const { page } = desk;
    const menu = frame.locator(".manager-nav [aria-expanded=false]");
    if ((await menu.count()) > 0) await pressEnter(desk, menu);
    await pressEnter(desk, frame.getByRole("link", { name: says.money, exact: true }));
    const item = frame.getByRole("listitem").filter({ hasText: says.patient });
    await item.getByText(says.unsaid).waitFor();

    await pressEnter(desk, item.getByRole("button", { name: says.yes }));
    const sentence = item.getByLabel(says.sentence);
    await expect.poll(() => hasFocus(sentence)).toBe(true);
    const settle = item.getByRole("button", { name: says.settle });
    await pressEnter(desk, settle);
    // Both gaps at once, and the focus on the first.
    await item.getByText(says.short).waitFor();
    await item.getByText(says.missing).waitFor();
    await expect.poll(() => hasFocus(sentence)).toBe(true);
    await page.keyboard.type("PayPal > 120.50, from the front desk. ".repeat(8));

    const sum = item.getByRole("textbox", { name: says.sum });
    await tabTo(page, sum);
    await page.keyboard.type("12O");
    await item.getByText(says.wrong).waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("99999");
    await pressEnter(desk, settle);
    await item.getByText(says.tooMuch, { exact: false }).waitFor();
    await expect.poll(() => hasFocus(sum)).toBe(true);
    expect(await item.getByText("refundedMinor").count()).toBe(0);
    expect(await violationsIn(frame)).toEqual([]);
    expect(await sticksOut(holder)).toEqual([]);

    await page.keyboard.press("Control+A");
    await page.keyboard.type(says.example);
    await pressEnter(desk, settle);
    await item.waitFor({ state: "detached" });
    await expect.poll(() => frame.evaluate(() => document.activeElement !== document.body)).toBe(true);
    expect(desk.complaints.filter((one) => !one.includes("422"))).toEqual([]);
  },
);
