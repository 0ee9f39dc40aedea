import type { Standing } from "../../../../core/conversation/acts.ts";
import { isMoving } from "../../../../core/refund/leg.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import { openReview } from "../../store/case/reviews.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { foundOfCase, isStanding } from "../../store/intake/found.ts";
import { legsOfCase } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";

/** Where a case stands, for what a message on it may become. */
export function standingOf(sql: Sql, { caseId, state }: CaseRow): Standing {
  const legs = legsOfCase(sql, caseId);
  return {
    state,
    isDecided: decisionsOfCase(sql, caseId).some((decision) => decision.state === "approved"),
    hasGone: legs.some((leg) => leg.state === "settled" || leg.state === "pending"),
    isMoving: legs.some((leg) => isMoving(leg.state)),
    isUnderReview: openReview(sql, caseId) !== undefined,
    isFound: foundOfCase(sql, caseId).some(isStanding),
  };
}
