import { takeMessages } from "../../worker/account/domain/intake/replies.ts";
import { caseIdOfTicket, ticketSnapshot } from "../../worker/account/store/case/tickets.ts";
import type { CommandContext } from "../../worker/account/store/context.ts";
import type { TicketMessage } from "../../worker/connectors/helpdesk.ts";
import { aMail, NOW_MS, ownMail, ticket } from "./clinic.ts";

/** A mail of Maya's after her first one, from her own address. */
export const aReply = (body = "I will take the credit", fields: Partial<TicketMessage> = {}): TicketMessage => ({
  messageId: "9001",
  body,
  writtenAtMs: NOW_MS,
  sender: ownMail("501"),
  ...fields,
});

/** What the helpdesk tells was written on her ticket is taken in; on a ticket without a case nothing is. */
export function wroteBack(context: CommandContext, ...messages: readonly TicketMessage[]): void {
  const caseId = caseIdOfTicket(context.sql, ticket);
  const kept = ticketSnapshot(context.sql, ticket);
  if (caseId !== undefined) takeMessages(context, caseId, ticket, { snapshot: kept ?? aMail(), kept }, messages);
}
