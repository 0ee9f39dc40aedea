import type { Refusal } from "../../../../core/contract/problem.ts";
import type { CorrectedRequest, CorrectionView, TicketRef } from "../../../../core/contract/ticket.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { civilDateInWords } from "../../../../core/locale.ts";
import { checkReply } from "../../../../core/reply/check/check-reply.ts";
import { blocks } from "../../../../core/reply/check/finding.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { recordBrokenLetter } from "../../domain/decision/broken-letters.ts";
import { ownerOf } from "../../domain/follow-up/follow-ups.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { correctionOf, owedOf } from "../../queries/case/correction.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { closeTaskRow, openTask } from "../../store/case/tasks.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DecisionRow, decisionById } from "../../store/decision/decisions.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { checkSender } from "../people/call-back.ts";

/** A promise further away than this is none. */
const PROMISE_DAYS_MAX = 30;

/**
 * A person put the correction into the editor: its words are checked once more, the task that asked for it is done, and what it promises
 * is a task of its own for the day that the text names (mission D2, F8). Saying it twice changes nothing. Refuses with `not_found` where
 * the ticket has no such decision, `invalid` at `writeAgainOn`, and `reply_refused` for words that do not fit the money.
 */
export function correctReply(
  context: CommandContext,
  ticket: TicketRef,
  request: CorrectedRequest,
  snapshot: Snapshot | undefined,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const { sql } = context;
  const caseId = caseIdOfTicket(sql, ticket);
  const decision = found(caseId === undefined ? undefined : decisionById(sql, request.decisionId), "decision");
  if (!decision.ok) return decision;
  if (decision.value.caseId !== caseId) return refusal("not_found", "There is no such decision.");
  const owed = owedOf(sql, caseId);
  if (owed?.decision.decisionId !== request.decisionId) return ok(true);
  const sender = checkSender(context, ticket, snapshot);
  if (!sender.ok) return sender;
  const subject = readCaseScope(context, { ticket, snapshot });
  const correction = subject.ok ? correctionOf(context, subject.value, person.personId) : undefined;
  if (!correction) return refusal("not_verified", "Nobody has established that the patient is the one who writes.");
  const fits = checkWords(context, request, correction);
  if (!fits.ok) return fits;
  for (const task of owed.tasks) closeTaskRow(context, task, person.personId);
  promise(context, decision.value, request.writeAgainOn);
  context.record("reply.inserted", caseId, {
    decisionId: request.decisionId,
    kind: "correction",
    textId: keepText(context, caseId, request.replyText),
    textHash: textHash(request.replyText),
    writeAgainOn: request.writeAgainOn,
  });
  recordBrokenLetter(context, caseId, correction.draft);
  syncCase(context, caseId);
  return ok(true);
}

function checkWords(
  { sql, nowMs }: CommandContext,
  { replyText, writeAgainOn }: CorrectedRequest,
  { draft }: CorrectionView,
): Result<true, Refusal> {
  const problems = checkReply(replyText, draft.facts);
  if (blocks(problems)) return refusal("reply_refused", "The reply does not fit the case.", { problems });
  const today = civilDateAt(nowMs, homeTimeZone(sql));
  const named = replyText.includes(civilDateInWords(writeAgainOn, draft.language));
  if (named && writeAgainOn >= today && writeAgainOn <= addDays(today, PROMISE_DAYS_MAX)) return ok(true);
  const detail = named
    ? "A promise is for today or a day of the next thirty."
    : "The text does not name this day, so it promises another.";
  return err({ code: "invalid", detail, field: "writeAgainOn" });
}

function promise(context: CommandContext, decision: DecisionRow, dueOn: string): void {
  const { decisionId, caseId, amountMinor, currency } = decision;
  openTask(context, {
    caseId,
    kind: "write_again",
    values: { about: `${decisionId} ${dueOn}`, decisionId, amountMinor, currency },
    ownerId: ownerOf(context.sql, decision),
    dueOn,
  });
}
