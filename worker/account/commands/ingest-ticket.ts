import type { TicketRef } from "../../../core/contract/ticket.ts";
import { detectIntent } from "../../../core/intent/detect.ts";
import type { CommandContext } from "../context.ts";
import { keepSnapshot } from "../ledger/snapshots.ts";
import type { Snapshot } from "../reads/snapshot.ts";
import { caseIdOfTicket } from "../store/tickets.ts";
import { placeTicket } from "./place-ticket.ts";

/**
 * A mail that came in: a refund request opens a case or joins the open one about the same line (mission H1, H4), with its ticket told;
 * anything else leaves one event and none of its words. A ticket that has its case is not looked at again.
 */
export function ingestTicket(
  context: CommandContext,
  ticket: TicketRef,
  snapshot: Snapshot,
): "opened" | "joined" | "ignored" {
  if (caseIdOfTicket(context.sql, ticket) !== undefined) return "joined";
  const { isRefundRequest } = detectIntent({ subject: snapshot.subject, body: snapshot.body });
  if (!isRefundRequest) {
    context.record("intake.ignored", undefined, { ...ticket });
    return "ignored";
  }
  keepSnapshot(context, ticket, snapshot);
  return placeTicket(context, ticket, { snapshot });
}
