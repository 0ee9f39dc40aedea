import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { useServices } from "../../api/context.ts";
import { useCloseTask } from "../../api/mutations.ts";
import { civilToday } from "../../i18n/format.ts";
import { useManagerWords } from "../../i18n/manager/index.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

type Task = CaseDetail["tasks"][number];

/** What people still have to do, with exact figures and a date; done ones stay, with when. */
export function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useManagerWords().case;
  const inOrder = [...tasks].sort(
    (a, b) => Number(a.doneAtMs !== undefined) - Number(b.doneAtMs !== undefined) || (a.dueOn < b.dueOn ? -1 : 1),
  );
  return (
    <section className="stack" aria-label={words.tasks}>
      <h2 className="section-title">{words.tasks}</h2>
      {tasks.length === 0 ? <p className="empty muted">{words.noTasks}</p> : null}
      <ul className="stack">
        {inOrder.map((task) => (
          <li key={task.taskId} className="panel-box task">
            <TaskItem task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TaskItem({ task }: { readonly task: Task }) {
  const words = useManagerWords().case;
  const common = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const { boot } = useServices();
  const close = useCloseTask();
  const day = format.day(task.dueOn);
  const late = task.dueOn < civilToday(new Date());
  const done = task.doneAtMs !== undefined;
  return (
    <>
      <p className={`wrap${done ? " muted" : ""}`}>
        {task.text}{" "}
        {task.doneAtMs === undefined ? (
          <span className={`small nowrap ${late ? "bad-text" : "muted"}`}>
            {late ? words.late(day) : words.due(day)}
          </span>
        ) : (
          <span className="small ok-text">✓ {words.done(format.instant(task.doneAtMs))}</span>
        )}
      </p>
      {done || boot.person.role === "viewer" ? null : (
        <Button
          disabled={close.isPending}
          label={words.markDoneFor(task.text)}
          onClick={() =>
            void close.mutateAsync(task.taskId).then(
              () => announce(words.markedDone(task.text)),
              () => {},
            )
          }
        >
          {close.isPending ? common.states.saving : words.markDone}
        </Button>
      )}
      {close.isError ? <ProblemNotice error={close.error} /> : null}
    </>
  );
}
