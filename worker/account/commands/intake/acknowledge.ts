import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { isMachineWritten } from "../../../../core/facts/sender.ts";
import { readableOf } from "../../../../core/primitives.ts";
import { dueTimes } from "../../../../core/time/civil-time.ts";
import { recordTold } from "../../domain/decision/told-letters.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { contactHashOf, queueMessage } from "../../domain/messages/queue-message.ts";
import { dueLettersOf } from "../../queries/decision/due-letters.ts";
import { calendarOfCase } from "../../store/account/calendar.ts";
import { homeTimeZone, setting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { messagesTo } from "../../store/messages/outgoing-messages.ts";

const DAY_MS = 24 * 3_600_000;
const MAIL: readonly (string | undefined)[] = ["email", "mail"];
const SUBJECT_MOST = 150;

/**
 * Tells by mail that a request has come, where the clinic lets mail go by itself: once for a case and a day for an address, by the way it came, to
 * an address on file that surely wrote it, and within its working day. To anybody else a person writes: a forged sender would have us mail strangers.
 */
export function acknowledge(context: CommandContext, ticket: TicketRef): void {
  const { sql, nowMs } = context;
  if (setting(sql, "automatic_mail") !== "on") return;
  const read = readCaseScope(context, { ticket });
  if (!read.ok) return;
  const { case: theCase, snapshot, match, patientId } = read.value;
  const { state, how } = match.verification;
  const isTheirs = state === "verified" && how === "writes_from_address_on_file" && !match.isForAnother;
  if (!theCase || !snapshot?.sender || !patientId || !isTheirs || match.isDeceased) return;
  if (!MAIL.includes(snapshot.sender.channel) || isMachineWritten(snapshot.sender)) return;
  const sameDay = { firstAnswerDays: 0, decisionDays: 0 };
  const { receivedAtMs } = snapshot;
  const calendar = calendarOfCase(sql, theCase.caseId);
  const uselessFromMs = dueTimes(sameDay, receivedAtMs, homeTimeZone(sql), calendar).firstAnswerAtMs;
  const contact = { channel: "email" as const, value: snapshot.requesterEmail };
  if (nowMs >= uselessFromMs) return;
  if (messagesTo(sql, contactHashOf(context, contact), "acknowledgement", nowMs - DAY_MS) > 0) return;
  const due = dueLettersOf(context, read.value).find(({ kind }) => kind === "acknowledgement");
  if (!due?.draft || due.draft.problems.length > 0) return;
  const { caseId } = theCase;
  const { text } = due.draft;
  const subject = `Re: ${readableOf(snapshot.subject).replace(/\s+/g, " ").slice(0, SUBJECT_MOST)}`;
  const queued = queueMessage(context, {
    purpose: "acknowledgement",
    caseId,
    to: { recipient: "patient", recipientId: patientId },
    contact,
    words: { text, subject },
    uselessFromMs,
  });
  // From now on nobody is offered to say it as well; where it does not arrive, somebody is asked to reach them another way.
  if (queued.ok) recordTold(context, { caseId, tells: [due], text, by: "makegood" });
}
