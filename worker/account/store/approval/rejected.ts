import type { RejectedAsk } from "../../../../core/resolution/rejected.ts";
import type { Sql } from "../sql.ts";

/** What somebody said no to in a case. What expired, was asked back or voided is no no. */
export function rejectedAsks(sql: Sql, caseId: string | undefined): RejectedAsk[] {
  if (caseId === undefined) return [];
  return sql.all<RejectedAsk>(
    `SELECT d.offer AS kind, d.amount_minor AS amountMinor, e.facts_hash AS factsHash, a.needs
     FROM decision d JOIN approval a ON a.decision_id = d.id JOIN evaluation e ON e.id = d.evaluation_id
     WHERE d.case_id = ? AND a.state = 'rejected' ORDER BY a.decided_at_ms, a.id`,
    caseId,
  );
}
