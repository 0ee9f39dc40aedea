import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { CODE_TRIES, isCodeOver, typedCode } from "../../../../core/messages/codes.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { ofGuardian } from "../../../../messages/codes.ts";
import { languageOf } from "../../domain/people/language.ts";
import { isMatchedToAnother } from "../../domain/people/matched-to-another.ts";
import { isAboutRequester } from "../../domain/people/requester.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { setting } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { type ContactCodeRow, codeOfTicket, countTry, markUsed } from "../../store/people/contact-codes.ts";
import { recordVerified } from "./verify-ticket.ts";

export interface Checking {
  readonly typed: string;
  readonly snapshot: Snapshot;
  readonly isCode: (owner: string, mac: string, typed: string) => boolean;
}

const writerOf = ({ requesterId, requesterHash }: ContactCodeRow) => ({
  verifiedRequesterId: requesterId,
  verifiedEmailHash: requesterHash,
});

/**
 * A try to tell a code back. The right one verifies who writes, once; every try counts and stands in the record, without its digits. A wrong
 * one is no refusal: it happened, and what is left of the tries is shown. What is no code at all costs none.
 */
export function checkCode(
  context: CommandContext,
  ticket: TicketRef,
  codeId: string,
  { typed, snapshot, isCode }: Checking,
): Result<{ isRight: boolean }, Refusal> {
  const { sql, nowMs } = context;
  const read = found(codeOfTicket(sql, ticket, codeId), "code");
  if (!read.ok) return read;
  const code = read.value;
  const digits = typedCode(typed);
  if (digits === undefined) return err({ code: "invalid", detail: "A code has six digits.", field: "code" });
  if (code.usedAtMs !== null) return refusal("already_decided", "This code was used: a code works once.");
  if (code.replacedAtMs !== null) return refusal("too_late", "A later code was sent: this one opens nothing any more.");
  if (isCodeOver(code.expiresAtMs, nowMs))
    return refusal("too_late", "This code is older than ten minutes. Send another.");
  if (code.tries >= CODE_TRIES) return refusal("too_many", "This code was tried five times. Send another.");
  if (isMatchedToAnother(sql, ticket, code.patientId))
    return refusal("too_late", "The ticket is another patient's since this code was sent: it opens nothing here.");
  if (!isAboutRequester(writerOf(code), snapshot))
    return refusal("too_late", "Somebody else writes since this code was sent. Send another.");
  const caseId = caseIdOfTicket(sql, ticket);
  const isRight = isCode(codeId, code.mac, digits);
  countTry(sql, codeId);
  context.record("identity.code_tried", caseId, {
    ...{ ...ticket, codeId, isRight, try: code.tries + 1 },
    ...(code.whose === null ? {} : { toldBy: code.whose }),
  });
  if (!isRight) return ok({ isRight });
  markUsed(sql, codeId, nowMs);
  const { patientId, maskedTextId } = code;
  const toldBy = code.whose ?? undefined;
  const masked = readText(sql, maskedTextId) ?? "";
  const sentence = toldBy === "guardian" ? ofGuardian(languageOf(setting(sql, "language") ?? "en"), masked) : masked;
  const said = { patientId, how: "code_to_contact_on_file", sentence, toldBy } as const;
  const verified = recordVerified(context, ticket, said, snapshot);
  return verified.ok ? ok({ isRight }) : verified;
}
