import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TakenOutRequest } from "../../../../core/contract/send-check.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { decisionOfTask } from "../../domain/case/decision-of-task.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { closeTaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";

/**
 * The letter of a stopped decision stood in the reply, was not sent and is out of it again: nobody was told anything, so nothing is to be
 * corrected (mission F8). Saying it twice changes nothing.
 */
export function takenOut(
  context: CommandContext,
  ticket: TicketRef,
  { decisionId }: TakenOutRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const { sql } = context;
  const caseId = caseIdOfTicket(sql, ticket);
  const decision = found(caseId === undefined ? undefined : decisionById(sql, decisionId), "decision");
  if (!decision.ok) return decision;
  if (decision.value.caseId !== caseId) return refusal("not_found", "There is no such decision.");
  const owed = tasksOfCase(sql, caseId).filter(
    (task) =>
      task.kind === "correct_reply" &&
      task.doneAtMs === null &&
      task.values.trouble === "stopped" &&
      decisionOfTask(sql, task) === decisionId,
  );
  if (owed.length === 0) return ok(true);
  for (const task of owed) closeTaskRow(context, task, person.personId, { why: "taken_out" });
  context.record("reply.taken_out", caseId, { ...ticket, decisionId });
  syncCase(context, caseId);
  return ok(true);
}
