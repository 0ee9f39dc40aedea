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
};
