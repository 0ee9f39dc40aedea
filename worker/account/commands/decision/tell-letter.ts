import type { ToldRequest } from "../../../../core/contract/due-letter.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { blocks } from "../../../../core/reply/check/finding.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { dueLettersOf } from "../../queries/decision/due-letters.ts";
import type { CommandContext } from "../../store/context.ts";
import { toldLetters } from "../../store/decision/told-letters.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { checkSender } from "../people/call-back.ts";
import { letterWentOut } from "./letter-went-out.ts";

/**
 * A person put a letter that was due into the reply: it is never due again, its task is done, and what it promises is a task for that day.
 * Saying it twice changes nothing. Refuses with `not_found` what is not due here, and with `reply_refused` words that do not fit the case.
 */
export function tellLetter(
  context: CommandContext,
  ticket: TicketRef,
  { kind, about, replyText }: ToldRequest,
  snapshot: Snapshot | undefined,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const sender = checkSender(context, ticket, snapshot);
  if (!sender.ok) return sender;
  const scope = readCaseScope(context, { ticket, snapshot });
  if (!scope.ok) return scope;
  const theCase = scope.value.case;
  if (!theCase) return refusal("not_found", "This ticket stands in no case.");
  const { caseId } = theCase;
  if (toldLetters(context.sql, caseId).some((one) => one.kind === kind && one.about === about)) return ok(true);
  const due = dueLettersOf(context, scope.value).find((one) => one.kind === kind && one.about === about);
  if (!due) return refusal("not_found", "This letter is not due here.");
  const problems = due.draft ? checkReply(replyText, due.draft.facts) : [];
  if (blocks(problems)) return refusal("reply_refused", "The reply does not fit the case.", { problems });
  const { personId } = person;
  letterWentOut(context, theCase, due, { text: replyText, by: personId, ownerId: personId });
  return ok(true);
}
