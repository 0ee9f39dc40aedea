import type { HelpdeskPartWords } from "../shapes/helpdesk-parts.ts";

/** What we make in a clinic's helpdesk, as its people read it there. */
export const helpdeskParts: HelpdeskPartWords = {
  field_reason: "Refund reason",
  field_state: "Refund state",
  field_amount: "Refund amount",
  field_case: "Refund case",
  webhook: "Makegood",
  secret: "Makegood",
  trigger_created: "Makegood: ticket created",
  trigger_comment: "Makegood: patient wrote again",
  trigger_sent: "Makegood: reply sent",
  about: "Made and filled by Makegood.",
  ruleByHand: ({ name, when, endpoint, header, content }) =>
    [
      `Admin, Workflows, Automations, ${when === "trigger_created" ? "Ticket creation" : "Ticket updates"}, New rule`,
      `Name: ${name}`,
      ...(when === "trigger_created"
        ? []
        : [`Performed by: ${when === "trigger_comment" ? "Requester" : "Agent"}`, "Event: Reply is sent"]),
      "Condition: Priority is any of Low, Medium, High, Urgent",
      "Action: Trigger webhook, POST",
      `URL: ${endpoint}`,
      `Custom header: ${header}: the webhook's secret, which you enter under Connections as well`,
      "Encoding: JSON, content: Advanced",
      content,
    ].join("\n"),
};
