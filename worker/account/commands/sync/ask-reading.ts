/** An admin has a processor's lists read now. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { connectorOf } from "../../../connectors/registry.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { askReading } from "../../domain/sync/readings.ts";
import { heldSinceMs } from "../../store/account/connection-health.ts";
import { connectionById } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";

export function askSync(ctx: CommandContext, connectionId: string): Result<true, Refusal> {
  const known = found(connectionById(ctx.sql, connectionId), "connection");
  if (!known.ok) return known;
  if (connectorOf(known.value.kind)?.role !== "processor")
    return refusal("invalid", "This connection takes no payments.");
  if (heldSinceMs(ctx.sql, connectionId) !== undefined)
    return refusal("invalid", "Somebody has paused this connection.");
  const { personId } = personOf(ctx.actor);
  if (askReading(ctx, connectionId, personId)) ctx.record("sync.asked", undefined, { connectionId });
  return ok(true);
}
