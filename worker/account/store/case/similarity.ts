import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { UsesBand } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

/** By what a decision's case is like others. */
export interface SimilarityRow {
  readonly decisionId: string;
  readonly caseId: string;
  readonly policyId: string;
  readonly clauseId: string;
  readonly reason: ReasonCode;
  readonly uses: UsesBand;
  readonly service: string | undefined;
  readonly decidedAtMs: number;
}

export function insertSimilarity(sql: Sql, row: SimilarityRow): void {
  sql.run(
    `INSERT INTO case_likeness (decision_id, case_id, policy_id, clause_id, reason, uses, service, decided_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.decisionId,
    row.caseId,
    row.policyId,
    row.clauseId,
    row.reason,
    row.uses,
    row.service ?? null,
    row.decidedAtMs,
  );
}
