/** Work to do later, kept with the change that asked for it (docs/storage.md). */
import { decodeTime } from "ulid";
import { type JobKind, type Lane, laneOf, type Payload, refOf } from "./job-kinds.ts";
import type { Sql } from "./sql.ts";

export interface Job {
  readonly id: string;
  readonly lane: Lane;
  /** Of a later release it may be none that we know. */
  readonly kind: string;
  readonly ref: string;
  readonly dueAtMs: number;
  readonly tries: number;
}

const COLUMNS = "id, lane, kind, ref, due_at_ms AS dueAtMs, tries";
const ERROR_CHARS_MAX = 300;

/**
 * Queues a job. The same kind and ref again moves it and gives it a new id: a run of the old one that is under way then finishes without
 * taking the newer wish with it.
 */
export function queueJob<K extends JobKind>(
  sql: Sql,
  id: string,
  [kind, about]: readonly [K, Payload<K>],
  dueAtMs: number,
): void {
  sql.run(
    `INSERT INTO job (id, lane, kind, ref, due_at_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, ref) DO UPDATE SET id = excluded.id, lane = excluded.lane, due_at_ms = excluded.due_at_ms, tries = 0`,
    id,
    laneOf(kind, about, sql),
    kind,
    refOf(kind, about),
    dueAtMs,
  );
}

export const isQueued = <K extends JobKind>(sql: Sql, kind: K, about: Payload<K>): boolean =>
  sql.one("SELECT 1 FROM job WHERE kind = ? AND ref = ?", kind, refOf(kind, about)) !== undefined;

/** Since when a job comes to nothing; undefined where none is queued, or it has only begun to wait. */
export const failingSinceMs = <K extends JobKind>(sql: Sql, kind: K, about: Payload<K>): number | undefined =>
  sql.one<{ sinceMs: number | null }>(
    "SELECT failing_since_ms AS sinceMs FROM job WHERE kind = ? AND ref = ?",
    kind,
    refOf(kind, about),
  )?.sinceMs ?? undefined;

/** Since when a job waits that is queued: asked for anew it keeps since when it came to nothing. */
export function queuedSinceMs<K extends JobKind>(sql: Sql, kind: K, about: Payload<K>): number | undefined {
  const row = sql.one<{ id: string; failingMs: number | null }>(
    "SELECT id, failing_since_ms AS failingMs FROM job WHERE kind = ? AND ref = ?",
    kind,
    refOf(kind, about),
  );
  return row && Math.min(decodeTime(row.id), row.failingMs ?? Number.POSITIVE_INFINITY);
}

/** The jobs that are due in a lane: money that leaves before all else, then what waits longest. */
export function dueJobs(sql: Sql, lane: Lane, nowMs: number, limit: number): Job[] {
  return sql.all<Job>(
    `SELECT ${COLUMNS} FROM job WHERE lane = ? AND due_at_ms <= ? ORDER BY kind = 'send_leg' DESC, due_at_ms, id LIMIT ${limit}`,
    lane,
    nowMs,
  );
}

/** The lanes that have something due, those that move money first. */
export function dueLanes(sql: Sql, nowMs: number): Lane[] {
  return sql
    .all<{ lane: Lane }>(
      `SELECT lane FROM job WHERE due_at_ms <= ? GROUP BY lane ORDER BY max(kind IN ('send_leg', 'read_money')) DESC, lane`,
      nowMs,
    )
    .map(({ lane }) => lane);
}

/** When the next job is due; undefined while there is none. */
export function nextDueMs(sql: Sql): number | undefined {
  return sql.one<{ dueAtMs: number | null }>("SELECT min(due_at_ms) AS dueAtMs FROM job")?.dueAtMs ?? undefined;
}

export function openJobs(sql: Sql): number {
  return sql.one<{ n: number }>("SELECT count(*) AS n FROM job")?.n ?? 0;
}

