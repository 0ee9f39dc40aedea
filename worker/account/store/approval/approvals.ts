/** Approvals: somebody else's yes, no or question about one decision (mission E2–E5). */
import type { RunningDelegation } from "../../../../core/approval/delegation.ts";
import type { ApprovalView } from "../../../../core/contract/decision.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface ApprovalRow {
  readonly approvalId: string;
  readonly decisionId: string;
  /** What was asked: facts, versions, option, amounts and destinations in one hash. */
  readonly hash: string;
  readonly needs: ApprovalView["needs"];
  readonly why: ApprovalView["why"];
  readonly requestedBy: string;
  readonly requestedAtMs: number;
  readonly expiresAtMs: number;
  readonly state: ApprovalView["state"];
  /** Who answered; null while it waits, and where nobody did. */
  readonly approverId: string | null;
}

const SELECT = `SELECT id AS approvalId, decision_id AS decisionId, hash, needs, why, requested_by AS requestedBy,
    requested_at_ms AS requestedAtMs, expires_at_ms AS expiresAtMs, state, approver_id AS approverId FROM approval`;

export function approvalById(sql: Sql, approvalId: string): ApprovalRow | undefined {
  return sql.one<ApprovalRow>(`${SELECT} WHERE id = ?`, approvalId);
}

export function waitingApproval(sql: Sql, decisionId: string): ApprovalRow | undefined {
  return sql.one<ApprovalRow>(`${SELECT} WHERE decision_id = ? AND state = 'waiting'`, decisionId);
}

export function requestApproval(
  context: CommandContext,
  asked: Pick<ApprovalRow, "decisionId" | "hash" | "needs" | "why" | "expiresAtMs"> & {
    readonly caseId: string;
    readonly amountMinor: number;
    readonly currency: string;
    readonly requestedBy: string;
  },
): void {
  const approvalId = context.newId();
  context.sql.run(
    `INSERT INTO approval (id, decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
    approvalId,
    asked.decisionId,
    asked.hash,
    asked.needs,
    asked.why,
    asked.requestedBy,
    context.nowMs,
    asked.expiresAtMs,
  );
  const { caseId, requestedBy: _, ...recorded } = asked;
  context.record("approval.requested", caseId, { approvalId, ...recorded });
  context.queue("expire_approval", { approvalId }, asked.expiresAtMs);
}

/** Who answered, by whose lent right if not by their own, and what they said. */
export interface Answerer {
  readonly approverId?: string;
  readonly delegation?: RunningDelegation;
  readonly textId?: string;
}

/** Nothing happens where it waits no more. */
export function closeApproval(
  context: CommandContext,
  approvalId: string,
  end: { readonly state: ApprovalView["state"] } & Answerer,
): void {
  context.sql.run(
    `UPDATE approval SET state = ?, approver_id = ?, decided_at_ms = ?, text_id = ?, on_behalf_of = ?, delegation_id = ?
     WHERE id = ? AND state = 'waiting'`,
    end.state,
    end.approverId ?? null,
    context.nowMs,
    end.textId ?? null,
    end.delegation?.delegatorId ?? null,
    end.delegation?.delegationId ?? null,
    approvalId,
  );
}
