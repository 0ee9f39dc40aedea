import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { askReading } from "../../domain/sync/readings.ts";
import { connectionIds } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";

/** Reads every processor's lists now, as each night. One that is being read goes on as it is. */
export function readBanks(ctx: CommandContext): Result<true, Refusal> {
  const { personId } = personOf(ctx.actor);
  for (const connectionId of connectionIds(ctx.sql, "processor")) {
    if (askReading(ctx, connectionId, personId)) ctx.record("sync.asked", undefined, { connectionId });
  }
  return ok(true);
}
