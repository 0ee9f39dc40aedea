/** Danger: what helps to judge stands in the records and on nobody's screen: the text as signed, the missing form, the clinician's word. */
import { expect, it } from "vitest";
import type { CaseDetail } from "../../core/contract/case-detail.ts";
import type { TicketView } from "../../core/contract/ticket.ts";
import { type Ring, sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

const UNHAPPY = 1005;
const UNSIGNED = 1003;
const OLD_VERSION = 1008;

async function get<T>({ demo, bearerOf }: Ring, path: string): Promise<T> {
  const headers = { authorization: `Bearer ${await bearerOf("agent")}` };
  return (await (await fetch(`${demo.workerOrigin}/v1${path}`, { headers })).json()) as T;
}
async function caseOf(open: Ring, ticketId: number): Promise<CaseDetail> {
  const view = await get<TicketView>(open, `/tickets/zendesk/${ticketId}`);
  return get<CaseDetail>(open, `/cases/${view.case?.caseId}`);
}
const kinds = ({ tasks }: CaseDetail, open: boolean) =>
  tasks.filter((task) => (task.doneAtMs === undefined) === open).map((task) => task.kind);

it("asks the clinician and holds the patient in one click, waits, and goes on by the recorded answer", async () => {
  const open = ring();
  const desk = await open.desk("agent");
  const ticket = await desk.ticket(UNHAPPY);
  const { sidebar } = ticket;
  await sidebar.getByRole("heading", { name: "Ask the clinician first" }).waitFor();
  await sidebar.getByLabel("Who is asked?").fill("Dr Lee");
  await sidebar.getByRole("button", { name: "Ask + insert holding reply" }).click();

  await sidebar.getByText(/^Waiting for Dr Lee: answer due /).waitFor();
  // Nobody keeps a contact of theirs: that stands as long as the case waits.
  await sidebar.getByText("No link was sent. Ask in person.").waitFor();
  await ticket.editor.getByText("Bettina").first().waitFor();
  const held = await ticket.editor.innerText();
  expect(held).toContain("We will answer by");
  expect(held).not.toMatch(/\$\d|refund|return/i);
  expect(await ticket.suggestion.count()).toBe(0);
  expect(kinds(await caseOf(open, UNHAPPY), true)).toEqual(["ask_clinician"]);
  await sidebar.getByRole("button", { name: "My cases" }).click();
  await sidebar.getByText(/^Clinician's answer due /).waitFor();
  await sidebar.getByRole("button", { name: "Ticket", exact: true }).click();

  await sidebar.getByRole("combobox", { name: "The clinician's answer" }).selectOption("not_expected");
  await sidebar.getByLabel("Who answered?").fill("Dr Lee");
  await sidebar.getByRole("button", { name: "Record the answer" }).click();
  await ticket.suggestion.getByRole("heading", { name: "Redo or touch-up, free of charge" }).waitFor();
  await sidebar.getByText(/^Not expected · .* · Dr Lee$/).waitFor();

  // Somebody else, elsewhere, sees the same without typing anything.
  const other = await (await open.desk("lead")).ticket(UNHAPPY);
  await other.suggestion.getByRole("heading", { name: "Redo or touch-up, free of charge" }).waitFor();
  const detail = await caseOf(open, UNHAPPY);
  expect([kinds(detail, true), kinds(detail, false)]).toEqual([[], ["ask_clinician"]]);
  expect(detail.timeline.map(({ type }) => type)).toEqual(
    expect.arrayContaining(["clinician.asked", "clinician.answered"]),
  );
  expect(JSON.stringify(detail.timeline)).not.toContain("Lee");
  const cases = await desk.manager("Cases");
  await cases.getByRole("link", { name: "Bettina Kraus" }).first().click();
  await cases.getByText(/^Not expected · .* · Dr Lee$/).waitFor();
  expect(desk.complaints).toEqual([]);
});

it("refuses an answer of a day to come at its field, and keeps what was typed", async () => {
  const desk = await ring().desk("agent");
  const { sidebar } = await desk.ticket(UNHAPPY);
  await sidebar.getByText("Clinician", { exact: true }).click();
  await sidebar.getByRole("combobox", { name: "The clinician's answer" }).selectOption("expected");
  await sidebar.getByLabel("Day of the answer").fill("2099-01-01");
  await sidebar.getByRole("button", { name: "Record the answer" }).click();
  await sidebar.getByRole("alert").waitFor();
  expect(await sidebar.getByLabel("Day of the answer").inputValue()).toBe("2099-01-01");
  expect((await caseOf(ring(), UNHAPPY)).clinician?.answer?.answer).toBe("not_expected");
});

it("shows that a form is missing and asks for it in one click, with a task and a day", async () => {
  const open = ring();
  const desk = await open.desk("agent");
  const ticket = await desk.ticket(UNSIGNED);
  await ticket.suggestion.getByRole("heading", { name: "Refund $800.00 to Visa ··42" }).waitFor();
  const gap = ticket.sidebar.getByRole("region", { name: "Missing form" });
  await gap.getByRole("button", { name: "Ask for the missing form" }).click();
  await gap.getByText(/^Asked for\. A task is due /).waitFor();
  await ticket.editor.getByText("a copy of the form “Package refunds”").first().waitFor();
  await expect.poll(async () => (await caseOf(open, UNSIGNED)).case.state, PATIENCE).toBe("awaiting_patient");
  const detail = await caseOf(open, UNSIGNED);
  expect(detail.tasks).toMatchObject([{ kind: "collect_consent" }]);
  expect(detail.timeline.map(({ type }) => type)).toContain("consent.requested");
  // Asking binds nobody: the sum is what it was.
  await ticket.suggestion.getByRole("heading", { name: "Refund $800.00 to Visa ··42" }).waitFor();
  expect(desk.complaints).toEqual([]);
});

it("shows by which words today's text differs from the one that was signed, within 320 pixels and for who listens", async () => {
  const desk = await ring().desk("agent");
  const { sidebar, frame } = await desk.ticket(OLD_VERSION);
  await sidebar.getByText(/^Why:/).click();
  await sidebar.getByText(/^Signed .*, on paper$/).waitFor();
  await sidebar.getByText("What has changed since").click();
  const changed = sidebar.locator("p:has(> ins)");
  await changed.locator("del").first().waitFor();
  expect(await changed.innerText()).not.toBe("");
  const heard = (await changed.textContent()) ?? "";
  expect(heard).toContain("only in the signed text: ");
  expect(heard).toContain("only in today's text: ");
  const wide = await changed.evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await frame.evaluate((element) => element.clientWidth)).toBe(320);
});

it("names what was decided in like cases with the way to each, once there is one", async () => {
  const open = ring();
  const desk = await open.desk("agent");
  const first = await desk.ticket(1001);
  await first.sidebar.getByText("Similar cases").click();
  await first.sidebar
    .getByText(/^Imported from before, of the same reason and about .+; by which clause is not known: /)
    .waitFor();
  await first.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await first.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await first.decided.waitFor();

  const second = await desk.ticket(1016);
  // What speaks for and against stands there with its facts.
  await second.suggestion.getByText("3 other requests").waitFor();
  await second.suggestion.getByText(/^Signed before paying, /).waitFor();
  await second.sidebar.getByText("1 refunded").waitFor();
  await second.sidebar.getByText("few cases").waitFor();
  await second.sidebar.getByText("Similar cases").click();
  await second.sidebar.getByText("So few cases show no custom. Look at each.").waitFor();
  expect(await second.sidebar.getByText("Maya").count()).toBe(0);
  await second.sidebar.getByRole("button", { name: "Open ticket 1001 in the helpdesk" }).click();
  await (await desk.opened(1001)).decided.waitFor();
});
