import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { WhoRequest } from "../../../../core/contract/whom.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { matchRequester } from "../../domain/people/match.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { isDecided } from "../../store/case/cases.ts";
import { forgetCheck } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { isSaidDead, ticketWho, writeWho } from "../../store/intake/ticket-whom.ts";
import { matchToNobody, matchToPatient } from "./match-ticket.ts";

/**
 * A person says whom a ticket is about where its mail may speak of somebody else (mission A12). It holds for this ticket alone: the
 * writer's next mail is read by itself. Said anew it replaces what was said, and what was found out about who writes, until a decision
 * stands on it.
 */
export function sayWho(
  context: CommandContext,
  ticket: TicketRef,
  request: WhoRequest,
  snapshot: Snapshot,
): Result<true, Refusal> {
  const { sql, actor } = context;
  const { personId } = personOf(actor);
  const before = ticketWho(sql, ticket);
  const { whose, patientId: matchedId } = matchRequester(sql, ticket, snapshot);
  const { about } = request;
  if (about === "writer" && !whose?.writerIds.includes(request.patientId)) {
    return err({ code: "invalid", detail: "The requester's address is not this patient's.", field: "patientId" });
  }
  const patientId = about === "not_on_file" ? undefined : request.patientId;
  // A death that was said on another ticket stands here too, until it is taken back here.
  const isTakenBack =
    before?.hasDied === 1 && matchedId === patientId && about !== "writer" && request.hasDied === false;
  const isKnown = about === "somebody_else" && !isTakenBack && isSaidDead(sql, request.patientId);
  const hasDied = about !== "writer" && (isKnown || (request.hasDied ?? whose?.isDeceased === true));
  if (before?.about === about && (before.hasDied === 1) === hasDied && matchedId === patientId) return ok(true);
  const caseId = caseIdOfTicket(sql, ticket);
  if (caseId !== undefined && isDecided(sql, caseId)) {
    return refusal("already_decided", "A decision was taken on this ticket's case: whose it is stands.");
  }
  const say = () => writeWho(sql, ticket, { about, hasDied, personId, saidAtMs: context.nowMs });
  if (patientId === undefined) {
    matchToNobody(context, ticket, say);
  } else {
    const matched = matchToPatient(context, ticket, patientId);
    if (!matched.ok) return matched;
    forgetCheck(context.sql, ticket);
    say();
  }
  const nowIn = caseIdOfTicket(sql, ticket);
  context.record("who.said", nowIn, { ...ticket, about, hasDied, ...(patientId ? { patientId } : {}) });
  // What may be suggested, and what the ticket is told, follow from it.
  if (nowIn !== undefined) syncCase(context, nowIn, { tell: true });
  return ok(true);
}
