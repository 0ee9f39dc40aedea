/** Approvals that were asked for: which wait, and what became of one. */
import type { ApprovalView } from "../../../../core/contract/decision.ts";
import { Params } from "../params.ts";
import { andSeen, type Sight } from "../people/sight.ts";
import type { Sql } from "../sql.ts";

/** Longest waiting first, of patients whom this person sees. `most` is a number of ours. */
export function waitingApprovals(sql: Sql, most: number, sight: Sight | undefined): string[] {
  const params = new Params();
  const seen = andSeen(sight, "c.patient_id", params);
  return sql
    .all<{ id: string }>(
      `SELECT w.id FROM approval w JOIN decision o ON o.id = w.decision_id JOIN refund_case c ON c.id = o.case_id
       WHERE w.state = 'waiting'${seen} ORDER BY w.requested_at_ms, w.id LIMIT ${most}`,
      ...params.values,
    )
    .map(({ id }) => id);
}

export interface AskedApproval {
  readonly approvalId: string;
  readonly state: ApprovalView["state"];
  readonly needs: ApprovalView["needs"];
  readonly why: ApprovalView["why"];
  readonly requestedBy: string;
  readonly requestedAtMs: number;
  readonly expiresAtMs: number;
  readonly approverId: string | null;
  readonly onBehalfId: string | null;
  readonly textId: string | null;
}

/** The newest that was asked for a decision. */
export function newestApproval(sql: Sql, decisionId: string): AskedApproval | undefined {
  return sql.one<AskedApproval>(
    `SELECT id AS approvalId, state, needs, why, requested_by AS requestedBy, requested_at_ms AS requestedAtMs,
       expires_at_ms AS expiresAtMs, approver_id AS approverId, on_behalf_of AS onBehalfId, text_id AS textId
     FROM approval WHERE decision_id = ? ORDER BY requested_at_ms DESC, id DESC LIMIT 1`,
    decisionId,
  );
}

/** As the record keeps it. */
export function whyExpired(sql: Sql, decisionId: string, approvalId: string): string | undefined {
  return sql.one<{ why: string }>(
    `SELECT json_extract(e.data, '$.why') AS why FROM event e JOIN decision d ON d.case_id = e.case_id
     WHERE d.id = ? AND e.type = 'approval.expired' AND json_extract(e.data, '$.approvalId') = ?`,
    decisionId,
    approvalId,
  )?.why;
}

/** When a decision's letter could go: with the decision, or with the yes that it waited for. */
export function spokenAtMs(sql: Sql, decisionId: string): number | undefined {
  return sql.one<{ atMs: number }>(
    `SELECT coalesce((SELECT max(decided_at_ms) FROM approval WHERE decision_id = d.id AND state = 'approved'), d.decided_at_ms) AS atMs
     FROM decision d WHERE d.id = ?`,
    decisionId,
  )?.atMs;
}
