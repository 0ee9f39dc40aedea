import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { keepReread } from "../../domain/intake/rereads.ts";
import { forgetWriter } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { keepSnapshot } from "../../store/intake/snapshots.ts";
import { askOfTicket, saidOfTicket } from "../../store/intake/ticket-requests.ts";
import { ticketWho } from "../../store/intake/ticket-whom.ts";
import { acknowledge } from "./acknowledge.ts";
import { placeTicket } from "./place-ticket.ts";

/**
 * A mail that came in: what surely is a refund request opens a case or joins the open one about the same line (mission H1, H4), with its
 * ticket told; what may be one is asked about, and nobody is told; anything else leaves one event and none of its words. A ticket that has
 * its case is not looked at again, nor is a mail that was there when a person said that the ticket is no request.
 */
export function ingestTicket(
  context: CommandContext,
  ticket: TicketRef,
  snapshot: Snapshot,
): "opened" | "joined" | "asked" | "ignored" {
  if (caseIdOfTicket(context.sql, ticket) !== undefined) return "joined";
  const said = saidOfTicket(context.sql, ticket);
  if (said?.isRequest === false && snapshot.receivedAtMs <= said.atMs) return "ignored";
  // Whom an earlier mail was about says nothing of this one.
  const who = ticketWho(context.sql, ticket);
  if (who && who.saidAtMs < snapshot.receivedAtMs) forgetWriter(context.sql, ticket);
  const { band, because } = detectIntent({ subject: snapshot.subject, body: snapshot.body });
  if (band === "none") {
    context.record("intake.ignored", undefined, { ...ticket });
    return "ignored";
  }
  keepSnapshot(context, ticket, snapshot);
  // Of a ticket that was asked about, a later mail may be the one that surely asks.
  keepReread(context.sql, ticket, snapshot, (work) => work(context));
  if (band === "sure") {
    const placed = placeTicket(context, ticket, { snapshot, foundBy: "intake" });
    if (placed === "opened") acknowledge(context, ticket);
    return placed;
  }
  askOfTicket(context, ticket, because);
  return "asked";
}
