/** One run of the alarm: what is due, each vendor in its own lane, so that a stalled one never holds another. */
import { backoffMs } from "../../../core/refund/schedule.ts";
import { ranked } from "../../connectors/call-slots.ts";
import { transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import type { JobEnd } from "../domain/job-end.ts";
import type { Actor } from "../store/context.ts";
import type { Lane } from "../store/job-kinds.ts";
import { dueJobs, dueLanes, finishJob, type Job, postponeJob } from "../store/outbox.ts";
import { rankOf, runJob } from "./job-table.ts";

/** So many jobs of a lane in one run: a lane that has much to do takes nothing from another. */
const JOBS_PER_LANE = 10;
const LANE_MS = 15_000;
/** The platform ends a run of the alarm after fifteen minutes; no lane begins after ten. */
const RUN_MS = 10 * 60_000;
/** While a run lasts the platform starts no other: what becomes due meanwhile is looked for so often. */
const LOOK_EVERY_MS = 1000;
const OUTBOX: Actor = { type: "job", job: "outbox" };

/**
 * Runs lanes side by side and the jobs of a lane in order, at most ten of each and no new one after 15 s. As long as a lane is held up the
 * others go on: a refund that becomes due meanwhile leaves at its time.
 */
export async function runJobs(deps: JobDependencies): Promise<void> {
  const { runtime } = deps;
  const stopAtMs = runtime.nowMs() + RUN_MS;
  const running = new Map<Lane, Promise<void>>();
  const begin = () => {
    for (const lane of dueLanes(runtime.sql, runtime.nowMs()))
      if (!running.has(lane))
        running.set(
          lane,
          runLane(deps, lane).then(() => void running.delete(lane)),
        );
  };
  begin();
  while (running.size > 0) {
    const hasWaited = await endOrLook([...running.values()]);
    if (hasWaited && runtime.nowMs() < stopAtMs) begin();
  }
}

/** Until one of them ends, or it is time to look again: then it answers true. */
async function endOrLook(running: readonly Promise<void>[]): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), LOOK_EVERY_MS);
  });
  try {
    return await Promise.race([look, ...running.map((one) => one.then(() => false))]);
  } finally {
    clearTimeout(timer);
  }
}

async function runLane(deps: JobDependencies, lane: Lane): Promise<void> {
  const { runtime } = deps;
  const stopAtMs = runtime.nowMs() + LANE_MS;
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
    return await ranked(rankOf(job.kind), async () => runJob(deps, job));
  } catch (thrown) {
    console.error(
      JSON.stringify({ event: "job.threw", kind: job.kind, error: thrown instanceof Error ? thrown.name : "?" }),
    );
    return { type: "again", why: "threw" };
  }
}

function endJob({ runtime }: JobDependencies, job: Job, end: JobEnd): void {
  transact(runtime, OUTBOX, ({ sql, nowMs }) => {
    if (end.type === "done") finishJob(sql, job);
    else
      postponeJob(sql, job, {
        dueAtMs: end.atMs ?? nowMs + backoffMs(job.tries, runtime.random()),
        why: end.why,
        // Who names no time had none in mind.
        failingAtMs: end.isFailing || end.atMs === undefined ? nowMs : undefined,
      });
  });
}
