import { useEffect, useRef, useState } from "react";
import type { ReplayAnswer, ReplayedLine } from "../../../core/contract/policy-trial.ts";
import { addReplays } from "../../../core/policy/replay.ts";
import { useServices } from "../../api/context.ts";

export interface ReplaySoFar {
  /** Whose patients alone are named; the totals count everybody. */
  readonly limitedTo: readonly string[] | undefined;
  readonly revision: number;
  readonly done: number;
  /** As many as there are, or as a replay looks at. */
  readonly all: number;
  readonly most: number;
  readonly isCapped: boolean;
  readonly skipped: number;
  readonly totals: readonly ReplayAnswer["totals"][number][];
  readonly changed: readonly ReplayedLine[];
}

export interface ReplayDesk {
  readonly running: boolean;
  readonly sum: ReplaySoFar | undefined;
  readonly error: unknown;
  readonly run: (revision: number) => void;
  readonly stop: () => void;
}

function added(before: ReplaySoFar | undefined, page: ReplayAnswer): ReplaySoFar {
  const { totals, changed } = addReplays<ReplayedLine>(before ?? { totals: [], changed: [] }, page);
  return {
    revision: page.revision,
    done: (before?.done ?? 0) + page.replayed,
    all: Math.min(page.cases, page.most),
    most: page.most,
    isCapped: page.cases > page.most,
    skipped: (before?.skipped ?? 0) + page.skipped,
    totals,
    changed,
    limitedTo: page.limitedTo,
  };
}

/** A year of cases, page after page: what is known so far is shown, and it may be stopped. */
export function useReplay(draftId: string): ReplayDesk {
  const { api } = useServices();
  const [sum, setSum] = useState<ReplaySoFar>();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<unknown>();
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const run = async (revision: number) => {
    turn.current += 1;
    const own = turn.current;
    setRunning(true);
    setError(undefined);
    setSum(undefined);
    let soFar: ReplaySoFar | undefined;
    let cursor: string | undefined;
    try {
      do {
        const page = await api.replayDraft(draftId, { revision, ...(cursor ? { cursor } : {}) });
        if (turn.current !== own) return;
        soFar = added(soFar, page);
        setSum(soFar);
        cursor = page.nextCursor;
      } while (cursor);
    } catch (problem) {
      if (turn.current === own) setError(problem);
    }
    if (turn.current === own) setRunning(false);
  };
  return {
    running,
    sum,
    error,
    run: (revision) => void run(revision),
    stop: () => {
      turn.current += 1;
      setRunning(false);
    },
  };
}
