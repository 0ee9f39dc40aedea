/** By what decisions are like others, and those of other cases that are. */
import type { Similarity } from "../../../../core/resolution/similarity.ts";
import type { ExceptionCause, OfferKind } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

export interface SimilarityRow extends Similarity {
  readonly decisionId: string;
  readonly caseId: string;
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

export interface LikeRow {
  readonly caseId: string;
  readonly service: string | null;
  readonly decidedAtMs: number;
  readonly offer: OfferKind;
  readonly amountMinor: number;
  readonly currency: string;
  readonly cause: ExceptionCause | null;
}

/** Those that stand, newest first, the case in hand left out. `most` is a number of ours. */
export function decisionsLike(
  sql: Sql,
  { policyId, clauseId, reason, uses }: Similarity,
  exceptCaseId: string | undefined,
  most: number,
): LikeRow[] {
  return sql.all<LikeRow>(
    `SELECT k.case_id AS caseId, k.service, k.decided_at_ms AS decidedAtMs, d.offer, d.amount_minor AS amountMinor, d.currency, d.cause
     FROM case_likeness k JOIN decision d ON d.id = k.decision_id
     WHERE k.policy_id = ? AND k.clause_id = ? AND k.reason = ? AND k.uses = ? AND k.case_id <> ? AND d.state = 'approved'
     ORDER BY k.decided_at_ms DESC, k.decision_id DESC LIMIT ${most}`,
    policyId,
    clauseId,
    reason,
    uses,
    exceptCaseId ?? "",
  );
}

/** What was given in cases of a reason and a service that an import told of, as the policy said then; the newest of them, by offer. */
export function importedLike(
  sql: Sql,
  { reason, service }: { readonly reason: string; readonly service: string },
  most: number,
): { readonly offer: OfferKind; readonly cases: number }[] {
  return sql.all<{ offer: OfferKind; cases: number }>(
    `SELECT offer, count(*) AS cases FROM (
       SELECT offer FROM refund_case WHERE reason = ? AND service = ? AND opened_by = 'import' AND exception = 0 AND offer IS NOT NULL
       ORDER BY opened_at_ms DESC LIMIT ${most}
     ) GROUP BY offer ORDER BY cases DESC, offer`,
    reason,
    service,
  );
}

/** Those of a reason that names no service, counted apart: they may be of any. */
export function importedUnplaced(
  sql: Sql,
  reason: string,
  most: number,
): { readonly offer: OfferKind; readonly cases: number }[] {
  return sql.all<{ offer: OfferKind; cases: number }>(
    `SELECT offer, count(*) AS cases FROM (
       SELECT offer FROM refund_case WHERE reason = ? AND service IS NULL AND opened_by = 'import' AND exception = 0 AND offer IS NOT NULL
       ORDER BY opened_at_ms DESC LIMIT ${most}
     ) GROUP BY offer ORDER BY cases DESC, offer`,
    reason,
  );
}

/** Whether an import told of cases of a reason: nobody knows which clause decided those. */
export function hasImported(sql: Sql, reason: string): boolean {
  return sql.one("SELECT 1 FROM refund_case WHERE reason = ? AND source IS NOT NULL LIMIT 1", reason) !== undefined;
}
