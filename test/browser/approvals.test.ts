/** Danger: money above a limit moves on one person's word, or the other person's answer never reaches the ticket. */
import type { FrameLocator } from "playwright-core";
import { expect, it } from "vitest";
import type { ApprovalCard } from "../../core/contract/approval-card.ts";
import type { DeskPage, TicketOnDesk } from "./support/desk-page.ts";
import { makeException } from "./support/make-exception.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

const ABOVE_LIMIT = 1018;
const YEN = 1023;
const REPEAT_REQUESTER = 1016;

/** Decides what was suggested, which somebody else has to approve. */
async function askFor(ticket: TicketOnDesk, button: string): Promise<void> {
  await ticket.sidebar.getByRole("button", { name: button }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
}

const requestFor = (manager: FrameLocator, patient: string) =>
  manager.getByRole("article", { name: new RegExp(`for ${patient}`) });

const asYouLeftIt = async (desk: DeskPage, id: number): Promise<TicketOnDesk> => {
  await desk.switchUser("agent");
  return desk.ticket(id);
};

it("keeps the app's frame where it is while the ticket gets tags, so that no press lands beside its button", async () => {
  const { desk: openDesk } = ring();
  const { frame, tags } = await (await openDesk("lead")).ticket(ABOVE_LIMIT);
  const placeOf = async () => {
    const { x, y } = (await frame.boundingBox()) ?? {};
    return { x, y };
  };
  const before = await placeOf();
  const another = await (await openDesk("agent")).ticket(ABOVE_LIMIT);
  for (let n = 1; n <= 9; n += 1) await another.addTag(`a_rather_long_tag_of_theirs_${n}`);
  await another.submit();
  await tags.filter({ hasText: "of_theirs_9" }).waitFor();
  expect(await placeOf()).toEqual(before);
});

it("asks back, comes back to the ticket, and pays once a lead has approved", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const asked = await desk.ticket(ABOVE_LIMIT);
  await askFor(asked, "Ask a lead: refund $1,650.00");
  await asked.decided.getByText("Waits for a lead").waitFor();
  await asked.decided.getByText("above the limit for one decision").waitFor();
  // A holding reply: it promises nothing and names a day.
  await asked.editor.getByText("Ingrid").first().waitFor();
  expect(await asked.editor.innerText()).not.toMatch(/we (have|will) (sent|send|refunded|return)/i);
  expect(await asked.decided.getByRole("button", { name: "Stop" }).count()).toBe(0);

  await desk.switchUser("lead");
  let manager = await desk.manager("Approvals");
  await requestFor(manager, "Ingrid Solheim")
    .getByRole("button", { name: /^Ask back/ })
    .click();
  const question = manager.getByRole("group", { name: /^Ask back about Ingrid Solheim/ });
  await question.getByRole("textbox").fill("Does she keep the first session?");
  await question.getByRole("button", { name: /^Ask back about/ }).click();
  await manager.getByText(/^Question sent about Ingrid Solheim/).waitFor();
  await expect
    .poll(async () => (await vendors.zendesk.notes(ABOVE_LIMIT)).at(-1), PATIENCE)
    .toContain("Leo Brandt asks: “Does she keep the first session?”");
  expect((await vendors.zendesk.ticket(ABOVE_LIMIT)).tags).toContain("refund_state_open");

  const again = await asYouLeftIt(desk, ABOVE_LIMIT);
  await again.decided.getByText("Leo Brandt asks").waitFor();
  await again.decided.getByText("Does she keep the first session?").waitFor();
  await askFor(again, "Ask a lead: refund $1,650.00");
  await again.decided.getByText("Waits for a lead").waitFor();

  await desk.switchUser("lead");
  manager = await desk.manager("Approvals");
  const request = requestFor(manager, "Ingrid Solheim");
  await request.getByText(/^\$1,650\.00 is above what Ana Flores may decide alone/).waitFor();
  // What the yes is about, before it is given: the patient's words, the facts for and against, the day, the letter.
  await request.getByRole("blockquote").first().waitFor();
  await request.getByText("The patient is due a decision by").waitFor();
  await request.getByText("The letter if you approve").click();
  await request.getByText("$1,650.00", { exact: false }).last().waitFor();
  await request.getByRole("button", { name: /^Approve/ }).click();
  expect(await vendors.stripe.refunds()).toEqual([]);
  await manager
    .getByRole("group", { name: /^Approve for Ingrid Solheim/ })
    .getByRole("button", { name: /^Yes, approve/ })
    .click();
  await manager.getByText(/^Approved for Ingrid Solheim/).waitFor();

  await expect.poll(() => vendors.stripe.refunds(), PATIENCE).toMatchObject([{ amount: 165_000, status: "succeeded" }]);
  await expect
    .poll(async () => (await vendors.zendesk.notes(ABOVE_LIMIT)).at(-1), PATIENCE)
    .toContain("Approved by Leo Brandt");
  const paid = await asYouLeftIt(desk, ABOVE_LIMIT);
  await paid.decided.getByText("Sent", { exact: true }).waitFor();
  expect(desk.complaints).toEqual([]);
});

