/** Messages on a case's tickets: read once each, and kept with what they say until a person has made something of them. */

import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { letterAnswered } from "../../../../core/conversation/letter.ts";
import { readReply } from "../../../../core/conversation/read-reply.ts";
import type { LetterKind, Speaker } from "../../../../core/conversation/reply.ts";
import { isMachineWritten, type SenderDoubt, senderDoubt } from "../../../../core/facts/sender.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import type { TicketMessage } from "../../../connectors/helpdesk.ts";
import { askedAtMs, endWaiting, markThreat } from "../../store/case/case-marks.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { decidedBy } from "../../store/decision/decisions.ts";
import { replyById, unansweredReplies } from "../../store/intake/replies.ts";
import { answerReply, insertReply } from "../../store/intake/reply-changes.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { KEEP_MS } from "../../store/intake/snapshots.ts";
import { withoutCards } from "../../store/intake/without-cards.ts";
import type { Sql } from "../../store/sql.ts";
import { syncCase } from "../case/cases.ts";
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
  for (const told of messages) {
    const message = { ...told, body: withoutCards(context.sql, told.body) };
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
  insertReply(sql, ticket, {
    messageId,
    writtenAtMs,
    readAtMs: nowMs,
    speaker,
    kind,
    because,
    quote,
    reason,
    offer,
    deleteAfterMs: nowMs + KEEP_MS,
  });
  // A threat with an if is one all the same.
  if (kind === "chargeback" || detectIntent(mail).chargeback) markThreat(context.sql, caseId);
  context.record("reply.read", caseId, { ...ticket, messageId, kind, speaker });
  // An automatic answer, and somebody in copy, are not the patient who was asked.
  if (sender && because !== "machine") patientWrote(context, caseId, writtenAtMs);
}

/** The patient wrote (mission H6): a case that waited for them since before is somebody's turn again. */
function patientWrote(context: CommandContext, caseId: string, writtenAtMs: number): void {
  if (endWaiting(context.sql, caseId, writtenAtMs + WITHIN_SECOND_MS)) syncCase(context, caseId);
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
  const byMs = writtenAtMs + WITHIN_SECOND_MS;
  return letterAnswered(decidedBy(sql, caseId, byMs), askedAtMs(sql, caseId, byMs));
}

/** Whoever decides, or asks the patient something, has read what they wrote before. */
export function answerAll(context: CommandContext, caseId: string, as: "decided" | "asked", personId: string): void {
  for (const reply of unansweredReplies(context.sql, caseId, ANSWERED_MOST))
    answerReply(context, caseId, reply, as, { personId });
}
