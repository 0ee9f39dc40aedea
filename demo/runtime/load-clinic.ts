import { IMPORT_RECORDS_MAX } from "../../core/contract/records.ts";
import type { SampleCharge, SampleClinic, SampleMessage, SampleTicket } from "../clinic/shape.ts";
import { DEMO } from "./names.ts";
import type { Vendors } from "./vendors.ts";

interface Target {
  readonly vendors: Vendors;
  readonly workerOrigin: string;
  /** A bearer of the clinic's admin. */
  readonly signIn: () => Promise<string>;
}

interface Control {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** The helpdesk's users: needed before anybody can sign in. */
export async function loadPeople({ zendesk }: Vendors, clinic: SampleClinic): Promise<void> {
  const staff = clinic.staff.map(({ helpdeskUserId: id, name, email, helpdeskRole: role }) => ({
    id,
    name,
    email,
    role,
  }));
  await tell(zendesk.control, "POST", "/seed", { users: [{ ...DEMO.serviceUser, role: "admin" }, ...staff] });
}

/**
 * Loads the sample clinic: payments at the processor, the records through the product's own import, and only then the tickets, so that a
 * mail that is announced finds its patient.
 */
export async function loadClinic(target: Target, clinic: SampleClinic): Promise<void> {
  const { vendors } = target;
  await tell(vendors.stripe.control, "POST", "/payments", clinic.charges.map(paymentOf));
  for (const charge of clinic.charges) await loadHistory(vendors, charge);
  await importRecords(target, clinic);
  const tickets = clinic.tickets.map((ticket) => ticketOf(ticket, clinic));
  await tell(vendors.zendesk.control, "POST", "/seed", { tickets });
}

const chargeIdOf = (charge: SampleCharge): string => charge.id.replace(/^pi_/, "ch_");

const paymentOf = (charge: SampleCharge) => ({
  account: DEMO.stripeAccount,
  chargeId: chargeIdOf(charge),
  paymentIntentId: charge.id,
  amountMinor: charge.amountMinor,
  currency: charge.currency,
  // The simulated processor lets refunds of bank debits wait, as the real one does.
  method:
    charge.refundsGo === "pend"
      ? { type: "us_bank_account" }
      : { type: "card", brand: charge.brand, last4: charge.last4 },
  createdAtMs: charge.createdAtMs,
});

async function loadHistory({ stripe }: Vendors, charge: SampleCharge): Promise<void> {
  const { id, refundedMinor, dispute } = charge;
  if (refundedMinor > 0) {
    await tell(stripe.control, "POST", "/refunds", { payment_intent: id, amountMinor: refundedMinor });
  }
  if (dispute === undefined) return;
  const isChargeRefundable = dispute === "open_refundable";
  const opened = await tell(stripe.control, "POST", `/charges/${chargeIdOf(charge)}/dispute`, { isChargeRefundable });
  const outcome = dispute === "won" || dispute === "lost" ? dispute : undefined;
  const { id: disputeId } = (await opened.json()) as { id: string };
  if (outcome) await tell(stripe.control, "POST", `/disputes/${disputeId}/close`, { outcome });
}

async function importRecords({ workerOrigin, signIn }: Target, { records }: SampleClinic): Promise<void> {
  for (let from = 0; from < records.length; from += IMPORT_RECORDS_MAX) {
    const answer = await fetch(`${workerOrigin}/v1/imports`, {
      method: "POST",
      headers: { authorization: `Bearer ${await signIn()}`, "content-type": "application/json" },
      body: JSON.stringify({ records: records.slice(from, from + IMPORT_RECORDS_MAX) }),
    });
    if (!answer.ok) throw new Error(`The sample records from ${from} on were refused: ${await answer.text()}`);
  }
}

function ticketOf(ticket: SampleTicket, { staff }: SampleClinic) {
  const authorOf = (from: SampleMessage["from"]): string =>
    from === "patient" ? "requester" : (staff.find(({ key }) => key === from.staff)?.email ?? "requester");
  return {
    id: ticket.ticketId,
    subject: ticket.subject,
    requester: ticket.requester,
    status: ticket.status,
    tags: ticket.tags,
    messages: ticket.messages.map((message) => ({ ...message, from: authorOf(message.from) })),
    announce: ticket.announce,
  };
}

/** @throws Error with what the simulator said, when it refused */
export async function tell(control: Control, method: string, path: string, body: unknown): Promise<Response> {
  const init = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await control.request(path, init);
  if (!answer.ok) throw new Error(`${method} ${path} of a simulator: ${answer.status} ${await answer.text()}`);
  return answer;
}
