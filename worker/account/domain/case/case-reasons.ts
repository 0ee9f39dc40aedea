/** What a case gave for each of its reasons, where it was decided for several: trends put money under the reason it was given for. */
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
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
  sql.run("DELETE FROM case_reason WHERE case_id = ?", caseId);
  const byReason = Map.groupBy(standing, ({ reason }) => reason);
  if (byReason.size < 2) return;
  for (const [reason, decisions] of byReason) {
    const ids = new Set(decisions.map(({ decisionId }) => decisionId));
    const sum = (isCredit: boolean) =>
      legs
        .filter((leg) => leg.isCredit === isCredit && ids.has(leg.decisionId))
        .reduce((total, { countsMinor }) => total + countsMinor, 0);
    insertShare(sql, { caseId, reason, refundedMinor: sum(false), creditedMinor: sum(true), last: decisions.at(-1) });
  }
}

interface Share {
  readonly caseId: string;
  readonly reason: ReasonCode;
  readonly refundedMinor: number;
  readonly creditedMinor: number;
  readonly last: DecisionRow | undefined;
}

function insertShare(sql: Sql, { caseId, reason, refundedMinor, creditedMinor, last }: Share): void {
  sql.run(
    "INSERT INTO case_reason (case_id, reason, refunded_minor, credited_minor, exception) VALUES (?, ?, ?, ?, ?)",
    caseId,
    reason,
    refundedMinor,
    creditedMinor,
    last?.cause ? 1 : 0,
  );
}
