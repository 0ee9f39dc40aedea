/** Danger: who writes for somebody else is shown their purchase, or paid out of their own, and a widow is written to as her husband. */
import { expect, it } from "vitest";
import { faultsOf } from "./support/axe.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

it("asks whom a mail is about before anything is shown, keeps the answer for this ticket, and lets it be changed", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent", { scheme: "dark" });
  const ticket = await desk.ticket(1027);
  const { sidebar, patient } = ticket;
  await patient.getByRole("heading", { name: "Who is this about?" }).waitFor();
  await patient.getByText("“I am writing for my mother Johanna, who does not use email”").waitFor();
  await patient.getByText("The writer's parent").waitFor();
  expect(await sidebar.getByRole("button", { name: /refund|insert reply$/i }).count()).toBe(1); // "Not a refund request"
  expect(await sidebar.getByText("Physiotherapy, 10 visits").count()).toBe(0);
  expect(await ticket.frame.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  expect(await faultsOf(ticket.frame)).toEqual([]);

  // By the keyboard alone.
  const johanna = patient.getByRole("button", { name: "It is about Johanna Vandermeer" });
  await johanna.focus();
  await desk.page.keyboard.press("Enter");
  await patient.getByText("Johanna Vandermeer not verified").waitFor();
  await patient.getByText(/^This ticket is about this patient, and somebody else writes\. Ana .* said so/).waitFor();
  await patient.getByText(/Somebody else writes for this patient, and is on file neither/).waitFor();
  await patient.getByText("May they speak for this patient?").waitFor();
  expect(await sidebar.getByRole("button", { name: /\+ insert reply$/ }).count()).toBe(0);
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await sidebar.getByText("Reply", { exact: true }).click();
  const letter = await sidebar.getByRole("textbox", { name: /reply/i }).inputValue();
  expect(letter).toMatch(/^Hi Teresa,/);
  expect(letter).toContain("We can speak of these visits only with the person they were for");
  expect(letter).not.toMatch(/Johanna|physio|\$/i);

  await patient.getByText("Is it about somebody else?").click();
  await patient.getByRole("button", { name: "Somebody who is not on file" }).click();
  await patient.getByText("There is nothing to give back to somebody who is not on file.", { exact: false }).waitFor();
  expect(await sidebar.getByRole("combobox", { name: "Reason" }).count()).toBe(0);
  await patient.getByText("Is it about somebody else?").click();
  await patient.getByRole("button", { name: "It is about the writer, Teresa Vandermeer" }).click();
  await patient.getByText("Teresa Vandermeer verified").waitFor();
  expect(await vendors.stripe.refunds()).toEqual([]);

  // Her next mail is about herself: nothing was learnt of her from the first.
  const next = await desk.writeAsPatient({
    name: "Teresa Vandermeer",
    email: await vendors.zendesk.requesterEmail(1027),
    subject: "Acupuncture",
    body: "I changed my mind about my own acupuncture. I have seven visits left and would like a refund.\n\nTeresa",
  });
  const second = await desk.ticket(next);
  await second.patient.getByText("Teresa Vandermeer verified").waitFor();
  expect(desk.complaints).toEqual([]);
});

it("writes to a widow with condolence, asks for the paper before money, and never as to her husband", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(1028);
  const { sidebar, patient } = ticket;
  await patient.getByRole("button", { name: "It is about Arthur Pell, who has died" }).click();
  await patient.getByText("Arthur Pell not verified").waitFor();
  await patient.getByText("May they settle this?").waitFor();
  expect(await faultsOf(ticket.frame)).toEqual([]);
  await sidebar.getByText("Reply", { exact: true }).click();
  const letter = sidebar.getByRole("textbox", { name: /reply/i });
  expect(await letter.inputValue()).toMatch(/^Hello Rose,\n\nWe are so sorry about Arthur\./);
  expect(await letter.inputValue()).toContain("a letter from the probate court");
  // Where the money is locked the letter that asks is one press away, without a look for it.
  await ticket.suggestion.getByRole("button", { name: "Insert a question to the writer" }).click();
  await ticket.editor.getByText("a letter from the probate court").first().waitFor();

  await patient
    .getByRole("textbox", { name: "Which paper did you see, and whose is it" })
    .fill("Rose sent the letter of the court: she is his heir.");
  await patient.getByRole("button", { name: "Record the check" }).click();
  await patient.getByText("Arthur Pell verified").waitFor();
  await expect.poll(() => ticket.reason.inputValue()).toBe("other");
  await ticket.suggestion.getByRole("button", { name: /^Refund \$.* \+ insert reply$/ }).click();
  await sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.waitFor();
  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toHaveLength(1);
  const written = await ticket.editor.innerText();
  expect(written).toContain("We are so sorry for your loss.");
  expect(written).not.toMatch(/Arthur|agreed|your Visa/);
  expect(desk.complaints).toEqual([]);
});
