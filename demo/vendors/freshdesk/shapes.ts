/** Rows as they are on the wire. */
import type { Book } from "./book.ts";
import type { AgentRow, ContactRow, ConversationRow, FieldRow, RuleRow, TicketRow } from "./records.ts";
import { ROLE_IDS } from "./roles.ts";

/** Seconds, in UTC. */
export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

export const plainOf = (html: string): string =>
  html
    .replace(/<(?:br|\/p|\/div|\/blockquote)[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();

/** In a list a ticket has no words. */
export function listedShape(ticket: TicketRow) {
  return {
    id: Number(ticket.id),
    subject: ticket.subject,
    status: ticket.status,
    priority: ticket.priority,
    source: ticket.source,
    type: null,
    requester_id: Number(ticket.requesterId),
    responder_id: ticket.responderId === null ? null : Number(ticket.responderId),
    group_id: null,
    product_id: null,
    company_id: null,
    email_config_id: null,
    cc_emails: [],
    fwd_emails: [],
    reply_cc_emails: [],
    to_emails: null,
    tags: ticket.tags,
    custom_fields: ticket.fields,
    fr_escalated: false,
    is_escalated: false,
    spam: ticket.is === "spam",
    due_by: instant(ticket.createdAtMs + 3 * 86_400_000),
    fr_due_by: instant(ticket.createdAtMs + 86_400_000),
    created_at: instant(ticket.createdAtMs),
    updated_at: instant(ticket.updatedAtMs),
  };
}

export const ticketShape = (ticket: TicketRow) => ({
  ...listedShape(ticket),
  description: ticket.html,
  description_text: plainOf(ticket.html),
  attachments: [],
});

/** What `include=requester` adds. */
export function requesterShape(book: Book, { requesterId }: TicketRow) {
  const person = book.person(requesterId);
  return { id: Number(requesterId), name: person?.name ?? "", email: person?.email ?? null, mobile: null, phone: null };
}

export const conversationShape = (one: ConversationRow) => ({
  id: Number(one.id),
  body: one.html,
  body_text: plainOf(one.html),
  incoming: one.incoming,
  private: one.isPrivate,
  user_id: Number(one.userId),
  support_email: null,
  source: one.source,
  ticket_id: Number(one.ticketId),
  to_emails: one.to ?? [],
  cc_emails: [],
  bcc_emails: [],
  attachments: [],
  created_at: instant(one.atMs),
  updated_at: instant(one.atMs),
});

export const agentShape = (agent: AgentRow) => ({
  id: Number(agent.id),
  available: true,
  occasional: false,
  ticket_scope: 1,
  type: agent.type,
  role_ids: [ROLE_IDS[agent.role]],
  group_ids: [],
  skill_ids: [],
  contact: {
    active: agent.active,
    email: agent.email,
    name: agent.name,
    job_title: null,
    language: agent.language,
    mobile: null,
    phone: null,
    time_zone: "Eastern Time (US & Canada)",
    last_login_at: null,
  },
});

export const contactShape = (contact: ContactRow | AgentRow) => ({
  id: Number(contact.id),
  active: contact.active,
  name: contact.name,
  email: contact.email,
  phone: null,
  mobile: null,
  job_title: null,
  language: "en",
  other_emails: [],
  tags: [],
  custom_fields: {},
});

export const fieldShape = (field: FieldRow) => ({
  id: Number(field.id),
  name: field.name,
  label: field.label,
  label_for_customers: field.labelForCustomers,
  type: field.type,
  default: false,
  archived: field.archived,
  customers_can_edit: false,
  displayed_to_customers: false,
  required_for_agents: false,
  required_for_closure: false,
  required_for_customers: false,
  ...(field.choices ? { choices: field.choices.map((value, at) => ({ value, position: at + 1 })) } : {}),
});

export const ruleShape = ({ id, name, active, body }: RuleRow) => ({
  ...(body as object),
  id: Number(id),
  name,
  active,
});
