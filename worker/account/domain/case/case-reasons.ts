/** What a case gave for each of its reasons, where it was decided for several: trends put money under the reason it was given for. */
import { type ReasonShare, replaceReasonShares } from "../../store/case/case-reasons.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import type { Sql } from "../../store/sql.ts";

/** A settled leg, as far as trends count it. */
export interface CountedLeg {
  readonly decisionId: string;
  readonly isCredit: boolean;
  readonly countsMinor: number;
}

/** Writes the shares anew. A case of one reason has none: its own row says it all. `standing`: decisions that were not taken back. */
export function writeReasons(
  sql: Sql,
  caseId: string,
  standing: readonly DecisionRow[],
  legs: readonly CountedLeg[],
): void {
  const byReason = Map.groupBy(standing, ({ reason }) => reason);
  const shares = [...byReason].map(([reason, decisions]): ReasonShare => {
    const ids = new Set(decisions.map(({ decisionId }) => decisionId));
    const sum = (isCredit: boolean) =>
      legs
        .filter((leg) => leg.isCredit === isCredit && ids.has(leg.decisionId))
        .reduce((total, { countsMinor }) => total + countsMinor, 0);
    return {
      reason,
      refundedMinor: sum(false),
      creditedMinor: sum(true),
      isException: Boolean(decisions.at(-1)?.cause),
    };
  });
  replaceReasonShares(sql, caseId, shares.length < 2 ? [] : shares);
}
