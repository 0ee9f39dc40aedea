import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Badge } from "../../ui/basics.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { isConflict } from "../autosave.ts";
import type { DraftDesk } from "./use-draft.ts";

const KINDS = { saved: "ok", unsaved: "plain", saving: "plain", failed: "bad", conflict: "warn" } as const;

/** Whether what was written is safe, in one word; and what to do where it is not. */
export function SaveBar({ desk, onTakeTheirs }: { readonly desk: DraftDesk; readonly onTakeTheirs: () => void }) {
  const words = usePagesWords().policies.draft;
  const format = useFormat();
  const { state, error, view } = desk;
  const label = {
    saved: words.saved,
    unsaved: words.unsaved,
    saving: words.saving,
    failed: words.failed,
    conflict: words.failed,
  };
  return (
    <>
      <p className="row small muted">
        <span role="status">
          <Badge kind={KINDS[state]}>{label[state]}</Badge>
        </span>
        <span>{words.savedBy(view.editedBy, format.instant(view.editedAtMs))}</span>
      </p>
      {state === "conflict" && isConflict(error) ? (
        <Notice kind="warn" alert>
          <p>{words.conflict(String(error.problem.values?.editedBy ?? ""))}</p>
          <div className="row">
            <Button onClick={onTakeTheirs}>{words.takeTheirs}</Button>
            <Button onClick={() => desk.overwrite(Number(error.problem.values?.revision))}>{words.keepMine}</Button>
          </div>
        </Notice>
      ) : null}
      {state === "failed" ? <ProblemNotice error={error} onRetry={desk.retry} /> : null}
    </>
  );
}
