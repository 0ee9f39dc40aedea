import type { DeskPlace } from "../../common/use-desk.ts";
import { own } from "../own.ts";
import { PRIORITIES, STATUSES } from "../statuses.ts";
import type { TicketStore } from "../ticket-store.ts";
import type { FreshdeskTicket } from "../tickets.ts";

type OpenTicket = () => Promise<TicketStore>;

/** What `data.get` tells in every place. */
const EVERYWHERE: Readonly<Record<string, (place: DeskPlace) => unknown>> = {
  loggedInUser: ({ user: { zendeskId: id, name, email } }) => ({
    id,
    contact: { name, email, phone: null, mobile: null, job_title: null },
    role_ids: [],
    group_ids: [],
  }),
  domainName: ({ boot }) => `${boot.subdomain}.freshdesk.com`,
  currentHost: ({ boot }) => ({
    endpoint_urls: { freshdesk: `https://${boot.subdomain}.freshdesk.com` },
    subscribed_modules: ["support_ticket"],
  }),
  status_options: () => Object.values(STATUSES),
  priority_options: () => Object.values(PRIORITIES),
};

/** What it tells of the open ticket alone. */
const OF_TICKET: Readonly<Record<string, (ticket: FreshdeskTicket) => unknown>> = {
  ticket: (ticket) => ({
    id: ticket.id,
    subject: ticket.subject,
    description: ticket.descriptionHtml,
    description_text: ticket.description,
    status: ticket.statusCode,
    status_label: STATUSES[ticket.status],
    priority: ticket.priority,
    source: ticket.source,
    tags: ticket.tags,
    custom_fields: ticket.fields,
    requester_id: ticket.requester.id,
    responder_id: ticket.responderId,
    created_at: ticket.receivedAt,
  }),
  requester: ({ requester: { id, name, email } }) => ({ id, name, email }),
  contact: ({ requester: { id, name, email } }) => ({ id, name, email, phone: null, mobile: null, job_title: null }),
};

/** Rejects for a name that is not there, or not in this place. */
export async function dataOf(name: string, place: DeskPlace, ticket: OpenTicket | undefined): Promise<unknown> {
  const everywhere = own(EVERYWHERE, name);
  if (everywhere) return everywhere(place);
  const ofTicket = own(OF_TICKET, name);
  if (!ofTicket) throw { message: `There is no data ${name}` };
  if (!ticket) throw { message: `${name} is not available in this location` };
  return ofTicket((await ticket()).ticket());
}
