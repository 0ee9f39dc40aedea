/** A ticket, its requester and how their words came in, in two calls that go out together. */
import { mostDoubtful, type SenderFacts } from "../../../core/facts/sender.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { TicketText } from "../helpdesk.ts";
import { firstConversations, isStaffNote } from "./conversations.ts";
import type { FreshdeskHttp } from "./http.ts";
import { madeForIn } from "./own-tickets.ts";
import { saidIn } from "./said.ts";
import { answerSender, isOwnOpening, openingSender } from "./sender.ts";
import { readHere } from "./ticket-path.ts";
import type { WireConversation, WireTicket } from "./wire.ts";

interface Said {
  readonly body: string;
  readonly receivedAtMs: number;
  readonly sender: SenderFacts;
}

/** The ticket with the requester's own first words; an agent may have opened it for them with words of their own. */
export async function readTicket(
  http: FreshdeskHttp,
  ticketId: string,
  mailIsChecked: boolean,
): Promise<Result<TicketText, ConnectorFailure>> {
  const [read, told] = await Promise.all([
    readHere(http, ticketId, "?include=requester"),
    firstConversations(http, ticketId),
  ]);
  if (!read.ok) return read;
  if (!told.ok) return told;
  const ticket = read.value;
  const { requester } = ticket;
  if (requester?.id !== ticket.requester_id) {
    return err({ verdict: "not_executed", detail: "freshdesk.requester_not_told" });
  }
  const madeFor = madeForIn(ticket.tags);
  const opening = openingOf(ticket, mailIsChecked);
  const answers = told.value
    .filter((one) => !one.private && one.incoming && one.user_id === ticket.requester_id)
    .map((one) => answerOf(one, ticket.requester_id, mailIsChecked));
  const said = isOwnOpening(ticket) && !madeFor ? [opening, ...answers] : answers;
  const [own, ...more] = said;
  const merged = [...new Set(told.value.flatMap(mergedIn))].filter((id) => id !== String(ticket.id));
  return ok({
    ticketId: String(ticket.id),
    subject: ticket.subject ?? "",
    // The first words of a ticket that we made are ours, and nothing that a patient asked for.
    body: own?.body ?? (madeFor ? "" : opening.body),
    requesterName: requester.name ?? "",
    requesterEmail: requester.email ?? "",
    // Where an agent wrote first the requester's words came later than the ticket.
    receivedAtMs: own?.receivedAtMs ?? opening.receivedAtMs,
    sender: mostDoubtful(said.map(({ sender }) => sender)) ?? { ...opening.sender, ownWords: false },
    ...(more.length > 0 ? { later: more.map(({ body, receivedAtMs }) => ({ body, receivedAtMs })) } : {}),
    tags: ticket.tags,
    ...(merged.length > 0 ? { mergedIds: merged } : {}),
    ...(madeFor ? { madeFor } : {}),
  });
}

function openingOf(ticket: WireTicket, mailIsChecked: boolean): Said {
  return {
    body: saidIn({ html: ticket.description, plain: ticket.description_text }),
    receivedAtMs: Date.parse(ticket.created_at),
    sender: openingSender(ticket, mailIsChecked),
  };
}

function answerOf(one: WireConversation, requesterId: number, mailIsChecked: boolean): Said {
  return {
    body: saidIn({ html: one.body, plain: one.body_text }),
    receivedAtMs: Date.parse(one.created_at),
    sender: answerSender(one, requesterId, mailIsChecked),
  };
}

/** Freshdesk says a merge in words alone: a private note on the ticket that stays. Only agents write those. */
const MERGED = /\btickets?\b[^.]{0,200}?\bmerged into this ticket\b/i;

function mergedIn(one: WireConversation): string[] {
  const note = isStaffNote(one) ? MERGED.exec(one.body_text ?? "")?.[0] : undefined;
  return note?.match(/\b\d{1,15}\b/g) ?? [];
}
