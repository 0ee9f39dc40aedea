import type { ApproveRequest, DecisionView } from "../../core/contract/decision.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { TicketRef } from "../../core/contract/ticket.ts";
import type { Result } from "../../core/result.ts";
import { ticketOfApproval } from "../../worker/account/commands/approve.ts";
import type { PersonActor } from "../../worker/account/context.ts";
import { runApprove } from "../../worker/account/decisions.ts";
import type { Snapshot } from "../../worker/account/reads/snapshot.ts";
import type { AccountShell } from "../../worker/account/run-command.ts";
import { ticketSnapshot } from "../../worker/account/store/tickets.ts";

/** Answers an approval as the manager's page does, at a helpdesk that tells of the ticket what it told before. */
export function approveAs(
  shell: AccountShell,
  who: PersonActor,
  approvalId: string,
  request: ApproveRequest,
): Result<DecisionView, Refusal> {
  return runApprove(shell, who, approvalId, request, toldAgain(shell, ticketOfApproval(shell.sql, approvalId)));
}

/** What is kept of a ticket, as if the helpdesk had said the same just now. */
export function toldAgain(shell: AccountShell, ticket: TicketRef | undefined): Snapshot | undefined {
  const kept = ticket && ticketSnapshot(shell.sql, ticket);
  return kept && { ...kept, readAtMs: shell.nowMs() };
}
