import type { ReplyKind } from "../../../../core/conversation/reply.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import { ticketSnapshot } from "../../store/case/tickets.ts";
import type { ReplyRow } from "../../store/intake/replies.ts";
import type { Sql } from "../../store/sql.ts";
import { matchRequester } from "../people/match.ts";

/** What only the patient, or who may speak for them, can say. */
const BINDS: readonly ReplyKind[] = ["accepts", "arrived", "withdraws"];

/**
 * A message as it stands now: read as the patient's, it is nobody's in particular once the ticket turned out to be about another patient, or
 * its requester is not verified any more. What was read stays as it was.
 */
export function replyNow(sql: Sql, { patientId }: Pick<CaseRow, "patientId">, reply: ReplyRow): ReplyRow {
  const { helpdesk, ticketId, speaker, kind } = reply;
  const ticket = { helpdesk, ticketId };
  const snapshot = speaker === "somebody" ? undefined : ticketSnapshot(sql, ticket);
  if (!snapshot || matchRequester(sql, ticket, snapshot, patientId).verification.state === "verified") return reply;
  const nobodys = { ...reply, speaker: "somebody" } as const;
  return BINDS.includes(kind) ? { ...nobodys, kind: "other", because: "not_theirs", offer: null } : nobodys;
}
