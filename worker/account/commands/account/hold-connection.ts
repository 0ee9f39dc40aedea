/** An admin pauses a connection, or lets it go on. What is queued for it waits meanwhile; nothing is lost. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { holdConnection, releaseConnection } from "../../store/account/connection-health.ts";
import { connectionById } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";

export function pauseByPerson(context: CommandContext, id: string): Result<true, Refusal> {
  const known = found(connectionById(context.sql, id), "connection");
  if (!known.ok) return known;
  holdConnection(context, id, personOf(context.actor).personId);
  return ok(true);
}

export function resumeByPerson(context: CommandContext, id: string): Result<true, Refusal> {
  const known = found(connectionById(context.sql, id), "connection");
  if (!known.ok) return known;
  releaseConnection(context, id);
  return ok(true);
}
