import type { Refusal } from "../../../../core/contract/problem.ts";
import type { PassedAs } from "../../../../core/contract/send-check.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { blocks } from "../../../../core/reply/check/finding.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { checkedOn } from "../../queries/decision/check-send.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { insertPass, passOf } from "../../store/intake/sent-replies.ts";

/**
 * A person sends words in which something was found: it is recorded which, by hash, and with a sentence where they override what blocks. Saying
 * it twice changes nothing. Refused with `reply_refused` where what blocks is only insisted on.
 */
export function passReply(
  context: CommandContext,
  ticket: TicketRef,
  { text, sentence }: { readonly text: string; readonly sentence?: string },
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const checked = checkedOn(context, ticket, text);
  if (!checked.ok) return checked;
  const { caseId, findings, pass } = checked.value;
  if (findings.length === 0) return ok(true);
  if (sentence === undefined && blocks(findings)) {
    return refusal("reply_refused", "The reply does not fit the case.", { problems: findings });
  }
  const passedAs: PassedAs = sentence === undefined ? "insisted" : "overridden";
  if (passOf(sql, ticket, pass) !== undefined) return ok(true);
  insertPass(sql, ticket, { ...pass, passedAs, personId, atMs: nowMs });
  context.record(sentence === undefined ? "reply.insisted" : "reply.overridden", caseId, {
    ...ticket,
    textHash: pass.textHash,
    findings: findings.map(({ check }) => check),
    ...(sentence === undefined
      ? {}
      : { textId: keepText(context, caseId, sentence), sentenceHash: textHash(sentence) }),
  });
  return ok(true);
}
