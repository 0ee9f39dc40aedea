/** The code that proves that whoever sits before a page of the helpdesk reads the mail of the agent whom they call themselves. */
import type { AskCodeAnswer } from "../../../../core/contract/helpdesk-call.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { maskEmail, normaliseEmail } from "../../../../core/facts/patient-keys.ts";
import {
  CODE_LIFE_MS,
  CODE_TRIES,
  isCodeOver,
  SIGN_INS_A_PERSON,
  SIGN_INS_AN_HOUR,
  typedCode,
} from "../../../../core/messages/codes.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { signInLetter } from "../../../../messages/codes.ts";
import type { CodeMaker } from "../../../codes.ts";
import { contactHashOf, queueMessage } from "../../domain/messages/queue-message.ts";
import { languageOf } from "../../domain/people/language.ts";
import { refusal, tooMany } from "../../domain/people/require-person.ts";
import { setting } from "../../store/account/settings.ts";
import type { AccountContext, CommandContext } from "../../store/context.ts";
import { messageById } from "../../store/messages/outgoing-messages.ts";
import { staffAddress } from "../../store/notices/rules.ts";
import { keepVerified } from "../../store/people/logins.ts";
import {
  countSignInTry,
  insertSignInCode,
  markSignInCodeUsed,
  signInCode,
  signInCodesSince,
} from "../../store/people/sign-in-codes.ts";

const HOUR_MS = 3_600_000;

interface NewSignInCode {
  readonly codeId: string;
  readonly code: string;
  readonly mac: string;
}

export interface Listed {
  readonly personId: string;
  /** As the helpdesk lists it, and never as somebody typed it. */
  readonly email: string;
  readonly locale: string;
}

/** Other codes of the same person stay what they are: whoever asks for somebody else's takes nothing from them. */
export function sendSignInCode(
  context: CommandContext,
  { personId, email, locale }: Listed,
  made: NewSignInCode,
): Result<AskCodeAnswer, Refusal> {
  const { sql, nowMs } = context;
  const asked = signInCodesSince(sql, nowMs - HOUR_MS, personId);
  if (asked.own >= SIGN_INS_A_PERSON || asked.all >= SIGN_INS_AN_HOUR)
    return tooMany("Too many codes were sent in the last hour.", HOUR_MS);
  const expiresAtMs = nowMs + CODE_LIFE_MS;
  const queued = queueMessage(context, {
    purpose: "sign_in_code",
    to: { recipient: "person", recipientId: personId },
    contact: { channel: "email", value: normaliseEmail(email) },
    words: signInLetter(languageOf(locale), setting(sql, "title") ?? "", made.code),
    uselessFromMs: expiresAtMs,
    isAwaited: true,
  });
  if (!queued.ok) return refusal("contact_refused", "No code can be sent there.", { because: queued.error });
  const { messageId } = queued.value;
  insertSignInCode(sql, { codeId: made.codeId, personId, mac: made.mac, messageId, askedAtMs: nowMs, expiresAtMs });
  context.record("session.code_sent", undefined, { personId, codeId: made.codeId, messageId });
  return ok({ challengeId: made.codeId, sentTo: maskEmail(normaliseEmail(email)), expiresAtMs });
}

/** Each try counts and stands in the record, without its digits; what is no code costs none. Answers whose code it was. */
export function checkSignInCode(
  context: CommandContext,
  codeId: string,
  typed: string,
  isCode: CodeMaker["isCode"],
): Result<{ readonly personId: string; readonly isRight: boolean; readonly triesLeft: number }, Refusal> {
  const { sql, nowMs } = context;
  const code = signInCode(sql, codeId);
  const digits = typedCode(typed);
  if (digits === undefined) return err({ code: "invalid", detail: "A code has six digits.", field: "code" });
  if (!code || code.usedAtMs !== null || isCodeOver(code.expiresAtMs, nowMs))
    return refusal("too_late", "This code opens nothing any more.");
  if (code.tries >= CODE_TRIES) return refusal("too_many", "This code was tried five times.");
  const isRight = isCode(code.codeId, code.mac, digits);
  countSignInTry(sql, codeId);
  if (isRight) {
    markSignInCodeUsed(sql, codeId, nowMs);
    // Of the address that it was sent to: by now the helpdesk may list another.
    if (wentToListedAddress(context, codeId)) keepVerified(sql, code.personId);
  }
  context.record("session.code_tried", undefined, {
    personId: code.personId,
    codeId,
    isRight,
    try: code.tries + 1,
  });
  return ok({ personId: code.personId, isRight, triesLeft: CODE_TRIES - code.tries - 1 });
}

/** Whether a code went to the address that the person has now: asked once the helpdesk has said it anew. */
export function wentToListedAddress(context: AccountContext, codeId: string): boolean {
  const { sql } = context;
  const code = signInCode(sql, codeId);
  const sent = code && messageById(sql, code.messageId);
  const value = code && staffAddress(sql, code.personId);
  return value !== undefined && sent?.contactHash === contactHashOf(context, { channel: "email", value });
}
