import { may } from "../../../../core/approval/may.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { EndReviewRequest } from "../../../../core/contract/replies.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { hadPartIn } from "../../domain/people/same-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { endReviewRow, openReview } from "../../store/case/reviews.ts";
import type { CommandContext } from "../../store/context.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/** Somebody who had no part in a decision has looked at it again, and it stands. `four_eyes` for whoever decided or approved it. */
export function endReview(
  context: CommandContext,
  caseId: string,
  { outcome, sentence }: EndReviewRequest,
): Result<{ caseId: string }, Refusal> {
  const { personId } = personOf(context.actor);
  const review = found(openReview(context.sql, caseId), "review");
  if (!review.ok) return review;
  const apart = notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  if (hadPartIn(context.sql, caseId, personId)) {
    return refusal("four_eyes", "Somebody who did not decide this has to look at it again.");
  }
  const textId = keepText(context, caseId, sentence);
  endReviewRow(context, review.value, outcome, { personId, textId, sentenceHash: textHash(sentence) });
  syncCase(context, caseId, { tell: true });
  return ok({ caseId });
}

/**
 * While a case is reviewed only the reviewer decides in it anew, or says yes to what was asked before: who had a part in what stands may not,
 * nor whoever acts in the name of one who had (`inNameOf`).
 */
export function mayDecideUnderReview(
  context: CommandContext,
  caseId: string,
  inNameOf?: string,
): Result<true, Refusal> {
  const { personId } = personOf(context.actor);
  if (!openReview(context.sql, caseId)) return ok(true);
  const allowed = may(personOf(context.actor), "review.end");
  if (!allowed.ok) return allowed;
  const hadPart = [personId, ...(inNameOf === undefined ? [] : [inNameOf])].some((id) =>
    hadPartIn(context.sql, caseId, id),
  );
  return hadPart ? refusal("four_eyes", "This is under review: somebody who did not decide it decides.") : ok(true);
}

/** Deciding anew is how a review ends in another way. */
export function endReviewByDeciding(context: CommandContext, caseId: string): void {
  const review = openReview(context.sql, caseId);
  if (review) endReviewRow(context, review, "changed", { personId: personOf(context.actor).personId });
}
