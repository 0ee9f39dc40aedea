/** The head of the record, told outside once a day (mission G3): whoever rewrites the whole record later cannot rewrite what was told. */
import { addDays } from "../../../core/facts/civil.ts";
import { civilDateAt, instantOf } from "../../../core/time/civil-time.ts";
import { transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { DONE, type JobEnd } from "../domain/job-end.ts";
import { homeTimeZone } from "../store/account/settings.ts";
import { keepHead } from "../store/audit/audit-heads.ts";
import { chainHead } from "../store/audit/event-log.ts";
import type { Actor, CommandContext } from "../store/context.ts";
import { isQueued } from "../store/outbox.ts";

const SWEEP: Actor = { type: "job", job: "sweep" };

/**
 * Tells the head to the log, keeps it as the day's, and queues itself for the next midnight of the clinic. Told before it is kept: what is
 * told twice is true twice, what is kept and never told proves nothing.
 */
export function publishHead(deps: JobDependencies): JobEnd {
  const { runtime } = deps;
  const timeZone = homeTimeZone(runtime.sql);
  const onDate = civilDateAt(runtime.nowMs(), timeZone);
  const head = { onDate, ...chainHead(runtime.sql) };
  if (head.seq > 0) deps.announceHead?.(head);
  transact(runtime, SWEEP, (context) => {
    if (head.seq > 0) keepHead(context.sql, head);
    context.queue("publish_head", {}, instantOf(addDays(onDate, 1), 0, timeZone));
  });
  return DONE;
}

/** Every account that is woken has the job. */
export function ensureHeadJob(context: CommandContext): void {
  if (!isQueued(context.sql, "publish_head", {})) context.queue("publish_head", {});
}
