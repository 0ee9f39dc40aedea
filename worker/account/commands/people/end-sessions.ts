import { may } from "../../../../core/approval/may.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { personById } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";

/** Every session of a person that began before now is over, on whatever screen. Who still works here signs in anew through the helpdesk. */
export function endSessions(context: CommandContext, personId: string): Result<true, Refusal> {
  const allowed = may(personOf(context.actor), "session.end");
  if (!allowed.ok) return allowed;
  const person = found(personById(context.sql, personId), "person");
  if (!person.ok) return person;
  context.sql.run("UPDATE person SET sessions_ended_at_ms = ? WHERE id = ?", context.nowMs, personId);
  context.record("sessions.ended", undefined, { personId });
  return ok(true);
}
