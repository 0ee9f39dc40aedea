import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import { useServices } from "../../api/context.ts";
import { useAway } from "../../cases/away-words.ts";
import { TaskDone } from "../../cases/task-done.tsx";
import { useManagerWords } from "../../i18n/manager.ts";
import { useFormat } from "../../i18n/words.ts";

import { Panel } from "../../ui/panel.tsx";
import { asWorked } from "./task-order.ts";

type Task = CaseDetail["tasks"][number];

/** What people still have to do, with exact figures and a date; done ones stay, with when. */
export function Tasks({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useManagerWords().case;
  const inOrder = [...tasks].sort(asWorked);
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
  const format = useFormat();
  const { boot } = useServices();
  const awayOf = useAway();
  const day = format.day(task.dueOn);
  const late = task.dueOn < format.civilDate(Date.now());
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
          <span className="small ok-text">
            ✓ {words.doneBy[task.doneBy ?? "person"](format.instant(task.doneAtMs))}
          </span>
        )}
      </p>
      {task.away ? <p className="small muted wrap">{awayOf(task.away)}</p> : null}
      {task.texts ? (
        <Panel title={words.texts.title}>
          <p className="small strong">{words.texts.sent}</p>
          <p className="letter wrap">{task.texts.sent}</p>
          {task.texts.ours ? (
            <>
              <p className="small strong">{words.texts.ours}</p>
              <p className="letter wrap">{task.texts.ours}</p>
            </>
          ) : null}
        </Panel>
      ) : null}
      {done || boot.person.role === "viewer" ? null : <TaskDone task={task} />}
    </>
  );
}
