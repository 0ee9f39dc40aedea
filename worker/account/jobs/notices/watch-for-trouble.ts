/** Every quarter of an hour, as long as somebody can be told. */
import { SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { canTell } from "../../domain/notices/routing.ts";
import { watch } from "../../domain/notices/watch.ts";
import type { CommandContext } from "../../store/context.ts";

export function watchForTrouble(context: CommandContext): JobEnd {
  watch(context);
  return canTell(context.sql) ? again("watching", context.nowMs + SWEEP_EVERY_MS) : DONE;
}
