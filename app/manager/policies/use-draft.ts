import { useEffect, useMemo, useRef, useState } from "react";
import type { PolicyDraftView } from "../../../core/contract/policy.ts";
import type { PolicyDraft } from "../../../core/policy/draft.ts";
import { useServices } from "../../api/context.ts";
import { type Autosave, openAutosave, type SaveState } from "../autosave.ts";

/** A draft under somebody's hands: as they write it, and as it was saved last. */
export interface DraftDesk {
  readonly draft: PolicyDraft;
  /** What the server said of the last save: findings, changes, revision. */
  readonly view: PolicyDraftView;
  readonly state: SaveState;
  readonly error: unknown;
  readonly change: (change: Partial<PolicyDraft>) => void;
  readonly retry: () => void;
  /** After a conflict: saves over the revision that was seen. */
  readonly overwrite: (revision: number) => void;
}

export function useDraft(start: PolicyDraftView): DraftDesk {
  const { api } = useServices();
  const [draft, setDraft] = useState(start.draft);
  const [view, setView] = useState(start);
  const [{ state, error }, setSaving] = useState<{ state: SaveState; error?: unknown }>({ state: "saved" });
  const newest = useRef(draft);
  const autosave = useRef<Autosave<PolicyDraft, number>>(undefined);
  useEffect(() => {
    const { draftId, revision } = start;
    const opened = openAutosave({
      revision,
      revisionOf: (saved: PolicyDraftView) => saved.revision,
      save: (seen, written: PolicyDraft) => api.saveDraft(draftId, { revision: seen, draft: written }),
      onState: (next, problem) => setSaving({ state: next, error: problem }),
      onSaved: setView,
    });
    autosave.current = opened;
    return () => opened.stop();
  }, [api, start]);
  return useMemo(
    () => ({
      draft,
      view,
      state,
      error,
      change: (change) => {
        newest.current = { ...newest.current, ...change };
        setDraft(newest.current);
        autosave.current?.change(newest.current);
      },
      retry: () => autosave.current?.flush(),
      overwrite: (revision) => autosave.current?.overwrite(revision),
    }),
    [draft, view, state, error],
  );
}