it("lets nobody approve what they asked for", async () => {
  const { demo, desk: openDesk, vendors, bearerOf } = ring();
  const desk = await openDesk("finance");
  const ticket = await desk.ticket(YEN);
  await askFor(ticket, "Ask finance: refund ¥51,000");
  await ticket.decided.getByText("Waits for finance").waitFor();

  const own = await desk.manager("Approvals");
  const waiting = requestFor(own, "Haruto Mizushima");
  await waiting.getByText("You asked for this yourself; somebody else decides.").waitFor();
  expect(await waiting.getByRole("button", { name: /^(Approve|Reject|Ask back)/ }).count()).toBe(0);
  // The screen offers no button; the server refuses without one as well.
  const bearer = await bearerOf("finance");
  const forced = await approveAnyway(demo.workerOrigin, bearer);
  expect(forced).toEqual({ status: 403, code: "four_eyes" });

  await desk.switchUser("lead");
  const other = await desk.manager("Approvals");
  await requestFor(other, "Haruto Mizushima").getByText("Your role cannot decide this.").waitFor();
  expect(await vendors.stripe.refunds()).not.toContainEqual(expect.objectContaining({ currency: "jpy" }));
});

it("brings a rejection back to an open ticket, with the sentence and what is still allowed", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(REPEAT_REQUESTER);
  await makeException(ticket, { amount: "500", cause: "Goodwill", sentence: "She has been with us from the start." });
  await askFor(ticket, "As an exception: Refund $500.00");
  await ticket.decided.getByText("Waits for a lead").waitFor();
  await ticket.editor.getByText("Vanessa").first().waitFor();
  await ticket.section.getByTestId("submit-as").selectOption("pending");
  await ticket.submit();
  await expect.poll(async () => (await vendors.zendesk.ticket(REPEAT_REQUESTER)).status).toBe("pending");

  // The lead answers in the sidebar, beside any ticket.
  await desk.switchUser("lead");
  const leads = await desk.ticket(REPEAT_REQUESTER);
  await leads.sidebar.getByRole("button", { name: /^Approvals/ }).click();
  const request = requestFor(leads.sidebar, "Vanessa Tull");
  await request.getByText("She has been with us from the start.").waitFor();
  await request.getByRole("button", { name: /^Reject/ }).click();
  const refusal = leads.sidebar.getByRole("group", { name: /^Reject for Vanessa Tull/ });
  await refusal.getByRole("textbox").fill("Three sessions are what the policy gives.");
  await refusal.getByRole("button", { name: /^Reject/ }).click();
  await leads.sidebar.getByText(/^Rejected for Vanessa Tull/).waitFor();

  await expect
    .poll(async () => (await vendors.zendesk.notes(REPEAT_REQUESTER)).at(-1), PATIENCE)
    .toContain("Rejected by Leo Brandt: “Three sessions are what the policy gives.”");
  expect((await vendors.zendesk.ticket(REPEAT_REQUESTER)).status).toBe("open");
  const back = await asYouLeftIt(desk, REPEAT_REQUESTER);
  await back.decided.getByText("Leo Brandt said no").waitFor();
  await back.decided.getByText("Three sessions are what the policy gives.").waitFor();
  await back.suggestion.getByRole("button", { name: "Refund $360.00 + insert reply" }).waitFor();
  expect((await vendors.stripe.refunds()).filter(({ amount }) => amount === 50_000)).toEqual([]);
});

async function approveAnyway(origin: string, bearer: string): Promise<{ status: number; code: unknown }> {
  const headers = { authorization: `Bearer ${bearer}`, "content-type": "application/json" };
  const listed = await fetch(`${origin}/v1/approvals`, { headers });
  const { approvals } = (await listed.json()) as { approvals: ApprovalCard[] };
  const own = approvals.find(({ whyNot }) => whyNot === "same_person");
  const answer = await fetch(`${origin}/v1/approvals/${own?.approvalId}`, {
    method: "PUT",
    headers,
    body: JSON.stringify({ verdict: "approve", approvalHash: own?.approvalHash }),
  });
  return { status: answer.status, code: ((await answer.json()) as { code?: unknown }).code };
}
