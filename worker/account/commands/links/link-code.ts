/** The code that proves that whoever opened an approval's link reads the approver's own mail. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { CODE_LIFE_MS, CODE_TRIES, CODES_A_TICKET, isCodeOver, typedCode } from "../../../../core/messages/codes.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { linkCodeLetter } from "../../../../messages/codes.ts";
import type { CodeMaker } from "../../../codes.ts";
import { contactHashOf, queueMessage } from "../../domain/messages/queue-message.ts";
import { languageOf } from "../../domain/people/language.ts";
import { refusal, tooMany } from "../../domain/people/require-person.ts";
import { setting } from "../../store/account/settings.ts";
import type { AccountContext, CommandContext } from "../../store/context.ts";
import {
  countLinkTry,
  insertLinkCode,
  lastLinkCode,
  linkCodesSince,
  markLinkCodeUsed,
} from "../../store/links/link-codes.ts";
import type { LinkRow } from "../../store/links/links.ts";
import { messageById } from "../../store/messages/outgoing-messages.ts";
import { staffAddress } from "../../store/notices/rules.ts";

const HOUR_MS = 3_600_000;

export interface NewLinkCode {
  readonly codeId: string;
  readonly code: string;
  readonly mac: string;
}

/** To the address that the helpdesk told, and to none that anybody types. An earlier code of the link opens nothing any more. */
export function sendLinkCode(
  context: CommandContext,
  { linkId, recipientId, caseId }: LinkRow,
  made: NewLinkCode,
  locale: string,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  if (linkCodesSince(sql, nowMs - HOUR_MS, recipientId) >= CODES_A_TICKET)
    return tooMany("Too many codes were sent in the last hour.", HOUR_MS);
  const value = staffAddress(sql, recipientId);
  if (value === undefined) return refusal("no_address", "The helpdesk told no address of this person.");
  const expiresAtMs = nowMs + CODE_LIFE_MS;
  const queued = queueMessage(context, {
    purpose: "approval_code",
    caseId,
    to: { recipient: "person", recipientId },
    contact: { channel: "email", value },
    words: linkCodeLetter(languageOf(locale), setting(sql, "title") ?? "", made.code),
    uselessFromMs: expiresAtMs,
    isAwaited: true,
  });
  if (!queued.ok) return refusal("contact_refused", "No code can be sent there.", { because: queued.error });
  const { messageId } = queued.value;
  insertLinkCode(sql, { codeId: made.codeId, linkId, mac: made.mac, messageId, askedAtMs: nowMs, expiresAtMs });
  context.record("link.code_sent", caseId, { linkId, codeId: made.codeId, messageId });
  return ok(true);
}

/** Each try counts and stands in the record, without its digits; what is no code costs none. */
export function checkLinkCode(
  context: CommandContext,
  { linkId, caseId }: LinkRow,
  typed: string,
  isCode: CodeMaker["isCode"],
): Result<{ isRight: boolean }, Refusal> {
  const { sql, nowMs } = context;
  const code = lastLinkCode(sql, linkId);
  const digits = typedCode(typed);
  if (digits === undefined) return err({ code: "invalid", detail: "A code has six digits.", field: "code" });
  if (!code || code.usedAtMs !== null || isCodeOver(code.expiresAtMs, nowMs))
    return refusal("too_late", "This code opens nothing any more.");
  if (code.tries >= CODE_TRIES) return refusal("too_many", "This code was tried five times.");
  const isRight = isCode(code.codeId, code.mac, digits);
  countLinkTry(sql, code.codeId);
  if (isRight) markLinkCodeUsed(sql, code.codeId, nowMs);
  context.record("link.code_tried", caseId, { linkId, codeId: code.codeId, isRight, try: code.tries + 1 });
  return ok({ isRight });
}

/** Whether the last code went to the address that the person has now: asked once the helpdesk has said it anew. */
export function wentToOwnAddress(context: AccountContext, { linkId, recipientId }: LinkRow): boolean {
  const { sql } = context;
  const code = lastLinkCode(sql, linkId);
  const sent = code && messageById(sql, code.messageId);
  const value = staffAddress(sql, recipientId);
  return value !== undefined && sent?.contactHash === contactHashOf(context, { channel: "email", value });
}
