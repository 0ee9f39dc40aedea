import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { Sql } from "../sql.ts";

/** What a case gave for one of its reasons. */
export interface ReasonShare {
  readonly reason: ReasonCode;
  readonly refundedMinor: number;
  readonly creditedMinor: number;
  readonly isException: boolean;
}

/** In place of what stood there before; a case of one reason has none. */
export function replaceReasonShares(sql: Sql, caseId: string, shares: readonly ReasonShare[]): void {
  sql.run("DELETE FROM case_reason WHERE case_id = ?", caseId);
  for (const { reason, refundedMinor, creditedMinor, isException } of shares) {
    sql.run(
      "INSERT INTO case_reason (case_id, reason, refunded_minor, credited_minor, exception) VALUES (?, ?, ?, ?, ?)",
      caseId,
      reason,
      refundedMinor,
      creditedMinor,
      isException ? 1 : 0,
    );
  }
}
