/** Danger: the policy is worked out well, and the agent is shown something else. */
import { expect, it } from "vitest";
import { EXPECTED, type Expected } from "../../demo/clinic/scenarios/expected.ts";
import type { TicketOnDesk } from "./support/desk-page.ts";
import { sharedRing } from "./support/ring.ts";
import { clauseTitle, headlineOf, shownMoney } from "./support/words.ts";

const ring = sharedRing();

const ASKS_FOR: Readonly<Record<string, (ticket: TicketOnDesk) => Promise<void>>> = {
  "evidence.medical_note": ({ sidebar }) => sidebar.getByText("Did you see a medical note?").waitFor(),
  "clinician.answer": ({ sidebar }) => sidebar.getByRole("combobox", { name: "The clinician's answer" }).waitFor(),
};

it("has the sixteen and more stories that the demo promises", () => {
  expect(EXPECTED.length).toBeGreaterThanOrEqual(16);
});

it.each(EXPECTED.filter(({ also }) => !also))("shows $scenario as it was worked out by hand", async (expected) => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(expected.ticketId);
  await seesWho(ticket, expected);
  if (expected.matched !== "matched") return;
  if (expected.reason === null) {
    await ticket.sidebar.getByText("We did not find a request").waitFor();
    expect(await ticket.suggestion.count()).toBe(0);
    return;
  }
  await expect.poll(() => ticket.reason.inputValue()).toBe(expected.reason);
  for (const need of expected.needs ?? []) await ASKS_FOR[need]?.(ticket);
  if (expected.needs) expect(await ticket.suggestion.count()).toBe(0);
  else await seesOffer(ticket, expected);
  if (expected.onceAttested) await seesWhatFollows(ticket, expected, expected.onceAttested);
  expect(desk.complaints).toEqual([]);
});

async function seesWho({ patient, sidebar }: TicketOnDesk, expected: Expected): Promise<void> {
  if (expected.matched === "matched") {
    const { patientName, verified } = expected;
    await patient.getByText(`${patientName} ${verified ? "verified" : "not verified"}`).waitFor();
    return;
  }
  if (expected.about) {
    await patient.getByRole("heading", { name: "Who is this about?" }).waitFor();
    for (const name of expected.about)
      await patient.getByRole("button", { name: new RegExp(`^It is about .*${name}`) }).waitFor();
    expect(await sidebar.getByRole("combobox", { name: "Reason" }).count()).toBe(0);
    return;
  }
  await patient.getByRole("heading", { name: "Who is this?" }).waitFor();
  const isChoice = expected.matched === "candidates";
  await expect
    .poll(() => sidebar.getByRole("button", { name: /^This is / }).count())
    .toBeGreaterThanOrEqual(isChoice ? 2 : 0);
  expect(await sidebar.getByRole("combobox", { name: "Reason" }).count()).toBe(0);
}

async function seesOffer({ suggestion, sidebar }: TicketOnDesk, expected: Expected): Promise<void> {
  const { offer, amountMinor, currency, clauseId, allocations = [], approval } = expected;
  if (offer === null || clauseId === null) throw new Error("A story with neither a need nor an offer");
  const amount = shownMoney(amountMinor, currency);
  const [only, ...others] = allocations;
  const to = others.length > 0 ? ` to ${allocations.length} payments` : only ? ` to ${only[0]}` : "";
  const headline = headlineOf(offer, amountMinor, currency) + to;
  await suggestion.getByRole("heading", { level: 2, name: headline }).waitFor();
  await sidebar.getByText(`Why: ${clauseTitle(clauseId, expected.policyVersionId)}`).waitFor();
  const button = suggestion.getByRole("button", {
    name: approval ? `Ask ${approval === "lead" ? "a lead" : "finance"}` : /insert/i,
  });
  await button.waitFor();
  if (amountMinor > 0) expect(await button.textContent()).toContain(amount);
  if (others.length === 0) return;
  await button.click();
  for (const [label, partMinor] of allocations) {
    await sidebar
      .getByRole("group")
      .getByText(`${shownMoney(partMinor, currency)} to ${label}`)
      .waitFor();
  }
  await sidebar.getByRole("button", { name: "No", exact: true }).click();
}

async function seesWhatFollows(
  { sidebar, suggestion }: TicketOnDesk,
  { currency }: Expected,
  { attested, offer, amountMinor, clauseId, besides }: NonNullable<Expected["onceAttested"]>,
): Promise<void> {
  if (attested.medicalNote) {
    await sidebar.getByRole("button", { name: "Yes", exact: true }).click();
    await sidebar.getByLabel("Date of the note").fill(new Date().toISOString().slice(0, 10));
    await sidebar.getByRole("button", { name: "Use this" }).click();
  }
  if (attested.clinicianAnswer) {
    await sidebar.getByRole("combobox", { name: "The clinician's answer" }).selectOption(attested.clinicianAnswer);
    await sidebar.getByRole("button", { name: "Record the answer" }).click();
  }
  await suggestion.getByRole("heading", { name: headlineOf(offer, amountMinor, currency) }).waitFor();
  await sidebar.getByText(`Why: ${clauseTitle(clauseId, undefined)}`).waitFor();
  if (!besides) return;
  const [kind, besideMinor] = besides;
  const instead = sidebar.getByRole("region", { name: "Instead" });
  await instead.getByRole("button", { name: new RegExp(`^${kind}`, "i") }).waitFor();
  await instead.getByText(shownMoney(besideMinor, currency)).first().waitFor();
}
