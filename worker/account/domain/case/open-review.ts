import { type AskedBy, insertReview } from "../../store/case/reviews.ts";
import type { CommandContext } from "../../store/context.ts";
import { dueOn } from "../follow-up/due.ts";

/** Working days until a review is due. */
export const REVIEW_DAYS = 5;

/** A second look at what was decided in a case, by somebody who did not take it. */
export function askForReview(context: CommandContext, caseId: string, asked: AskedBy): void {
  insertReview(context, caseId, asked, dueOn(context, REVIEW_DAYS, caseId));
}
