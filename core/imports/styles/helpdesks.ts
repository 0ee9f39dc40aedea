import { style } from "./style.ts";

/** Tickets, in which why and what became of it stand as tags. No column of theirs says a sum or a sale: a clinic that has its own fields for them chooses those. */
export const HELPDESKS = [
  style("zendesk.tickets", "refunds", ["Id", "Requester email", "Tags", "Created at", "Solved at"], {
    ticket: "Id",
    helpdesk: { value: "zendesk" },
    emails: "Requester email",
    askedOn: "Created at",
    decidedOn: "Solved at",
    reason: "Tags",
    outcome: "Tags",
  }),
  style("freshdesk.tickets", "refunds", ["Ticket ID", "Tags", "Created time", "Resolved time|Closed time", "Email"], {
    ticket: "Ticket ID",
    helpdesk: { value: "freshdesk" },
    emails: "Email",
    askedOn: "Created time",
    decidedOn: "Resolved time|Closed time",
    reason: "Tags",
    outcome: "Tags",
  }),
];
