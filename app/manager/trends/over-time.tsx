import { useChanges } from "../../api/change-queries.ts";
import { Button } from "../../ui/button.tsx";
import { LineChart } from "../charts/line-chart.tsx";
import type { LinesPicture } from "../charts/lines.ts";
import { changeParams } from "../route.ts";
import { ActionsDone } from "./actions-done.tsx";
import { Drilled } from "./drill-panel.tsx";
import { doneIn } from "./model/actions.ts";
import { LINES_MOST } from "./model/groups.ts";
import { isWholeMeasure } from "./model/measure.ts";
import { lineGroups, pictureOf } from "./model/picture.ts";
import type { PartProps } from "./part.ts";
import { TableToggle, useTableToggle } from "./table-toggle.tsx";
import { MonthTable } from "./tables.tsx";
import { useDrill } from "./use-drill.ts";

/** Month by month: the lines, what each is, the table, and the cases of the open point. */
export function OverTime(props: PartProps) {
  const { route, answer, measure, todayOn, summary, say } = props;
  const { words } = say;
  const drill = useDrill(route, ({ month }) => month !== undefined);
  const [isTable, toggleTable] = useTableToggle(route, "months");
  const done = doneIn(useChanges().data?.alerts, answer);
  const all = pictureOf({ answer, measure, todayOn, open: drill.target, onOpen: drill.open, say, done });
  const only = all.lines.find(({ key }) => key === route.params.get("only"));
  const title = words.overTime(words.dimensions[answer.by].toLowerCase());
  return (
    <section className="stack" aria-label={title}>
      <div className="title-row">
        <h2 className="section-title">{title}</h2>
        <TableToggle shown={isTable} onToggle={toggleTable} words={words} />
      </div>
      <div className="panel-box stack">
        {all.lines.length === 0 ? (
          <p className="muted">{words.noRate}</p>
        ) : (
          <LineChart
            picture={only ? { ...all, lines: [only] } : all}
            names={all.lines}
            isWhole={isWholeMeasure(measure)}
            only={only?.key}
            onOnly={(key) => changeParams(route, { only: key, open: undefined })}
            words={{
              summary,
              hint: words.hint,
              keys: words.keys,
              upright: axisOf(props),
              lying: words.axis.month,
              tick: (value) => say.tick(value, measure),
              month: say.own.month,
              inAll: words.inAll,
              onlyThis: words.onlyThis,
            }}
          />
        )}
        {only ? (
          <p className="row small">
            {words.onlyShown(only.name)}
            <Button kind="link" onClick={() => changeParams(route, { only: undefined, open: undefined })}>
              {words.showAll}
            </Button>
          </p>
        ) : null}
        <ActionsDone done={done} say={say} />
        <Notes {...props} picture={all} isOnly={only !== undefined} />
        {isTable ? <MonthTable {...props} open={drill.target} onOpen={drill.open} /> : null}
      </div>
      <Drilled {...props} drill={drill} most={LINES_MOST} />
    </section>
  );
}

/** Over the upright axis: what a point says, in what. */
function axisOf({ answer, measure, say: { words } }: PartProps): string {
  switch (measure) {
    case "cases":
      return words.axis.cases;
    case "exceptions":
      return words.axis.exceptions;
    case "rate":
      return words.axis[answer.groups.find(({ rate }) => rate)?.rate?.per ?? "sessions"];
    default:
      return words.axis[measure](answer.currency);
  }
}

interface NotesProps extends PartProps {
  readonly picture: LinesPicture;
  readonly isOnly: boolean;
}

/** What is not drawn by itself, the month that is not over, and few cases. */
function Notes({ answer, measure, todayOn, say, picture, isOnly }: NotesProps) {
  const { words, own } = say;
  const drawn = lineGroups(answer, measure).length;
  const left = answer.groups.filter(({ cases }) => cases > 0).length - drawn;
  const running = todayOn.slice(0, 7);
  const month = answer.months.includes(running) ? own.month(running, "full") : undefined;
  const isProjected = picture.lines.some(({ points }) => points.some(({ expected }) => expected));
  const { unnamed, smallUnder } = answer;
  return (
    <p className="small muted wrap">
      {left > 0 && !isOnly ? `${words.drawn(drawn, left)} ` : null}
      {month === undefined ? null : `${isProjected ? words.running(month) : words.runningRate(month)} `}
      {unnamed ? `${words.unnamed(unnamed.providers, unnamed.refundsUnder, unnamed.sessionsUnder)} ` : null}
      {words.small(smallUnder.cases)}
    </p>
  );
}
