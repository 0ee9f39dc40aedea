import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { Run } from "./use-run.ts";

interface RunPanelProps {
  readonly run: Run;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** Where a run stands, while it runs or where it was stopped. */
export function RunPanel({ run, onStop, onGoOn }: RunPanelProps) {
  const words = usePagesWords().imports;
  const { number } = useFormat();
  if (run.state === "idle" || run.state === "done") return null;
  if (run.state === "running") {
    const { progress, mode } = run;
    const title = mode === "dry_run" ? words.trying : words.running;
    return (
      <section className="panel-box stack stack-tight" aria-label={title}>
        <h2 className="section-title">{title}</h2>
        <progress className="import-progress" max={1} value={progress?.part} aria-label={title} />
        <p className="small muted wrap">
          {progress
            ? words.progress(progress.file, number(progress.line), `${number(Math.floor(progress.part * 100))} %`)
            : words.reading}
        </p>
        <div>
          <Button onClick={onStop}>{words.stop}</Button>
        </div>
      </section>
    );
  }
  if (run.state === "stopped" && run.mode === "dry_run") return null;
  return (
    <section className="panel-box stack stack-tight">
      {run.state === "failed" ? <ProblemNotice error={run.error} /> : null}
      {run.mode === "import" ? (
        <>
          <Notice kind="warn" alert>
            <p>{words.stopped}</p>
          </Notice>
          <div>
            <Button kind="primary" sends onClick={onGoOn}>
              {words.goOn}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
