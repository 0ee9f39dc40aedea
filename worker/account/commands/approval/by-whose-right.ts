import type { Sum } from "../../../../core/approval/standing.ts";
import { approvalById } from "../../store/approval/approvals.ts";
import { runningDelegationsTo } from "../../store/approval/delegations.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";

/** Everybody whose right may stand behind a yes, and how much it is about: the helpdesk is asked about each of them. */
export function byWhoseRight(
  { sql, nowMs }: AccountContext,
  personId: string,
  approvalId: string,
): { personIds: string[]; sum: Sum } | undefined {
  const approval = approvalById(sql, approvalId);
  const decision = approval && decisionById(sql, approval.decisionId);
  if (approval?.state !== "waiting" || !decision) return undefined;
  const lenders = runningDelegationsTo(sql, personId, nowMs).map(({ delegatorId }) => delegatorId);
  return { personIds: [personId, ...lenders], sum: decision };
}
