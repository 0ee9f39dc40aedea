/** Danger: money came back, the patient gave their account, and nobody sees that it waits; or its numbers stand on a screen for longer than once. */
import { expect, it } from "vitest";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();
const LINK = /https?:\/\/\S+\/l\/\S+/;
const NUMBERS = /DE89|0532|0130/;

async function give(desk: DeskPage, address: string): Promise<void> {
  const context = await desk.page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 320, height: 700 } });
  const phone = await context?.newPage();
  if (!phone) throw new Error("No browser");
  await phone.goto(address);
  await phone.locator("#holder").fill("Maya Chen");
  await phone.locator("#account").fill("DE89 3704 0044 0532 0130 00");
  await phone.locator("button[value=another_way]").click();
  await phone.getByRole("heading").first().waitFor();
  expect(await phone.content()).not.toMatch(NUMBERS);
  await phone.context().close();
}

it("sidebar and case page say since when bank details are asked for, when they were given and who read them, and their numbers stand there once", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  await ticket.submit();
  const reply = ticket.replies.filter({ hasText: "/l/" }).last();
  await reply.waitFor();
  const address = LINK.exec(await reply.innerText())?.[0] ?? "";
  const [refund] = await vendors.stripe.refunds();
  await vendors.stripe.fail(refund?.id ?? "", "expired_or_canceled_card");
  const bank = ticket.sidebar.getByRole("region", { name: "The patient's bank details" });
  await bank.getByText(/^Their page has asked since /).waitFor();
  await bank.getByText("Nothing given yet.").waitFor();
  await give(desk, address);
  await bank.getByText(/^Finance reads them once/).waitFor();
  expect(await bank.getByRole("button").count()).toBe(0);
  expect(await ticket.sidebar.locator("body").innerText()).not.toMatch(NUMBERS);
  const beside = await (await ticket.frame.elementHandle())?.contentFrame();
  expect(beside && (await violationsIn(beside))).toEqual([]);
  if (process.env.PICTURES) await ticket.frame.screenshot({ path: `${process.env.PICTURES}/bank-sidebar.png` });

  const finance = await openDesk("finance");
  const openCase = async () => {
    const cases = await finance.manager("Cases");
    await cases.getByRole("radio", { name: "Everyone's" }).check();
    await cases.getByRole("link", { name: /Failed/ }).click();
    await cases.getByRole("link", { name: "Maya Chen" }).click();
    return cases;
  };
  const page = await openCase();
  const onCase = page.getByRole("region", { name: "The patient's bank details" });
  await onCase.getByText(/^Given /).waitFor();
  await onCase.getByRole("button", { name: "Read once and erase" }).click();
  await onCase.getByText("Maya Chen · DE89370400440532013000").waitFor();
  await onCase.getByText(/^Read by .* and erased /).waitFor();
  const frame = finance.page.getByRole("region", { name: "Makegood" }).locator("iframe");
  const inside = await (await frame.elementHandle())?.contentFrame();
  expect(inside && (await violationsIn(inside))).toEqual([]);
  if (process.env.PICTURES) await finance.page.screenshot({ path: `${process.env.PICTURES}/bank-case.png` });
  await finance.page.reload();
  await openCase();
  await onCase.getByText(/^Read by .* and erased /).waitFor();
  expect(await page.locator("body").innerText()).not.toMatch(NUMBERS);
  expect([...desk.complaints, ...finance.complaints]).toEqual([]);
});
