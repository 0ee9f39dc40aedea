/** Saves a draft while somebody writes: one save at a time, each on the revision before, and never over another person's. */
import { ApiProblem } from "../api/problem.ts";

export type SaveState = "saved" | "unsaved" | "saving" | "failed" | "conflict";

/** `Revision` is what tells two editors apart: a number, or the very text that was seen. */
export interface Autosave<Draft, Revision> {
  /** Something was written: it is saved when the person pauses. */
  change(draft: Draft): void;
  /** Saves at once what is not saved yet; also the next step after a failed save. */
  flush(): void;
  /** The person has seen the other's revision and saves over it. */
  overwrite(revision: Revision): void;
  stop(): void;
}

export interface AutosaveParts<Draft, View, Revision> {
  readonly revision: Revision;
  readonly save: (revision: Revision, draft: Draft) => Promise<View>;
  readonly revisionOf: (view: View) => Revision;
  readonly onState: (state: SaveState, error?: unknown) => void;
  readonly onSaved: (view: View) => void;
  readonly pauseMs?: number;
}

/** Long enough for a word, short enough that nobody waits for it. */
const PAUSE_MS = 600;

export function openAutosave<Draft, View, Revision>({
  save,
  revisionOf,
  onState,
  onSaved,
  pauseMs = PAUSE_MS,
  ...start
}: AutosaveParts<Draft, View, Revision>): Autosave<Draft, Revision> {
  let revision = start.revision;
  let waiting: Draft | undefined;
  let running = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = async () => {
    clearTimeout(timer);
    const draft = waiting;
    if (running || draft === undefined) return;
    waiting = undefined;
    running = true;
    onState("saving");
    try {
      const view = await save(revision, draft);
      revision = revisionOf(view);
      onSaved(view);
      onState(waiting === undefined ? "saved" : "unsaved");
    } catch (error) {
      // What was written since is newer than what failed.
      waiting ??= draft;
      onState(isConflict(error) ? "conflict" : "failed", error);
      stopped = true;
    } finally {
      running = false;
    }
    if (waiting !== undefined && !stopped) void send();
  };

  const go = () => {
    stopped = false;
    void send();
  };
  return {
    change: (draft) => {
      waiting = draft;
      clearTimeout(timer);
      if (stopped) return;
      if (!running) onState("unsaved");
      timer = setTimeout(() => void send(), pauseMs);
    },
    flush: go,
    overwrite: (seen) => {
      revision = seen;
      go();
    },
    stop: () => {
      clearTimeout(timer);
      if (!stopped) void send();
    },
  };
}

export function isConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.problem.code === "draft_changed";
}
