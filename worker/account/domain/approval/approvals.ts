/** Approvals as rows: somebody else's yes, no or question about one decision (mission E2–E5). */

import type { RunningDelegation } from "../../../../core/approval/delegation.ts";
import type { ApprovalEnd, ApprovalView } from "../../../../core/contract/decision.ts";
import type { CommandContext } from "../../store/context.ts";
import { legsOfDecision } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";
import { syncCase } from "../case/cases.ts";
import { applyLegEvent } from "../money/legs.ts";

export interface ApprovalRow {
  readonly approvalId: string;
  readonly decisionId: string;
  /** What was asked: facts, versions, option, amounts and destinations in one hash. */
  readonly hash: string;
  readonly needs: ApprovalView["needs"];
  readonly why: ApprovalView["why"];
  readonly requestedBy: string;
  readonly expiresAtMs: number;
  readonly state: ApprovalView["state"];
}

const SELECT = `SELECT id AS approvalId, decision_id AS decisionId, hash, needs, why, requested_by AS requestedBy,
    expires_at_ms AS expiresAtMs, state FROM approval`;

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
  context.queue({ lane: "own", kind: "expire_approval", ref: approvalId, dueAtMs: asked.expiresAtMs });
}

/** Who answered, by whose lent right if not by their own, and what they said. */
export interface Answerer {
  readonly approverId?: string;
  readonly delegation?: RunningDelegation;
  readonly textId?: string;
}

/** Ends an approval without money: its decision goes to `decisionState`, its legs, which held nothing, are closed. */
export function endApproval(
  context: CommandContext,
  approval: ApprovalRow,
  end: {
    readonly state: "rejected" | "asked_back" | "expired" | "void";
    readonly decisionState: "rejected" | "asked_back" | "stopped";
  } & Answerer,
): void {
  closeApproval(context, approval.approvalId, end);
  context.sql.run("UPDATE decision SET state = ? WHERE id = ?", end.decisionState, approval.decisionId);
  for (const leg of legsOfDecision(context.sql, approval.decisionId)) applyLegEvent(context, leg, "withdrawn");
}

/** Nobody can say yes any more to what this decision asks: the case is open again, and the agent decides with what is so today. */
export function voidApproval(
  context: CommandContext,
  { decisionId, caseId }: { readonly decisionId: string; readonly caseId: string },
  why: Exclude<ApprovalEnd, "time">,
): void {
  const approval = waitingApproval(context.sql, decisionId);
  if (!approval) return;
  endApproval(context, approval, { state: "void", decisionState: "asked_back" });
  context.record("approval.expired", caseId, { approvalId: approval.approvalId, why });
  syncCase(context, caseId, { tell: true });
}

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
