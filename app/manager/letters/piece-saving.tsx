import { usePagesWords } from "../../i18n/pages.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { isConflict } from "../autosave.ts";
import type { PieceDesk } from "./use-piece.ts";

const KINDS = { saved: "ok", unsaved: "plain", saving: "plain", failed: "bad", conflict: "warn" } as const;

/** Whether what was written is safe, in one word; and what to do where it is not. */
export function PieceSaving({ desk, onTakeTheirs }: { readonly desk: PieceDesk; readonly onTakeTheirs: () => void }) {
  const words = usePagesWords().letters;
  const { state, error, view } = desk;
  const isDrafted = (view.own ?? view.product) !== view.published;
  const saved = isDrafted ? words.saved : words.asPublished;
  const labels = { saved, unsaved: words.unsaved, saving: words.saving, failed: words.failed, conflict: words.failed };
  const takeTheirs = () => {
    desk.forget();
    onTakeTheirs();
  };
  return (
    <>
      <p className="row small">
        <span role="status">
          <Badge kind={KINDS[state]}>{labels[state]}</Badge>
        </span>
      </p>
      {state === "conflict" && isConflict(error) ? (
        <Notice kind="warn" alert>
          <p>{words.conflict(String(error.problem.values?.editedBy ?? ""))}</p>
          <div className="row">
            <Button onClick={takeTheirs}>{words.takeTheirs}</Button>
            <Button onClick={() => desk.overwrite(bodyOf(error.problem.values))}>{words.keepMine}</Button>
          </div>
        </Notice>
      ) : null}
      {state === "failed" ? <ProblemNotice error={error} onRetry={desk.retry} /> : null}
    </>
  );
}

const bodyOf = (values: Readonly<Record<string, unknown>> | undefined): string | null =>
  typeof values?.body === "string" ? values.body : null;
