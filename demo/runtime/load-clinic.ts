import { IMPORT_RECORDS_MAX } from "../../core/contract/records.ts";
import type { SampleClinic, SampleMessage, SampleTicket } from "../clinic/shape.ts";
import { loadCharges } from "./load-charges.ts";
import { DEMO } from "./names.ts";
import { tell } from "./tell.ts";
import type { Vendors } from "./vendors.ts";

interface Target {
  readonly vendors: Vendors;
  readonly workerOrigin: string;
  /** A bearer of the clinic's admin. */
  readonly signIn: () => Promise<string>;
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
 * Loads the sample clinic: payments at their processors, the records through the product's own import, and only then the tickets, so that a
 * mail that is announced finds its patient.
 */
export async function loadClinic(target: Target, clinic: SampleClinic): Promise<void> {
  const { vendors } = target;
  await loadCharges(vendors, clinic.charges);
  await importRecords(target, clinic);
  await sayPhone(target, clinic);
  const tickets = clinic.tickets.map((ticket) => ticketOf(ticket, clinic));
  await tell(vendors.zendesk.control, "POST", "/seed", { tickets });
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

/** As an admin does on *Notices*. */
async function sayPhone({ workerOrigin, signIn }: Target, { phone }: SampleClinic): Promise<void> {
  const answer = await fetch(`${workerOrigin}/v1/clinic-details`, {
    method: "PUT",
    headers: { authorization: `Bearer ${await signIn()}`, "content-type": "application/json" },
    body: JSON.stringify({ address: "", phone, automaticMail: false }),
  });
  if (!answer.ok) throw new Error(`The clinic's phone was refused: ${await answer.text()}`);
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
