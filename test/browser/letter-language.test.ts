/** Danger: an agent cannot see why a letter is in a language, nor write it in another without typing it. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";

const ring = sharedRing();

it("says why the letter is in its language, and writes it anew in another by keyboard, at 320 px", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1001);
  await ticket.sidebar.getByText("Reply", { exact: true }).click();
  const field = ticket.sidebar.getByRole("combobox", { name: "Language of the letter" });
  await ticket.sidebar.getByText("In English, as the patient wrote.").waitFor();
  await field.focus();
  await desk.page.keyboard.press("S");
  await ticket.sidebar.getByText("In Spanish, as chosen here.").waitFor();
  const text = ticket.sidebar.getByRole("textbox", { name: "Reply text" });
  expect(await text.inputValue()).toContain("Saludos cordiales");
  expect(await text.getAttribute("lang")).toBe("es");
  if (process.env.PICTURES) await ticket.frame.screenshot({ path: `${process.env.PICTURES}/letter-language.png` });
  expect(await faultsOf(ticket.frame)).toEqual([]);

  await ticket.suggestion.getByRole("button", { name: /^Refund \$800\.00/ }).click();
  await ticket.sidebar
    .getByRole("group", { name: /^Refund \$800\.00 to/ })
    .getByRole("button", { name: /^Yes/ })
    .click();
  await ticket.decided.waitFor();
  await expect.poll(() => ticket.editor.innerText()).toContain("Saludos cordiales");
  expect(desk.complaints).toEqual([]);
});

it("asks for a form that is missing in the language that was chosen for the letter, and the other letters are in it too", async () => {
  const { desk: openDesk } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1003);
  await ticket.sidebar.locator("summary", { hasText: /^Reply/ }).click();
  await ticket.sidebar.getByRole("combobox", { name: "Language of the letter" }).selectOption("fr");
  await ticket.sidebar.getByText("In French, as chosen here.").waitFor();
  await ticket.sidebar.locator("summary", { hasText: "Other letters" }).click();
  await ticket.sidebar.locator("summary", { hasText: "Read the letter" }).last().click();
  await expect.poll(() => ticket.sidebar.locator('.letter[lang="fr"]').count()).toBeGreaterThan(0);
  expect(await ticket.sidebar.locator('.letter:not([lang="fr"])').count()).toBe(0);
  await ticket.sidebar.getByRole("button", { name: "Ask for the missing form" }).click();
  await expect.poll(() => ticket.editor.innerText()).toContain("Bonjour");
  expect(desk.complaints).toEqual([]);
});
