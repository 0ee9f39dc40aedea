import type { Refusal } from "../../../../core/contract/problem.ts";
import type { AnswerReplyRequest } from "../../../../core/contract/replies.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { mayBecome } from "../../../../core/conversation/acts.ts";
import type { ReplyAct } from "../../../../core/conversation/reply.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase, takeCase } from "../../domain/case/cases.ts";
import { askForReview } from "../../domain/case/open-review.ts";
import { standingOf } from "../../domain/case/standing.ts";
import { replyNow } from "../../domain/intake/reply-now.ts";
import { followSaid } from "../../domain/intake/what-was-said.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { hadPartIn } from "../../domain/people/same-person.ts";
import { writeReason } from "../../store/case/case-marks.ts";
import { type CaseRow, caseById } from "../../store/case/cases.ts";
import { endReviewRow, openReview, type ReviewRow } from "../../store/case/reviews.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { type ReplyRow, replyById } from "../../store/intake/replies.ts";
import { answerReply } from "../../store/intake/reply-changes.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/**
 * A person says what a patient's message is (mission H6). It is kept with the message's id; no money moves by it. Saying the same again changes
 * nothing; another thing is `already_decided`. `not_verified` where the words bind nobody, `too_late` where the case stands otherwise.
 */
export function sayOfReply(
  context: CommandContext,
  ticket: TicketRef,
  messageId: string,
  { act, reason }: AnswerReplyRequest,
): Result<true, Refusal> {
  const { personId } = personOf(context.actor);
  const { sql } = context;
  const asRead = found(replyById(sql, ticket, messageId), "message");
  if (!asRead.ok) return asRead;
  const theCase = found(caseById(sql, caseIdOfTicket(sql, ticket) ?? ""), "case");
  if (!theCase.ok) return theCase;
  const { caseId } = theCase.value;
  const apart = notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  const reply = replyNow(sql, theCase.value, asRead.value);
  const { speaker, answeredAs } = reply;
  if (answeredAs === act) return ok(true);
  if (answeredAs !== null) return refusal("already_decided", "Somebody has answered this message.", { as: answeredAs });
  if (!mayBecome(act, speaker, standingOf(sql, theCase.value))) {
    return speaker === "somebody" && act !== "review"
      ? refusal("not_verified", "These are not the words of the verified patient.")
      : refusal("too_late", "The case does not stand so that this can be said of it.", { state: theCase.value.state });
  }
  const standing = decisionsOfCase(sql, caseId).findLast(({ state }) => state === "approved");
  takeCase(context, caseId, personId);
  answerReply(context, caseId, reply, act, { personId, decisionId: standing?.decisionId });
  followSaid(context, caseId, act, personId);
  const review = openReview(sql, caseId);
  if (review && dropsReview(context, reply, act, review)) endReviewRow(context, review, "dropped", { personId });
  if (act === "review") askForReview(context, caseId, { ...ticket, messageId, personId });
  if (act === "look_again" && reason) restate(context, theCase.value, reason);
  syncCase(context, caseId, { tell: act === "review" });
  return ok(true);
}

/**
 * The patient takes back that they asked for a review, by what they wrote after it. Whoever had a part in what is reviewed cannot read that
 * into words that do not say so.
 */
function dropsReview(
  { sql, actor }: CommandContext,
  { kind, writtenAtMs }: ReplyRow,
  act: ReplyAct,
  review: ReviewRow,
): boolean {
  const said = act === "accepted" ? "accepts" : act === "withdrawn" ? "withdraws" : undefined;
  if (said === undefined || writtenAtMs <= (review.writtenAtMs ?? review.askedAtMs)) return false;
  return kind === said || !hadPartIn(sql, review.caseId, personOf(actor).personId);
}

/** Another reason than before; of what was decided the reason is the decision's, and the next decision has its own. */
function restate(
  { sql }: CommandContext,
  { caseId }: CaseRow,
  reason: NonNullable<AnswerReplyRequest["reason"]>,
): void {
  if (decisionsOfCase(sql, caseId).length > 0) return;
  writeReason(sql, caseId, reason);
}
