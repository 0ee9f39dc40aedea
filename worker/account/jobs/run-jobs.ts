/** One run of the alarm: what is due, each vendor in its own lane, so that a stalled one never holds another. */
import { backoffMs } from "../../../core/refund/schedule.ts";
import { unreachable } from "../../../core/result.ts";
import { expireApproval } from "../commands/approval/approve.ts";
import { applyRulesDue } from "../commands/policy/end-rules-change.ts";
import { transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { DONE, type JobEnd } from "../domain/job-end.ts";
import type { Actor, Lane } from "../store/context.ts";
import { dueJobs, dueLanes, finishJob, type Job, postponeJob } from "../store/outbox.ts";
import { daily } from "./daily.ts";
import { lookFor } from "./look-for.ts";
import { expireCredit } from "./money/expire-credit.ts";
import { readMoney } from "./money/read-money.ts";
import { reconcile } from "./money/reconcile.ts";
import { sendLeg } from "./money/send-leg.ts";
import { publishHead } from "./publish-head.ts";
import { sweep } from "./sweep.ts";
import { clearTicket } from "./ticket/clear-ticket.ts";
import { followUpTicket } from "./ticket/follow-up-ticket.ts";
import { makeTicket } from "./ticket/make-ticket.ts";
import { readReplies } from "./ticket/read-replies.ts";
import { readTicket } from "./ticket/read-ticket.ts";
import { updateTicket } from "./ticket/update-ticket.ts";

/** So many jobs of a lane in one run: a lane that has much to do takes nothing from another. */
const JOBS_PER_LANE = 10;
const RUN_MS = 15_000;
const OUTBOX: Actor = { type: "job", job: "outbox" };

/** Runs lanes side by side and the jobs of a lane in order, at most ten of each and no new one after 15 s. Never throws. */
export async function runJobs(deps: JobDependencies): Promise<void> {
  const { runtime } = deps;
  const stopAtMs = runtime.nowMs() + RUN_MS;
  await Promise.all(dueLanes(runtime.sql, runtime.nowMs()).map((lane) => runLane(deps, lane, stopAtMs)));
}

async function runLane(deps: JobDependencies, lane: Lane, stopAtMs: number): Promise<void> {
  const { runtime } = deps;
  const done = new Set<string>();
  while (done.size < JOBS_PER_LANE && runtime.nowMs() < stopAtMs) {
    const job = dueJobs(runtime.sql, lane, runtime.nowMs(), JOBS_PER_LANE).find((due) => !done.has(due.id));
    if (!job) return;
    done.add(job.id);
    const end = await runSafely(deps, job);
    // Dies here: the job is still queued and runs again; every job may be run again.
    endJob(deps, job, end);
  }
}

/** A bug in one job postpones that job; the others and the alarm go on. */
async function runSafely(deps: JobDependencies, job: Job): Promise<JobEnd> {
  try {
    return await runJob(deps, job);
  } catch (thrown) {
    console.error(
      JSON.stringify({ event: "job.threw", kind: job.kind, error: thrown instanceof Error ? thrown.name : "?" }),
    );
    return { type: "again", why: "threw" };
  }
}

async function runJob(deps: JobDependencies, job: Job): Promise<JobEnd> {
  const { kind, ref } = job;
  switch (kind) {
    case "send_leg":
      return sendLeg(deps, ref);
    case "read_money":
      return readMoney(deps, ref, job.tries);
    case "update_ticket":
      return updateTicket(deps, ref);
    case "clear_ticket":
      return clearTicket(deps, ref);
    case "follow_up_ticket":
      return followUpTicket(deps, ref);
    case "make_ticket":
      return makeTicket(deps, ref);
    case "read_ticket":
      return readTicket(deps, ref);
    case "read_replies":
      return readReplies(deps, ref);
    case "expire_approval":
      transact(deps.runtime, OUTBOX, (context) => expireApproval(context, ref));
      return DONE;
    case "apply_rules":
      transact(deps.runtime, OUTBOX, (context) => applyRulesDue(context, ref));
      return DONE;
    case "expire_credit":
      return transact(deps.runtime, OUTBOX, (context) => expireCredit(context, ref));
    case "sweep":
      return sweep(deps.runtime);
    case "reconcile":
      return reconcile(deps, ref);
    case "daily":
      return daily(deps.runtime);
    case "publish_head":
      return publishHead(deps);
    case "look_for":
      return lookFor(deps.runtime);
    default:
      return unreachable(kind);
  }
}

function endJob({ runtime }: JobDependencies, job: Job, end: JobEnd): void {
  transact(runtime, OUTBOX, ({ sql, nowMs }) => {
    if (end.type === "done") finishJob(sql, job);
    else postponeJob(sql, job, end.atMs ?? nowMs + backoffMs(job.tries, runtime.random()), end.why);
  });
}
