import { addDays } from "../../../core/facts/civil.ts";
import { civilDateAt, instantOf } from "../../../core/time/civil-time.ts";
import { type AccountRuntime, transact } from "../commands/run-command.ts";
import { again, type JobEnd } from "../domain/job-end.ts";
import { startReconciliation } from "../domain/reconciliation/runs.ts";
import { askNightly } from "../domain/sync/readings.ts";
import { connectionIds } from "../store/account/connections.ts";
import { homeTimeZone } from "../store/account/settings.ts";
import { hasCases } from "../store/case/cases.ts";
import type { Actor, CommandContext } from "../store/context.ts";
import { queueLook } from "../store/intake/found-due.ts";
import { isQueued } from "../store/outbox.ts";
import { queueDigest } from "./notices/monday-digest.ts";

const RECONCILE: Actor = { type: "job", job: "reconcile" };
/** While the clinic sleeps, and webhooks of the day have come. */
const AT_HOUR = 3;
const SPREAD_MS = 3_600_000;

/** Once a day, at night by the clinic's clock: the day's reconciliation, what processors took, what the records show unasked, letters that nobody sent, and what has got worse. */
export function daily(runtime: AccountRuntime): JobEnd {
  return transact(runtime, RECONCILE, (context) => {
    startReconciliation(context, "daily");
    askNightly(context);
    queueLook(context);
    context.queue("untold_letters", {});
    context.queue("find_changes", {});
    queueDigest(context);
    return again("tomorrow", nextNightMs(context, runtime.random()));
  });
}

/** An account with a processor has its daily job, and one with cases, whose letters are followed; one that is there already is left alone. */
export function ensureDaily(context: CommandContext, random: number): void {
  const { sql } = context;
  if (connectionIds(sql, "processor").length === 0 && !hasCases(sql)) return;
  if (!isQueued(sql, "daily", {})) context.queue("daily", {}, nextNightMs(context, random));
}

/** Within an hour from three, so that a thousand clinics do not ask at once. */
function nextNightMs({ sql, nowMs }: CommandContext, random: number): number {
  const timeZone = homeTimeZone(sql);
  const tomorrow = addDays(civilDateAt(nowMs, timeZone), 1);
  return instantOf(tomorrow, AT_HOUR, timeZone) + Math.floor(random * SPREAD_MS);
}
