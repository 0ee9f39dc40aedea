/** A ticket's address, and what it means that nothing is there. */
import { err, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { FreshdeskHttp } from "./http.ts";
import { ticketAnswer, type WireTicket } from "./wire.ts";

export const ticketPath = (ticketId: string): string => `/tickets/${encodeURIComponent(ticketId)}`;
const archivedPath = (ticketId: string): string => `/tickets/archived/${encodeURIComponent(ticketId)}`;

const GONE: ConnectorFailure = { verdict: "refused", detail: "freshdesk.ticket_gone", ticket: "gone" };
const ARCHIVED: ConnectorFailure = { verdict: "refused", detail: "freshdesk.ticket_archived", ticket: "closed" };

/** 405: it is deleted, or spam. A redirect leads to where archived tickets are. */
const NOT_THERE = /^freshdesk\.(30\d|404|405)$/;

/** The ticket as it is now; where it cannot be changed any more, which of the two: archived, or gone. */
export async function readHere(
  http: FreshdeskHttp,
  ticketId: string,
  search = "",
): Promise<Result<WireTicket, ConnectorFailure>> {
  const read = await http.read(ticketPath(ticketId) + search, ticketAnswer);
  if (read.ok) return read.value.spam || read.value.deleted ? err(GONE) : read;
  return err(await ofTicket(http, ticketId, read.error));
}

/** What a refusal says of the ticket. Any other failure stays as it is. */
export async function ofTicket(
  http: FreshdeskHttp,
  ticketId: string,
  failure: ConnectorFailure,
): Promise<ConnectorFailure> {
  if (failure.verdict !== "refused" || !NOT_THERE.test(failure.detail)) return failure;
  if (failure.detail === "freshdesk.405") return GONE;
  const archived = await readArchived(http, ticketId);
  if (archived.ok) return ARCHIVED;
  return archived.error.verdict === "refused" ? GONE : archived.error;
}

/** One that Freshdesk has put away some months after it was closed: it is told still, and changes no more. */
export const readArchived = (http: FreshdeskHttp, ticketId: string): Promise<Result<WireTicket, ConnectorFailure>> =>
  http.read(archivedPath(ticketId), ticketAnswer);
