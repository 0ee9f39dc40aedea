/** A public reply of a ticket against what is decided now. Reads only. */
import { may } from "../../../../core/approval/may.ts";
import { hashInput, sha256Hex } from "../../../../core/canonical/hash.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { SendCheck } from "../../../../core/contract/send-check.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { finding, MISSING, type ReplyFinding } from "../../../../core/reply/check/finding.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { type CaseScope, readCaseScope } from "../../domain/intake/case-scope.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { type PassKey, passOf } from "../../store/intake/sent-replies.ts";
import { noCaseFacts, sendFactsOf } from "./send-facts.ts";

export interface Checked {
  readonly caseId: string | undefined;
  readonly findings: readonly ReplyFinding[];
  readonly pass: PassKey;
}

/** Editors and mails write spaces and breaks in their own way. */
const hashOfText = (text: string): string => sha256Hex(text.normalize("NFC").replace(/\s+/g, ""));

export function checkedOn(ctx: AccountContext, ticket: TicketRef, text: string): Result<Checked, Refusal> {
  const subject = readCaseScope(ctx, { ticket });
  if (!subject.ok) return subject;
  const facts = sendFactsOf(ctx, subject.value) ?? noCaseFacts(ctx, subject.value);
  const findings = [...heldAt(ctx, subject.value), ...checkReply(text, facts)];
  const findingsHash = hashInput(findings.map(({ check, words, severity }) => [check, words, severity]));
  return ok({
    caseId: subject.value.case?.caseId,
    findings,
    pass: { textHash: hashOfText(text), findingsHash },
  });
}

/** While it lasts nothing is written to the patient, whatever the words. */
const heldAt = ({ sql }: AccountContext, subject: CaseScope): ReplyFinding[] =>
  holdOf(sql, subject)
    ? [finding("legal_hold", MISSING, "This is on a legal hold: nothing is written to the patient.")]
    : [];

export function checkSend(
  ctx: AccountContext,
  who: PersonActor,
  ticket: TicketRef,
  { text }: { readonly text: string },
): Result<SendCheck, Refusal> {
  const checked = checkedOn(ctx, ticket, text);
  if (!checked.ok) return checked;
  const { findings, pass } = checked.value;
  return ok({
    textHash: pass.textHash,
    findings: [...findings],
    mayOverride: may(who, "reply.override").ok,
    ...omitNullish({ passed: findings.length > 0 ? passOf(ctx.sql, ticket, pass) : undefined }),
  });
}
