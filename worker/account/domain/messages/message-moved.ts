/** What a message came to, and what follows: the address that takes none, the words that are kept no longer, the person who has to know. */
import type { MessagePurpose } from "../../../../core/messages/channels.ts";
import {
  ASK_AFTER_MS,
  isCarried,
  isNotReached,
  type MessageState,
  stopsContact,
} from "../../../../core/messages/message-state.ts";
import { deleteText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import { closeTasksAbout, openTask } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { type ContactStop, stopContact } from "../../store/messages/contact-stops.ts";
import { type OutgoingMessageRow, writeMessageState } from "../../store/messages/outgoing-messages.ts";
import { syncCase } from "../case/cases.ts";
import { dueOn } from "../follow-up/due.ts";
import { endNotice } from "../notices/open-notice.ts";
import { telling } from "../notices/telling.ts";

/** Whoever asked for these watches the screen on which it is said; what became of a notice stands on the page of notices. */
const WATCHED: readonly MessagePurpose[] = ["code", "approval_code", "sign_in_code", "notice", "test"];
/** A code or a link is nobody's to read once it has left, or never will. */
const SECRET: readonly MessagePurpose[] = [
  "code",
  "approval_code",
  "sign_in_code",
  "clinician_question",
  "clinician_reminder",
  "notice",
];

export interface MessageMove {
  readonly state: MessageState;
  /** The address takes no more of them, whatever became of this one. */
  readonly stops?: ContactStop;
  readonly vendorRef?: string;
  /** The messenger's own code, or ours: for people to read. */
  readonly code?: string;
}

export function moveMessage(context: CommandContext, message: OutgoingMessageRow, move: MessageMove): void {
  const { sql, nowMs } = context;
  const { messageId, purpose, channel, contactHash } = message;
  const caseId = message.caseId ?? undefined;
  writeMessageState(sql, messageId, { ...move, atMs: nowMs });
  // A report may be lost. Whoever cannot be asked is not: the job ends at once.
  if (isCarried(move.state)) context.queue("read_message", { messageId }, nowMs + ASK_AFTER_MS[0]);
  const isLeaving = move.state === "waiting" || move.state === "sending";
  if (!isLeaving && SECRET.includes(purpose)) deleteText(sql, message.wordsTextId);
  const code = move.code === undefined ? {} : { code: move.code };
  context.record("message.moved", caseId, { messageId, purpose, channel, to: move.state, ...code });
  const why = stopsContact(move.state) ? move.state : move.stops;
  if (why) stopContact(sql, channel, contactHash, { why, nowMs });
  if (isNotReached(move.state) && !isNotReached(message.state)) callSomebody(context, message, move.state);
  if (move.state === "delivered" && isNotReached(message.state)) callNobody(context, message);
}

/** Nobody hears of it from the patient: whoever asked for it, else the case's owner, has to reach them another way. */
function callSomebody(context: CommandContext, message: OutgoingMessageRow, state: MessageState): void {
  const { caseId, messageId, purpose, channel, askedBy } = message;
  if (caseId === null || WATCHED.includes(purpose)) return;
  const ownerId = askedBy ?? caseById(context.sql, caseId)?.ownerId ?? null;
  // What nobody knows is settled by what is heard later, which may be that it did not arrive.
  const about = state === "unknown" ? unknownOf(messageId) : messageId;
  const values = { about, purpose, channel, state };
  if (!openTask(context, { caseId, kind: "message_failed", values, ownerId, dueOn: dueOn(context, 1, caseId) })) return;
  syncCase(context, caseId, { tell: true });
}

const unknownOf = (messageId: string): string => `${messageId} unknown`;

/** It is heard late that it arrived: nobody has to reach them another way. */
function callNobody(context: CommandContext, { caseId, messageId }: OutgoingMessageRow): void {
  if (caseId === null) return;
  closeTasksAbout(context, caseId, new Set([messageId, unknownOf(messageId)]), "makegood");
  telling(context, "message.delivered", () => void endNotice(context, "message_failed", messageId));
  syncCase(context, caseId, { tell: true });
}
