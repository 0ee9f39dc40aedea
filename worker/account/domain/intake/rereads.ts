/** What a ticket is read again for: whether who writes is still who was verified. */

import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { isSameRequester, senderDoubt } from "../../../../core/facts/sender.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { waitingApproval } from "../../store/approval/approvals.ts";
import { forgetCheck } from "../../store/case/ticket-match.ts";
import { caseIdOfTicket, ticketMatch, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { rewriteSnapshot } from "../../store/intake/snapshots.ts";
import type { Sql } from "../../store/sql.ts";
import { voidApproval } from "../approval/end-approval.ts";
import { isAboutRequester } from "../people/requester.ts";
import { readCaseScope } from "./case-scope.ts";

/**
 * Keeps what a ticket has become, where that is news: its row, if it has one, and the end of a verification that was about somebody else.
 * Nothing is written, and no transaction begun, where all is as it was.
 */
export function keepReread(
  sql: Sql,
  ticket: TicketRef,
  snapshot: Snapshot,
  write: (work: (context: CommandContext) => void) => void,
): void {
  const kept = ticketSnapshot(sql, ticket);
  const match = ticketMatch(sql, ticket);
  const isChanged = kept !== undefined && !isSameRequester(kept, snapshot);
  const isVoid = match?.verifiedHow != null && (isChanged || !isAboutRequester(match, snapshot));
  const isNews = kept !== undefined && contentOf(kept) !== contentOf(snapshot);
  if (!isVoid && !isNews) return;
  write((context) => {
    if (isNews) rewriteSnapshot(context, ticket, snapshot);
    if (isVoid) forgetCheck(context.sql, ticket);
    const told = { ...ticket, doubt: senderDoubt(snapshot.sender) ?? null };
    const type = isChanged || isVoid ? "requester.changed" : "ticket.reread";
    context.record(
      type,
      caseIdOfTicket(context.sql, ticket),
      type === "requester.changed" ? { ...told, voided: isVoid } : told,
    );
    if (isChanged || isVoid) endApprovalsOn(context, ticket, snapshot);
  });
}

/** Money that was asked for on this ticket in another's name: nobody can say yes to it any more. */
function endApprovalsOn(context: CommandContext, ticket: TicketRef, snapshot: Snapshot): void {
  for (const decision of asksOnTicket(context.sql, ticket)) {
    const read = readCaseScope(context, { ticket, snapshot, caseId: decision.caseId });
    const isVerified = read.ok && read.value.match.verification.state === "verified";
    if (isMoneyOffer(decision.offer) && !isVerified) voidApproval(context, decision, "requester_changed");
  }
}

/** Decisions that were asked for on a ticket and wait for somebody's yes. */
function asksOnTicket(sql: Sql, { helpdesk, ticketId }: TicketRef): DecisionRow[] {
  const caseId = caseIdOfTicket(sql, { helpdesk, ticketId });
  return (caseId === undefined ? [] : decisionsOfCase(sql, caseId)).filter(({ decisionId, evaluationId }) => {
    if (!waitingApproval(sql, decisionId)) return false;
    const asked = evaluationById(sql, evaluationId).proposal.asked.ticket;
    return asked?.helpdesk === helpdesk && asked.ticketId === ticketId;
  });
}

/** All that is kept but the instant of reading. */
function contentOf({
  subject,
  body,
  requesterName,
  requesterEmail,
  receivedAtMs,
  sender,
  requesterChangedAtMs,
}: Snapshot): string {
  const who = [requesterName, requesterEmail, sender ?? null, requesterChangedAtMs ?? null];
  return JSON.stringify([subject, body, receivedAtMs, ...who]);
}