/** Takes a finished job off; nothing happens where it was queued anew meanwhile. */
export function finishJob(sql: Sql, job: Pick<Job, "id">): void {
  sql.run("DELETE FROM job WHERE id = ?", job.id);
}

export interface Postponed {
  readonly dueAtMs: number;
  /** A code or status, never a person's words. */
  readonly why: string;
  /** Where it came to nothing; one that only waits for its time does not fail. */
  readonly failingAtMs: number | undefined;
}

/** Puts a job off; nothing happens where it was queued anew meanwhile. */
export function postponeJob(sql: Sql, job: Pick<Job, "id">, { dueAtMs, why, failingAtMs }: Postponed): void {
  sql.run(
    `UPDATE job SET due_at_ms = ?1, tries = tries + 1, last_error = ?2,
       failing_since_ms = CASE WHEN ?3 IS NULL THEN NULL ELSE coalesce(failing_since_ms, ?3) END WHERE id = ?4`,
    dueAtMs,
    why.slice(0, ERROR_CHARS_MAX),
    failingAtMs ?? null,
    job.id,
  );
}

/** What was put off in a lane is due now, as if it had not been tried: what held it up is over. */
export function hurryLane(sql: Sql, lane: Lane, nowMs: number): void {
  sql.run("UPDATE job SET due_at_ms = ?2, tries = 0 WHERE lane = ?1 AND tries > 0 AND due_at_ms > ?2", lane, nowMs);
}

/** What is queued in a lane, also for later: how many of each kind. */
export interface LaneLoad {
  readonly kind: string;
  readonly jobs: number;
}

export const laneLoad = (sql: Sql, lane: Lane): LaneLoad[] =>
  sql.all<LaneLoad>("SELECT kind, count(*) AS jobs FROM job WHERE lane = ? GROUP BY kind ORDER BY kind", lane);

/** Since when the oldest work of a lane waits that is due or was put off; undefined where none does. */
export function waitsSinceMs(sql: Sql, lane: Lane, nowMs: number): number | undefined {
  const waiting = sql.all<{ id: string; dueAtMs: number; tries: number }>(
    "SELECT id, due_at_ms AS dueAtMs, tries FROM job WHERE lane = ?1 AND (due_at_ms <= ?2 OR tries > 0)",
    lane,
    nowMs,
  );
  // One that was put off is due again later: it waits since it was queued, which its id says.
  const since = waiting.map(({ id, dueAtMs, tries }) => (tries > 0 ? decodeTime(id) : dueAtMs));
  return since.length === 0 ? undefined : Math.min(...since);
}

export interface QueuedJob {
  readonly id: string;
  readonly kind: JobKind;
  readonly lane: Lane;
  readonly dueAtMs: number;
}

/** All that is queued, in whatever lane, soonest first. */
export function queuedJobs(sql: Sql): QueuedJob[] {
  return sql.all<QueuedJob>("SELECT id, kind, lane, due_at_ms AS dueAtMs FROM job ORDER BY due_at_ms, id");
}

/** Of an account that was copied: whatever its original had to do is not done by the copy. */
export const dropAllJobs = (sql: Sql): void => sql.run("DELETE FROM job");

export const jobIds = (sql: Sql): ReadonlySet<string> =>
  new Set(sql.all<{ id: string }>("SELECT id FROM job").map(({ id }) => id));

/** How much is queued and due, and since when the oldest of it is. */
export function outboxSize(sql: Sql, nowMs: number): { jobs: number; due: number; oldestDueAtMs: number | null } {
  const row = sql.one<{ jobs: number; due: number; oldestDueAtMs: number | null }>(
    "SELECT count(*) AS jobs, coalesce(sum(due_at_ms <= ?1), 0) AS due, min(CASE WHEN due_at_ms <= ?1 THEN due_at_ms END) AS oldestDueAtMs FROM job",
    nowMs,
  );
  return row ?? { jobs: 0, due: 0, oldestDueAtMs: null };
}
