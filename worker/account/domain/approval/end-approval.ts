import type { ApprovalEnd } from "../../../../core/contract/decision.ts";
import { type Answerer, type ApprovalRow, closeApproval, waitingApproval } from "../../store/approval/approvals.ts";
import type { CommandContext } from "../../store/context.ts";
import { writeDecisionState } from "../../store/decision/decisions.ts";
import { legsOfDecision } from "../../store/money/legs.ts";
import { syncCase } from "../case/cases.ts";
import { applyLegEvent } from "../money/legs.ts";

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
  writeDecisionState(context.sql, approval.decisionId, end.decisionState);
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
