/** Danger: a decided ticket says less, or something else, than what is so: nothing of a dispute, a dead card as the way, an ask as done. */
import { expect, it } from "vitest";
import * as z from "zod";
import { violationsIn } from "./support/axe.ts";
import type { DeskPage, TicketOnDesk } from "./support/desk-page.ts";
import { makeException } from "./support/make-exception.ts";
import { sharedRing } from "./support/ring.ts";
import { PATIENCE } from "./support/vendors.ts";

const ring = sharedRing();

const disputeThere = z.looseObject({ id: z.string(), evidence_details: z.looseObject({}) });

const PACKAGE = 1001;
const ABOVE_LIMIT = 1018;
const TWICE = 1016;

/** In the one scheme and in the other, with a picture of each where somebody wants to look. */
async function expectReadable(desk: DeskPage, ticket: TicketOnDesk, name: string): Promise<void> {
  for (const scheme of ["one", "other"]) {
    const inside = await (await ticket.frame.elementHandle())?.contentFrame();
    if (!inside) throw new Error("The frame is empty");
    expect([scheme, await violationsIn(inside)]).toEqual([scheme, []]);
    const folder = process.env.PICTURES;
    if (folder) await ticket.frame.screenshot({ path: `${folder}/${name}-${scheme}.png` });
    await desk.page.getByTestId("scheme-switch").click();
  }
}

it("calls what waits asked for, with who asked, and nothing decided", async () => {
  const desk = await ring().desk("agent");
  const ticket = await desk.ticket(ABOVE_LIMIT);
  await ticket.sidebar.getByRole("button", { name: "Ask a lead: refund $1,650.00" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByRole("heading", { name: "Asked to refund $1,650.00" }).waitFor();
  await ticket.decided.getByText(/^Asked by Ana Flores/).waitFor();
  expect(await ticket.decided.getByText(/^Decided by/).count()).toBe(0);
  await expectReadable(desk, ticket, "asked");
  await ticket.sidebar.getByRole("button", { name: "Decide again" }).click();
  await ticket.sidebar.getByText("What the policy gives is asked for already").waitFor();
  await expectReadable(desk, ticket, "nothing-more");
});

it("shows of each of two decisions what it was decided on and its reply", async () => {
  const desk = await ring().desk("lead");
  const ticket = await desk.ticket(TWICE);
  await makeException(ticket, { amount: "50", cause: "Goodwill", sentence: "She has been with us from the start." });
  await expectReadable(desk, ticket, "exception");
  await ticket.sidebar.getByRole("button", { name: "As an exception: Refund $50.00" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  await ticket.sidebar.getByRole("button", { name: "Decide again" }).click();
  await ticket.suggestion.getByRole("button", { name: /insert reply$/ }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();

  const beside = ticket.sidebar.getByRole("region", { name: "Also decided here" });
  await beside.getByRole("heading", { name: "Refund $50.00" }).waitFor();
  await beside.getByRole("button", { name: /: Refund \$50\.00$/ }).waitFor();
  await beside.getByText("What the decision was based on").click();
  await beside.getByText("Changed by hand").waitFor();
  expect(await ticket.sidebar.getByText("What the decision was based on").count()).toBe(2);
  await expectReadable(desk, ticket, "also");
});

it("says that the bank asks about what was refunded, and by hand where the card takes no more money; finance answers the bank", async () => {
  const { desk: openDesk, vendors } = ring();
  const desk = await openDesk("agent");
  const ticket = await desk.ticket(PACKAGE);
  await ticket.suggestion.getByRole("button", { name: "Refund $800.00 + insert reply" }).click();
  await ticket.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await ticket.decided.getByText("Sent", { exact: true }).waitFor();
  await ticket.submit();

  const refund = (await vendors.stripe.refunds()).find(({ amount }) => amount === 80_000);
  await vendors.stripe.fail(refund?.id ?? "", "expired_or_canceled_card");
  const lastNote = async () => (await vendors.zendesk.notes(PACKAGE)).at(-1);
  await expect.poll(lastNote, PATIENCE).toContain("came back from the bank. The card has expired or was closed.");
  const again = await desk.ticket(PACKAGE);
  const byHand = "Refund $800.00 to the patient by hand, not to Visa ··42";
  await again.suggestion.getByRole("heading", { name: byHand }).waitFor();
  await expectReadable(desk, again, "by-hand");
  await again.suggestion.getByRole("button", { name: "Refund $800.00 by hand + insert reply" }).click();
  await again.sidebar.getByRole("group", { name: `${byHand}?` }).waitFor();
  await again.sidebar.getByRole("button", { name: "Yes", exact: true }).click();
  await again.decided.getByText("$800.00 to the patient by hand, not to Visa ··42").waitFor();
  await again.editor.getByText("in another way, because your bank says that the card has ended").waitFor();

  const opened = await vendors.stripe.control(`/charges/${refund?.payment_intent?.replace(/^pi_/, "ch_")}/dispute`, {
    isChargeRefundable: false,
  });
  await expect.poll(lastNote, PATIENCE).toContain("the patient disputed it there");
  const disputed = await desk.ticket(PACKAGE);
  await disputed.sidebar.getByRole("region", { name: "The bank is asking about this payment" }).waitFor();
  await disputed.decided.getByText("Disputed at the bank").waitFor();
  await expectReadable(desk, disputed, "disputed");

  const { id } = disputeThere.parse(opened);
  const atStripe = async () => disputeThere.parse(await vendors.stripe.control(`/disputes/${id}`, {})).evidence_details;
  await desk.switchUser("finance");
  const cases = await desk.manager("Cases");
  await cases.getByRole("searchbox").fill("Maya");
  await cases.getByRole("link", { name: "Maya Chen" }).first().click();
  const card = cases.getByRole("region", { name: "The bank’s question" });
  await card.getByRole("button", { name: "Fight it" }).click();
  await card.getByRole("textbox").fill("Two sessions were used; she signed the terms.");
  await card.getByRole("button", { name: "Fight it" }).click();
  await card.getByRole("button", { name: "Lay the evidence there" }).click();
  await card.getByRole("button", { name: "Lay the evidence there" }).click();
  await card.getByText("the use log as a file").waitFor();
  // What was said is over: the next step is asked for, not begun.
  await card.getByRole("button", { name: "Lay it there anew" }).waitFor();
  expect(await atStripe()).toMatchObject({ has_evidence: true, submission_count: 0 });
  await cases.getByRole("heading", { name: "Packet for the bank" }).waitFor();
  await card.getByRole("button", { name: "Send it to the bank" }).click();
  await card.getByRole("button", { name: "Send it now" }).click();
  await card.getByText(/^Fay Osei sent the answer to the bank/).waitFor();
  expect(await atStripe()).toMatchObject({ submission_count: 1 });
});
