/** What a ticket is read again for: whether who writes is still who was verified. */
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import { isSameRequester, senderDoubt } from "../../../../core/facts/sender.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { caseIdOfTicket, type TicketMatchRow, ticketMatch, ticketSnapshot } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase } from "../../store/decision/decisions.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import type { Sql } from "../../store/sql.ts";
import { voidApproval, waitingApproval } from "../approval/approvals.ts";
import { evaluationById } from "../decision/evaluations.ts";
import { readCaseScope } from "./case-scope.ts";

/** An act on money, or a letter, stands on what the helpdesk said no longer ago than this. */
const FRESH_MS = 60_000;

export const UNCHECKED_SENDER: Refusal = {
  code: "sender_unchecked",
  detail: "The helpdesk does not answer, so nobody can check who writes now.",
};

/** Without an instant it was read for this very act. */
export const isFreshRead = ({ readAtMs }: Snapshot, nowMs: number): boolean =>
  readAtMs === undefined || nowMs - readAtMs < FRESH_MS;

/** For whom somebody checked, as the match keeps it: the helpdesk's id, and the address as a hash. */
export const requesterOf = ({ sender, requesterEmail }: Snapshot) => ({
  id: sender?.requesterId ?? null,
  emailHash: sha256Hex(normaliseEmail(requesterEmail)),
});

/** Whether a recorded check was about the requester whom the ticket has now; what was recorded before this was kept says nothing else. */
export function isAboutRequester(
  match: Pick<TicketMatchRow, "verifiedRequesterId" | "verifiedEmailHash">,
  snapshot: Snapshot,
): boolean {
  const { id, emailHash } = requesterOf(snapshot);
  const { verifiedRequesterId, verifiedEmailHash } = match;
  const sameId = verifiedRequesterId === null || id === null || verifiedRequesterId === id;
  return sameId && (verifiedEmailHash === null || verifiedEmailHash === emailHash);
}

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
    if (isNews) update(context, ticket, snapshot);
    if (isVoid) forgetCheck(context, ticket);
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

/** What somebody established about who writes was about another. */
export function forgetCheck({ sql }: CommandContext, { helpdesk, ticketId }: TicketRef): void {
  sql.run(
    `UPDATE ticket_match SET verified_how = NULL, verified_by = NULL, verified_at_ms = NULL, verified_text_id = NULL,
       verified_requester_id = NULL, verified_email_hash = NULL WHERE helpdesk = ? AND ticket_id = ?`,
    helpdesk,
    ticketId,
  );
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

function update({ sql, nowMs }: CommandContext, ticket: TicketRef, snapshot: Snapshot): void {
  const { subject, body, requesterName, requesterEmail, receivedAtMs, sender, requesterChangedAtMs } = snapshot;
  sql.run(
    `UPDATE ticket_snapshot SET subject = ?, body = ?, received_at_ms = ?, requester_name = ?, requester_email = ?, sender_json = ?,
       requester_changed_at_ms = ?, read_at_ms = ? WHERE helpdesk = ? AND ticket_id = ?`,
    subject,
    body,
    receivedAtMs,
    requesterName,
    requesterEmail,
    sender ? JSON.stringify(sender) : null,
    requesterChangedAtMs ?? null,
    snapshot.readAtMs ?? nowMs,
    ticket.helpdesk,
    ticket.ticketId,
  );
}
