/** The account put back to an earlier time, by the platform's own states of it; the guard, which stays as it is, is told first how far it had come. */
import type { RestoreAnswer, RestoreRequest } from "../../../core/contract/backup.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import { refusal } from "../domain/people/require-person.ts";
import type { GuardWatch } from "./guard-watch.ts";

/** The platform keeps so much. */
const KEPT_MS = 30 * 24 * 3_600_000;
/** What a laptop answers, where nothing is kept. */
const NO_STATE = /^[0-]+$/;
const NOT_HERE = /point-in-time recovery/i;

/** Of a Durable Object's storage, by marks that the platform gives. */
export interface EarlierStates {
  getCurrentBookmark(): Promise<string>;
  getBookmarkForTime(atMs: number): Promise<string>;
  onNextSessionRestoreBookmark(mark: string): Promise<string>;
}

export interface Restoring {
  readonly storage: EarlierStates;
  readonly watch: Pick<GuardWatch, "advance">;
  readonly nowMs: number;
}

/**
 * Marks the state that the account wakes with the next time; whoever asks starts it anew. Answers by which mark all of it is undone. Nothing is
 * put back whose guard does not know the newest event: it could not be told from what it was.
 */
export async function restore(
  { storage, watch, nowMs }: Restoring,
  asked: RestoreRequest,
): Promise<Result<RestoreAnswer, Refusal>> {
  const { atMs } = asked;
  if (atMs !== undefined && atMs >= nowMs) return refusal("invalid", "That time is not over yet.", { field: "atMs" });
  if (atMs !== undefined && atMs < nowMs - KEPT_MS) {
    return refusal("invalid", "Only the last thirty days are kept: an older state is in a backup, or nowhere.", {
      field: "atMs",
    });
  }
  if ((await watch.advance()) !== "held") {
    return refusal("busy", "The account's guard does not answer, or holds another record. Nothing was put back.");
  }
  try {
    if (NO_STATE.test(await storage.getCurrentBookmark())) return NONE_KEPT;
    const mark = asked.bookmark ?? (await storage.getBookmarkForTime(atMs ?? nowMs));
    // Dies here: nothing was marked, and it is asked again.
    return ok({ undo: await storage.onNextSessionRestoreBookmark(mark) });
  } catch (thrown) {
    if (thrown instanceof Error && NOT_HERE.test(thrown.message)) return NONE_KEPT;
    return refusal("invalid", "The platform keeps no such state of this account. Nothing was put back.");
  }
}

const NONE_KEPT = refusal(
  "backup_refused",
  "No earlier states are kept here: Cloudflare keeps thirty days of them, a laptop none. Nothing was put back.",
);
