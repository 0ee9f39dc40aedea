import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { LetterPiece } from "../../../core/contract/letters.ts";
import { useServices } from "../../api/context.ts";
import { keepDraft, readDraft } from "../../api/draft-storage.ts";
import { refreshLetters } from "../../api/letter-queries.ts";
import { type Autosave, openAutosave, type SaveState } from "../autosave.ts";

/** A piece under somebody's hands: as they write it, and as it was saved last. */
export interface PieceDesk {
  readonly text: string;
  /** What the server said of the last save. */
  readonly view: LetterPiece;
  readonly state: SaveState;
  readonly error: unknown;
  readonly change: (text: string) => void;
  readonly retry: () => void;
  /** After a conflict: saves over the text that was seen. */
  readonly overwrite: (seen: string | null) => void;
  /** Gives up what was typed and not saved. */
  readonly forget: () => void;
}

const SHELF = "letters";

/** What was typed and not saved yet outlives a reload of the frame, also without a network. */
export function usePiece(start: LetterPiece): PieceDesk {
  const { api, draftStorage } = useServices();
  const client = useQueryClient();
  const { language, key } = start;
  const field = `${language} ${key}`;
  const [left] = useState(() => readDraft(draftStorage, SHELF, field));
  const [text, setText] = useState(left ?? start.own ?? start.product);
  const [view, setView] = useState(start);
  const [{ state, error }, setSaving] = useState<{ state: SaveState; error?: unknown }>({ state: "saved" });
  const autosave = useRef<Autosave<string, string | null>>(undefined);
  useEffect(() => {
    const opened = openAutosave({
      revision: start.own,
      save: (before, body: string) => api.saveLetterPiece(language, key, { before, body }),
      revisionOf: ({ own }) => own,
      onState: (next, problem) => {
        if (next === "saved") keepDraft(draftStorage, SHELF, field, "");
        setSaving({ state: next, error: problem });
      },
      onSaved: (saved) => {
        setView(saved);
        void refreshLetters(client);
      },
    });
    autosave.current = opened;
    if (left !== undefined && left !== (start.own ?? start.product)) opened.change(left);
    else keepDraft(draftStorage, SHELF, field, "");
    return () => opened.stop();
  }, [api, client, draftStorage, field, key, language, left, start]);
  return useMemo(
    () => ({
      text,
      view,
      state,
      error,
      change: (next) => {
        setText(next);
        keepDraft(draftStorage, SHELF, field, next);
        autosave.current?.change(next);
      },
      retry: () => autosave.current?.flush(),
      overwrite: (seen) => autosave.current?.overwrite(seen),
      forget: () => keepDraft(draftStorage, SHELF, field, ""),
    }),
    [text, view, state, error, draftStorage, field],
  );
}
