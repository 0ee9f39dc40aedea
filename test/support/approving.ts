import type { ApproveRequest } from "../../core/contract/approval-card.ts";
import type { DecisionView } from "../../core/contract/decision.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import type { Result } from "../../core/result.ts";
import { ticketOfApproval } from "../../worker/account/commands/approval/approve.ts";
import type { AccountRuntime } from "../../worker/account/commands/run-command.ts";
import { ticketSnapshot } from "../../worker/account/store/case/tickets.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { Snapshot } from "../../worker/account/store/intake/snapshot.ts";
import { runApprove } from "./operations.ts";

/** Answers an approval as the manager's page does, at a helpdesk that tells of the ticket what it told before. */
export function approveAs(
  runtime: AccountRuntime,
  who: PersonActor,
  approvalId: string,
  request: ApproveRequest,
): Result<DecisionView, Refusal> {
  return runApprove(runtime, who, approvalId, request, toldAgain(runtime, ticketOfApproval(runtime.sql, approvalId)));
}

/** What is kept of a ticket, as if the helpdesk had said the same just now. */
export function toldAgain(runtime: AccountRuntime, ticket: TicketRef | undefined): Snapshot | undefined {
  const kept = ticket && ticketSnapshot(runtime.sql, ticket);
  return kept && { ...kept, readAtMs: runtime.nowMs() };
}
