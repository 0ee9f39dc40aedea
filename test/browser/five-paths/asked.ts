/** Above a limit somebody else says yes or no, and the ticket hears it. */
import type { FrameLocator } from "playwright-core";
import { expect } from "vitest";
import type { DeskPage, TicketOnDesk } from "../support/desk-page.ts";
import { makeException } from "../support/make-exception.ts";
import type { Ring } from "../support/ring.ts";
import { PATIENCE } from "../support/vendors.ts";

const INGRID = 1018;
const VANESSA = 1016;

/** Decides what was suggested, which somebody else has to approve. */
export async function askFor(ticket: TicketOnDesk, button: string): Promise<void> {
  await ticket.sidebar.getByRole("button", { name: button }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
}

export const requestFor = (manager: FrameLocator, patient: string) =>
  manager.getByRole("article", { name: new RegExp(`for ${patient}`) });

const asYouLeftIt = async (desk: DeskPage, id: number): Promise<TicketOnDesk> => {
  await desk.switchUser("agent");
  return desk.ticket(id);
};

/** Asks back, comes back to the ticket, and pays once a lead has approved. */
export async function approval({ vendors, helpdesk }: Ring, desk: DeskPage): Promise<void> {
  const asked = await desk.ticket(INGRID);
  await askFor(asked, "Ask a lead: refund $1,650.00");
  await asked.decided.getByText("Waits for a lead").waitFor();
  await asked.decided.getByText("above the limit for one decision").waitFor();
  // A holding reply: it promises nothing and names a day.
  await asked.editor.getByText("Ingrid").first().waitFor();
  expect(await asked.draft()).not.toMatch(/we (have|will) (sent|send|refunded|return)/i);
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
  const lastNote = async () => (await helpdesk.ticket(INGRID)).notes.at(-1);
  await expect.poll(lastNote, PATIENCE).toContain("Leo Brandt asks: “Does she keep the first session?”");
  expect((await helpdesk.ticket(INGRID)).tags).toContain("refund_state_open");

  const again = await asYouLeftIt(desk, INGRID);
  await again.seen(again.decided.getByText("Leo Brandt asks"));
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
  const paid = async () => (await vendors.stripe.refunds()).filter(({ amount }) => amount === 165_000);
  expect(await paid()).toEqual([]);
  await manager
    .getByRole("group", { name: /^Approve for Ingrid Solheim/ })
    .getByRole("button", { name: /^Yes, approve/ })
    .click();
  await manager.getByText(/^Approved for Ingrid Solheim/).waitFor();

  await expect.poll(paid, PATIENCE).toMatchObject([{ status: "succeeded" }]);
  await expect.poll(lastNote, PATIENCE).toContain("Approved by Leo Brandt");
  const done = await asYouLeftIt(desk, INGRID);
  await done.seen(done.decided.getByText("Sent", { exact: true }));
  expect(desk.complaints).toEqual([]);
}

/** Brings a rejection back to an open ticket, with the sentence and what is still allowed. */
export async function rejection({ vendors, helpdesk }: Ring, desk: DeskPage): Promise<void> {
  const ticket = await desk.ticket(VANESSA);
  await makeException(ticket, { amount: "500", cause: "Goodwill", sentence: "She has been with us from the start." });
  await askFor(ticket, "As an exception: Refund $500.00");
  await ticket.decided.getByText("Waits for a lead").waitFor();
  await ticket.editor.getByText("Vanessa").first().waitFor();
  await ticket.chooseStatus("pending");
  await ticket.submit();
  await expect.poll(async () => (await helpdesk.ticket(VANESSA)).status, PATIENCE).toBe("pending");

  // The lead answers in the sidebar, beside any ticket.
  await desk.switchUser("lead");
  const leads = await desk.ticket(VANESSA);
  await leads.decided.getByRole("button", { name: "Answer this request" }).click();
  const request = requestFor(leads.sidebar, "Vanessa Tull");
  await request.getByText("She has been with us from the start.").waitFor();
  await request.getByRole("button", { name: /^Reject/ }).click();
  const no = leads.sidebar.getByRole("group", { name: /^Reject for Vanessa Tull/ });
  await no.getByRole("textbox").fill("Three sessions are what the policy gives.");
  await no.getByRole("button", { name: /^Reject/ }).click();
  await leads.sidebar.getByText(/^Rejected for Vanessa Tull/).waitFor();

  await expect
    .poll(async () => (await helpdesk.ticket(VANESSA)).notes.at(-1), PATIENCE)
    .toContain("Rejected by Leo Brandt: “Three sessions are what the policy gives.”");
  expect((await helpdesk.ticket(VANESSA)).status).toBe("open");
  const back = await asYouLeftIt(desk, VANESSA);
  await back.seen(back.decided.getByText("Leo Brandt said no"));
  await back.decided.getByText("Three sessions are what the policy gives.").waitFor();
  await back.suggestion.getByRole("button", { name: "Refund $360.00 + insert reply" }).waitFor();
  expect((await vendors.stripe.refunds()).filter(({ amount }) => amount === 50_000)).toEqual([]);
}
