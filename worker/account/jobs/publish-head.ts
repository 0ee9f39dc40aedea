/** The head of the record, told outside once a day (mission G3): whoever rewrites the whole record later cannot rewrite what was told. */
import { addDays } from "../../../core/facts/civil.ts";
import type { Actor, CommandContext } from "../context.ts";
import { chainHead } from "../event-log.ts";
import { keepHead } from "../ledger/audit-heads.ts";
import { civilDateAt, instantOf } from "../reads/civil-time.ts";
import { transact } from "../run-command.ts";
import { homeTimeZone } from "../store/settings.ts";
import type { AccountWorld } from "../world.ts";
import { DONE, type JobEnd } from "./job-end.ts";

const SWEEP: Actor = { type: "job", job: "sweep" };

/**
 * Tells the head to the log, keeps it as the day's, and queues itself for the next midnight of the clinic. Told before it is kept: what is
 * told twice is true twice, what is kept and never told proves nothing.
 */
export function publishHead(world: AccountWorld): JobEnd {
  const { shell } = world;
  const timeZone = homeTimeZone(shell.sql);
  const onDate = civilDateAt(shell.nowMs(), timeZone);
  const head = { onDate, ...chainHead(shell.sql) };
  if (head.seq > 0) world.announceHead?.(head);
  transact(shell, SWEEP, (context) => {
    if (head.seq > 0) keepHead(context.sql, head);
    queueHead(context, instantOf(addDays(onDate, 1), 0, timeZone));
  });
  return DONE;
}

/** Every account that is woken has the job. */
export function ensureHeadJob(context: CommandContext): void {
  const known = context.sql.one("SELECT 1 FROM job WHERE kind = 'publish_head' LIMIT 1");
  if (!known) queueHead(context, context.nowMs);
}

function queueHead(context: CommandContext, dueAtMs: number): void {
  context.queue({ lane: "own", kind: "publish_head", ref: "daily", dueAtMs });
}
