import type { Standing } from "../../../core/conversation/acts.ts";
import { decisionsOfCase } from "../ledger/decisions.ts";
import { foundOfCase, isStanding } from "../ledger/found.ts";
import { legsOfCase } from "../ledger/legs.ts";
import { openReview } from "../ledger/reviews.ts";
import type { Sql } from "../sql.ts";
import type { CaseRow } from "../store/cases.ts";

/** Where a case stands, for what a message on it may become. */
export function standingOf(sql: Sql, { caseId, state }: CaseRow): Standing {
  return {
    state,
    isDecided: decisionsOfCase(sql, caseId).some((decision) => decision.state === "approved"),
    hasGone: legsOfCase(sql, caseId).some((leg) => leg.state === "settled" || leg.state === "pending"),
    isUnderReview: openReview(sql, caseId) !== undefined,
    isFound: foundOfCase(sql, caseId).some(isStanding),
  };
}
