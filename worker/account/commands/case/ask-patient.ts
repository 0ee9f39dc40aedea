import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { syncCase, takeCase } from "../../domain/case/cases.ts";
import { answerAll } from "../../domain/intake/replies.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { markAsked } from "../../store/case/case-marks.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";

/**
 * A person put a question to the patient into the editor: the case waits for the patient until they write (mission H5). Whoever asks takes
 * a case that nobody had. A ticket without a case has nothing that could wait.
 */
export function askPatient(context: CommandContext, ticket: TicketRef): Result<true, Refusal> {
  const person = personOf(context.actor);
  const { sql, nowMs } = context;
  const caseId = caseIdOfTicket(sql, ticket);
  if (caseId === undefined) return ok(true);
  takeCase(context, caseId, person.personId);
  markAsked(sql, caseId, nowMs);
  context.record("patient.asked", caseId, { ...ticket });
  answerAll(context, caseId, "asked", person.personId);
  syncCase(context, caseId);
  return ok(true);
}
