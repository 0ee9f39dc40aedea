import { own } from "./own.ts";
import type { FreshdeskTicket } from "./tickets.ts";

const PLACEHOLDER = /\{\{\s*([\w.]+)\s*\}\}/g;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** What Freshdesk sends where a reply has placeholders. One that it does not know becomes nothing. */
export function substituted(html: string, ticket: FreshdeskTicket, agentName: string): string {
  const { requester } = ticket;
  const values: Readonly<Record<string, string>> = {
    "ticket.id": String(ticket.id),
    "ticket.subject": ticket.subject,
    "ticket.status": ticket.status,
    "ticket.tags": ticket.tags.join(", "),
    "ticket.requester.name": requester.name,
    "ticket.requester.firstname": requester.name.split(" ")[0] ?? "",
    "ticket.requester.email": requester.email,
    "ticket.agent.name": agentName,
  };
  return html.replace(PLACEHOLDER, (_, name: string) => escaped(own(values, name) ?? ""));
}
