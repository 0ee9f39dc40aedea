/** Messages on a case's tickets: read once each, and kept with what they say until a person has made something of them. */

import type { ReplyAct } from "../../../../core/contract/replies.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { letterAnswered } from "../../../../core/conversation/letter.ts";
import { readReply } from "../../../../core/conversation/read-reply.ts";
import type { LetterKind, Speaker } from "../../../../core/conversation/reply.ts";
import { isMachineWritten, type SenderDoubt, senderDoubt } from "../../../../core/facts/sender.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import type { OfferKind } from "../../../../core/words.ts";
import type { TicketMessage } from "../../../connectors/helpdesk.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { type ReplyRow, replyById, unansweredReplies } from "../../store/intake/replies.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { KEEP_MS } from "../../store/intake/snapshots.ts";
import type { Sql } from "../../store/sql.ts";
import { markThreat, syncCase } from "../case/cases.ts";
import { type MatchFinding, matchRequester } from "../people/match.ts";

/** What stands above it in the thread is history, also where nothing was written over it. */
const ANSWER = "Re:";
const ANSWERED_MOST = 100;
/** The helpdesk tells whole seconds. */
const WITHIN_SECOND_MS = 999;

/**
 * Messages that came in on a ticket of a case. One that is known, and the one that the matter is about (`kept`), are not read again;
 * `snapshot` says who the requester is now.
 */
export function takeMessages(
  context: CommandContext,
  caseId: string,
  ticket: TicketRef,
  { snapshot, kept }: { readonly snapshot: Snapshot; readonly kept: Snapshot | undefined },
  messages: readonly TicketMessage[],
): void {
  for (const message of messages) {
    const isOfMatter = message.writtenAtMs === kept?.receivedAtMs && message.body === kept.body;
    if (isOfMatter || replyById(context.sql, ticket, message.messageId)) continue;
    takeMessage(context, caseId, ticket, snapshot, message);
  }
}

function takeMessage(
  context: CommandContext,
  caseId: string,
  ticket: TicketRef,
  snapshot: Snapshot,
  { messageId, body, writtenAtMs, sender }: TicketMessage,
): void {
  const { sql, nowMs } = context;
  const speaker = speakerOf(matchRequester(sql, ticket, snapshot, caseById(sql, caseId)?.patientId), sender);
  const letter = letterBefore(sql, caseId, writtenAtMs);
  const isAutomatic = sender !== undefined && isMachineWritten(sender);
  const mail = { subject: ANSWER, body };
  const { kind, quote, because, offer } = readReply({
    ...mail,
    speaker,
    isAutomatic,
    ...(letter && { letter }),
  });
  const reason = kind === "reason" ? detectIntent(mail).reason?.code : undefined;
  sql.run(
    `INSERT INTO reply (helpdesk, ticket_id, message_id, written_at_ms, read_at_ms, speaker, kind, because, quote, reason, offer, delete_after_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ticket.helpdesk,
    ticket.ticketId,
    messageId,
    writtenAtMs,
    nowMs,
    speaker,
    kind,
    because ?? null,
    quote ?? null,
    reason ?? null,
    offer ?? null,
    nowMs + KEEP_MS,
  );
  // A threat with an if is one all the same.
  if (kind === "chargeback" || detectIntent(mail).chargeback) markThreat(context, caseId);
  context.record("reply.read", caseId, { ...ticket, messageId, kind, speaker });
  // An automatic answer, and somebody in copy, are not the patient who was asked.
  if (sender && because !== "machine") patientWrote(context, caseId, writtenAtMs);
}

/** The patient wrote (mission H6): a case that waited for them since before is somebody's turn again. */
function patientWrote(context: CommandContext, caseId: string, writtenAtMs: number): void {
  const { sql } = context;
  const ended = sql.run(
    "UPDATE refund_case SET asked_at_ms = NULL WHERE id = ? AND asked_at_ms <= ?",
    caseId,
    writtenAtMs + WITHIN_SECOND_MS,
  );
  if (ended > 0) syncCase(context, caseId);
}

/** These say that the words may be another's; how a message came says less where a person has checked who writes. */
const SOMEBODY_ELSE: readonly SenderDoubt[] = [
  "mail_not_authenticated",
  "not_in_conversation",
  "not_signed_in",
  "entered_by_another",
];

/** Whose words a message is: nobody's in particular unless the requester is verified and this message is theirs. */
function speakerOf({ verification, isForAnother }: MatchFinding, sender: TicketMessage["sender"]): Speaker {
  if (!sender || verification.state !== "verified") return "somebody";
  const doubt = senderDoubt(sender);
  const isChecked = verification.how !== "writes_from_address_on_file" && verification.byPerson !== undefined;
  if (doubt !== undefined && (!isChecked || SOMEBODY_ELSE.includes(doubt))) return "somebody";
  return isForAnother || verification.how === "authorised_contact" ? "guardian" : "patient";
}

/** What the patient had been told, or asked, when they wrote. */
function letterBefore(sql: Sql, caseId: string, writtenAtMs: number): LetterKind | undefined {
  const decided = sql.one<{ offer: OfferKind; atMs: number }>(
    "SELECT offer, decided_at_ms AS atMs FROM decision WHERE case_id = ? AND decided_at_ms <= ? ORDER BY decided_at_ms DESC, id DESC LIMIT 1",
    caseId,
    writtenAtMs + WITHIN_SECOND_MS,
  );
  const asked = sql.one<{ atMs: number }>(
    "SELECT asked_at_ms AS atMs FROM refund_case WHERE id = ? AND asked_at_ms <= ?",
    caseId,
    writtenAtMs + WITHIN_SECOND_MS,
  );
  return letterAnswered(decided, asked?.atMs);
}

/** How a reply was answered: by an act of its own, or by a decision or a question that came after it. */
export type AnsweredAs = ReplyAct | "decided" | "asked";

export function answerReply(
  context: CommandContext,
  caseId: string,
  { helpdesk, ticketId, messageId }: Pick<ReplyRow, "helpdesk" | "ticketId" | "messageId">,
  as: AnsweredAs,
  said: { readonly personId: string; readonly decisionId?: string | undefined },
): void {
  const { personId, decisionId } = said;
  const done = context.sql.run(
    `UPDATE reply SET answered_as = ?, answered_by = ?, answered_at_ms = ?, decision_id = ?
     WHERE helpdesk = ? AND ticket_id = ? AND message_id = ? AND answered_at_ms IS NULL`,
    as,
    personId,
    context.nowMs,
    decisionId ?? null,
    helpdesk,
    ticketId,
    messageId,
  );
  if (done === 0) return;
  const about = { helpdesk, ticketId, messageId, as };
  context.record("reply.answered", caseId, decisionId === undefined ? about : { ...about, decisionId });
}

/** Whoever decides, or asks the patient something, has read what they wrote before. */
export function answerAll(context: CommandContext, caseId: string, as: "decided" | "asked", personId: string): void {
  for (const reply of unansweredReplies(context.sql, caseId, ANSWERED_MOST))
    answerReply(context, caseId, reply, as, { personId });
}
