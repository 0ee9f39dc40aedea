/** One run of the alarm: what is due, each vendor in its own lane, so that a stalled one never holds another. */
import { backoffMs } from "../../core/refund/schedule.ts";
import { unreachable } from "../../core/result.ts";
import { expireApproval } from "./commands/approve.ts";
import { applyRulesDue } from "./commands/end-rules-change.ts";
import type { Actor, Lane } from "./context.ts";
import { clearTicket } from "./jobs/clear-ticket.ts";
import { daily } from "./jobs/daily.ts";
import { expireCredit } from "./jobs/expire-credit.ts";
import { followUpTicket } from "./jobs/follow-up-ticket.ts";
import { DONE, type JobEnd } from "./jobs/job-end.ts";
import { lookFor } from "./jobs/look-for.ts";
import { makeTicket } from "./jobs/make-ticket.ts";
import { publishHead } from "./jobs/publish-head.ts";
import { readMoney } from "./jobs/read-money.ts";
import { readReplies } from "./jobs/read-replies.ts";
import { readTicket } from "./jobs/read-ticket.ts";
import { reconcile } from "./jobs/reconcile.ts";
import { sendLeg } from "./jobs/send-leg.ts";
import { sweep } from "./jobs/sweep.ts";
import { updateTicket } from "./jobs/update-ticket.ts";
import { dueJobs, dueLanes, finishJob, type Job, postponeJob } from "./outbox.ts";
import { transact } from "./run-command.ts";
import type { AccountWorld } from "./world.ts";

/** So many jobs of a lane in one run: a lane that has much to do takes nothing from another. */
const JOBS_PER_LANE = 10;
const RUN_MS = 15_000;
const OUTBOX: Actor = { type: "job", job: "outbox" };

/** Runs lanes side by side and the jobs of a lane in order, at most ten of each and no new one after 15 s. Never throws. */
export async function runJobs(world: AccountWorld): Promise<void> {
  const { shell } = world;
  const stopAtMs = shell.nowMs() + RUN_MS;
  await Promise.all(dueLanes(shell.sql, shell.nowMs()).map((lane) => runLane(world, lane, stopAtMs)));
}

async function runLane(world: AccountWorld, lane: Lane, stopAtMs: number): Promise<void> {
  const { shell } = world;
  const done = new Set<string>();
  while (done.size < JOBS_PER_LANE && shell.nowMs() < stopAtMs) {
    const job = dueJobs(shell.sql, lane, shell.nowMs(), JOBS_PER_LANE).find((due) => !done.has(due.id));
    if (!job) return;
    done.add(job.id);
    const end = await runSafely(world, job);
    // Dies here: the job is still queued and runs again; every job may be run again.
    endJob(world, job, end);
  }
}

/** A bug in one job postpones that job; the others and the alarm go on. */
async function runSafely(world: AccountWorld, job: Job): Promise<JobEnd> {
  try {
    return await runJob(world, job);
  } catch (thrown) {
    console.error(
      JSON.stringify({ event: "job.threw", kind: job.kind, error: thrown instanceof Error ? thrown.name : "?" }),
    );
    return { type: "again", why: "threw" };
  }
}

async function runJob(world: AccountWorld, job: Job): Promise<JobEnd> {
  const { kind, ref } = job;
  switch (kind) {
    case "send_leg":
      return sendLeg(world, ref);
    case "read_money":
      return readMoney(world, ref, job.tries);
    case "update_ticket":
      return updateTicket(world, ref);
    case "clear_ticket":
      return clearTicket(world, ref);
    case "follow_up_ticket":
      return followUpTicket(world, ref);
    case "make_ticket":
      return makeTicket(world, ref);
    case "read_ticket":
      return readTicket(world, ref);
    case "read_replies":
      return readReplies(world, ref);
    case "expire_approval":
      transact(world.shell, OUTBOX, (context) => expireApproval(context, ref));
      return DONE;
    case "apply_rules":
      transact(world.shell, OUTBOX, (context) => applyRulesDue(context, ref));
      return DONE;
    case "expire_credit":
      return transact(world.shell, OUTBOX, (context) => expireCredit(context, ref));
    case "sweep":
      return sweep(world.shell);
    case "reconcile":
      return reconcile(world, ref);
    case "daily":
      return daily(world.shell);
    case "publish_head":
      return publishHead(world);
    case "look_for":
      return lookFor(world.shell);
    default:
      return unreachable(kind);
  }
}

function endJob({ shell }: AccountWorld, job: Job, end: JobEnd): void {
  transact(shell, OUTBOX, ({ sql, nowMs }) => {
    if (end.type === "done") finishJob(sql, job);
    else postponeJob(sql, job, end.atMs ?? nowMs + backoffMs(job.tries, shell.random()), end.why);
  });
}
