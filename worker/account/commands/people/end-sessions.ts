import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found } from "../../domain/people/require-person.ts";
import { personById } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { markSessionsEnded } from "../../store/people/standing.ts";

/** Every session of a person that began before now is over, on whatever screen. Who still works here signs in anew through the helpdesk. */
export function endSessions(context: CommandContext, personId: string): Result<true, Refusal> {
  const person = found(personById(context.sql, personId), "person");
  if (!person.ok) return person;
  markSessionsEnded(context.sql, personId, context.nowMs);
  context.record("sessions.ended", undefined, { personId });
  return ok(true);
}
