/** The one way in which a job talks to a vendor: not while its connection is paused, not for ever, and its health is written down. */
import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import { err, type Result } from "../../../core/result.ts";
import { NOT_SENT } from "../../connectors/call-slots.ts";
import type { ConnectorFailure } from "../../connectors/failure.ts";
import { DeadlinePassed, withDeadline } from "../../deadline.ts";
import { transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { type Again, again, DONE, type JobEnd } from "../domain/job-end.ts";
import { ensureWatch } from "../domain/notices/open-notice.ts";
import {
  connectionFailed,
  connectionWorked,
  heldSinceMs,
  PROBE_EVERY_MS,
  pauseConnection,
  pausedUntilMs,
} from "../store/account/connection-health.ts";
import type { Actor, CommandContext } from "../store/context.ts";
import type { Sql } from "../store/sql.ts";

/** Over several requests of one talk, each with a deadline of its own; shorter than the lease of a leg. */
const TALK_MAX_MS = 60_000;

/** Whose talk it is, and with whom. */
export interface At {
  readonly connectionId: string;
  readonly actor: Actor;
}

export interface Talk<Answer> {
  ask(): Promise<Answer>;
  /** What stands for an answer where none came in time, or where the connector threw. */
  silence(why: string): Answer;
  /** Why an answer is none; undefined where the vendor did what was asked. */
  failureOf(answer: Answer): ConnectorFailure | undefined;
}

/** What is done with an answer, in one transaction with the connection's health. `wait`: when to try again, where it failed. */
type Take<Answer, End> = (context: CommandContext, answer: Answer, wait: JobEnd) => End;

/** Asks, unless the connection is paused, and takes in what came of it as it is then. */
export async function callVendor<Told, End>(
  deps: JobDependencies,
  at: At,
  ask: () => Promise<Result<Told, ConnectorFailure>>,
  take: Take<Result<Told, ConnectorFailure>, End>,
): Promise<End | Again> {
  const paused = whilePaused(deps.runtime.sql, deps.runtime.nowMs(), at.connectionId);
  if (paused) return paused;
  const silence = (detail: string) => err<ConnectorFailure>({ verdict: "unknown", detail });
  return talkToVendor(deps, at, { ask, silence, failureOf: (answer) => (answer.ok ? undefined : answer.error) }, take);
}

/** As `callVendor` for what is committed to: whoever took it up has looked whether the connection is paused. */
export async function talkToVendor<Answer, End>(
  deps: JobDependencies,
  { connectionId, actor }: At,
  { ask, silence, failureOf }: Talk<Answer>,
  take: Take<Answer, End>,
): Promise<End> {
  let answer: Answer;
  try {
    answer = await withDeadline(TALK_MAX_MS, ask());
  } catch (thrown) {
    const isSilent = thrown instanceof DeadlinePassed;
    if (!isSilent)
      console.error(JSON.stringify({ event: "vendor.threw", error: thrown instanceof Error ? thrown.name : "?" }));
    answer = silence(isSilent ? "no_answer" : "threw");
  }
  // Dies here: nothing of the answer is written; what that means stands with each job.
  return transact(deps.runtime, actor, (context) => {
    const failure = failureOf(answer);
    if (!failure) connectionWorked(context, connectionId);
    return take(context, answer, failure ? noteFailure(context, connectionId, failure) : DONE);
  });
}

/** The end of a job whose connection a person has paused, or which was turned down; undefined where it may be asked. */
export function whilePaused(sql: Sql, nowMs: number, connectionId: string): Again | undefined {
  // Whoever lets it go on makes what waits due at once.
  if (heldSinceMs(sql, connectionId) !== undefined) return again("connection_held", nowMs + PROBE_EVERY_MS);
  const untilMs = pausedUntilMs(sql, connectionId);
  // A pause that began later than now was written by a clock that ran ahead: when it ends is not known.
  const isNow = untilMs !== undefined && untilMs > nowMs && untilMs - nowMs <= PROBE_EVERY_MS;
  return isNow ? again("connection_paused", untilMs) : undefined;
}

/** A refusal, and a call that never left, say nothing against the connection. */
function noteFailure(
  context: CommandContext,
  connectionId: string,
  { verdict, detail, retryAfterMs }: ConnectorFailure,
): JobEnd {
  if (verdict === "unauthorised") return again(detail, pauseConnection(context, connectionId, detail));
  if (verdict === "refused") return { ...again(detail, context.nowMs + SWEEP_EVERY_MS), isFailing: true };
  if (detail !== NOT_SENT) connectionFailed(context, connectionId, detail);
  ensureWatch(context);
  // One that says "at once", or no number, is asked when its turn comes: it would be asked without end.
  const isLater = retryAfterMs !== undefined && retryAfterMs > 0;
  return again(detail, isLater ? context.nowMs + Math.min(retryAfterMs, SWEEP_EVERY_MS) : undefined);
}
