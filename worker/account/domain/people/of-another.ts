import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { caseById } from "../../store/case/cases.ts";
import { ticketSnapshot } from "../../store/case/tickets.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { ticketWho } from "../../store/intake/ticket-whom.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { Sql } from "../../store/sql.ts";
import { matchRequester } from "./match.ts";

/**
 * Whether a ticket is about another person than the case of the ticket `before` it, though one person wrote both: whoever wrote for somebody
 * else writes of themself now, or whoever wrote of themself asks for somebody else, and whose matter that is has to be said first.
 */
export function isOfAnother(
  sql: Sql,
  ticket: TicketRef,
  before: TicketRef,
  caseId: string,
  snapshot: Snapshot,
): boolean {
  const patientId = caseById(sql, caseId)?.patientId;
  const { whose } = matchRequester(sql, ticket, snapshot);
  if (!whose) return false;
  const isOfWriterAlone = whose.about === "writer" && whose.words.length > 0;
  const asks = () => detectIntent({ subject: snapshot.subject, body: snapshot.body }).band !== "none";
  if (patientId == null) return isOfWriterAlone && speaksOfAnother(sql, before) && asks();
  const isOfWriter = whose.writerIds.some((id) => isSamePatient(sql, id, patientId));
  if (isOfWriterAlone) return whose.writerIds.length > 0 && !isOfWriter;
  if (!whose.isAsked || whose.about !== "somebody_else" || ticketWho(sql, before)) return false;
  return isOfWriter && asks();
}

/** Nobody has said yet of whom. */
function speaksOfAnother(sql: Sql, ticket: TicketRef): boolean {
  const kept = ticketSnapshot(sql, ticket);
  return kept !== undefined && matchRequester(sql, ticket, kept).whose?.about === "somebody_else";
}
