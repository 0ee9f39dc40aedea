import type { Refusal } from "../../../../core/contract/problem.ts";
import type { ManualReplyRequest } from "../../../../core/contract/replies.ts";
import { mayBecome } from "../../../../core/conversation/acts.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase, takeCase } from "../../domain/case/cases.ts";
import { askForReview } from "../../domain/case/open-review.ts";
import { standingOf } from "../../domain/case/standing.ts";
import { followSaid } from "../../domain/intake/what-was-said.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { hadPartIn } from "../../domain/people/same-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { caseById, isSetAside } from "../../store/case/cases.ts";
import { endReviewRow, openReview } from "../../store/case/reviews.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { insertManualReply, saidById } from "../../store/intake/manual-replies.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/**
 * A person records what the patient said by telephone or at the desk (mission H6), in a sentence that their name stands behind. It has the
 * effect of a message that says the same, and no money moves by it. The same id again with the same content changes nothing (`id_reused`);
 * `too_late` where the case stands otherwise. Whoever had a part in a decision under review cannot end the review so.
 */
export function sayByHand(
  context: CommandContext,
  caseId: string,
  saidId: string,
  { act, how, offer, sentence }: ManualReplyRequest,
): Result<{ caseId: string }, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const theCase = found(caseById(sql, caseId), "case");
  if (!theCase.ok) return theCase;
  const apart = notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  const before = saidById(sql, saidId);
  if (before) {
    const isSameAct = before.caseId === caseId && before.act === act && before.offer === (offer ?? null);
    const isSame = isSameAct && before.how === how && before.sentence === sentence;
    return isSame ? ok({ caseId }) : refusal("id_reused", "This id was used for something else that was said.");
  }
  if (isSetAside(sql, caseId) || !mayBecome(act, "patient", standingOf(sql, theCase.value))) {
    const { state } = theCase.value;
    return refusal("too_late", "The case does not stand so that this can be said of it.", { state });
  }
  const standing = decisionsOfCase(sql, caseId).findLast(({ state }) => state === "approved");
  takeCase(context, caseId, personId);
  const textId = keepText(context, caseId, sentence);
  const decisionId = standing?.decisionId ?? null;
  insertManualReply(sql, { saidId, caseId, act, how, offer: offer ?? null, decisionId, textId, personId, atMs: nowMs });
  const said = { saidId, act, how, sentenceHash: textHash(sentence) };
  context.record("patient.said", caseId, { ...said, ...(offer === undefined ? {} : { offer }) });
  followSaid(context, caseId, act, personId);
  const review = openReview(sql, caseId);
  const isDropped = (act === "accepted" || act === "withdrawn") && !hadPartIn(sql, caseId, personId);
  if (review && isDropped) endReviewRow(context, review, "dropped", { personId });
  if (act === "review") askForReview(context, caseId, { helpdesk: "hand", ticketId: "", messageId: saidId, personId });
  syncCase(context, caseId, { tell: act === "review" });
  return ok({ caseId });
}
