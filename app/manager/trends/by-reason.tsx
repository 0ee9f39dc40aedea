import type { TrendsAnswer, TrendsQuery } from "../../../core/contract/trends.ts";
import { COUNTED_REASONS } from "../../../core/reasons/reasons.ts";
import { changeParams, type Route } from "../route.ts";
import { Drilled } from "./drill-panel.tsx";
import { Legend } from "./legend.tsx";
import type { Measure } from "./measure.ts";
import { ReasonChart } from "./reason-chart.tsx";
import { type GroupKey, REST, reasonPicture } from "./reasons.ts";
import { TableToggle, useTableToggle } from "./table-toggle.tsx";
import { ReasonTable } from "./tables.tsx";
import { useDrill } from "./use-drill.ts";
import type { TrendWords } from "./use-trend-words.ts";

export interface PictureProps {
  readonly route: Route;
  readonly answer: TrendsAnswer;
  readonly query: TrendsQuery;
  readonly measure: Measure;
  readonly currentMonth: string;
  readonly summary: string;
  readonly onRedraw: () => void;
  readonly say: TrendWords;
}

function onlyOf({ params }: Route): GroupKey | undefined {
  const text = params.get("only");
  return text === REST ? REST : COUNTED_REASONS.find((code) => code === text);
}

/** Reasons month by month: the picture, what its colours mean, the table, and the cases of the open bar. */
export function ByReason({ route, answer, query, measure, currentMonth, summary, onRedraw, say }: PictureProps) {
  const { words } = say;
  const wanted = onlyOf(route);
  const whole = reasonPicture(answer, measure);
  const only = whole.groups.some(({ key }) => key === wanted) ? wanted : undefined;
  const picture = only ? reasonPicture(answer, measure, only) : whole;
  const drill = useDrill(route, ({ by }) => by !== "service");
  const [isTable, toggleTable] = useTableToggle(route, "reasons");
  const rest = whole.groups.find(({ key }) => key === REST);
  return (
    <section className="stack" aria-label={words.byReason}>
      <div className="title-row">
        <h2 className="section-title">{words.byReason}</h2>
        <TableToggle shown={isTable} onToggle={toggleTable} words={words} />
      </div>
      <div className="panel-box stack">
        <div className="chart-row">
          <ReasonChart
            picture={picture}
            measure={measure}
            currency={answer.currency}
            currentMonth={currentMonth}
            summary={summary}
            open={drill.target}
            onOpen={drill.open}
            say={say}
          />
          <Legend
            groups={whole.groups}
            measure={measure}
            only={only}
            onOnly={(group) => changeParams(route, { only: group, open: undefined })}
            say={say}
          />
        </div>
        <p className="small muted">
          {only ? `${words.onlyShown(say.group(only, whole.groups))} ` : null}
          {rest && !only ? `${words.grouped(whole.groups.length - 1, rest.reasons.length)} ` : null}
          {answer.months.includes(currentMonth) ? `* ${words.running(say.own.month(currentMonth, "full"))} ` : null}
          {words.small}
        </p>
        {isTable ? (
          <ReasonTable answer={answer} measure={measure} open={drill.target} onOpen={drill.open} say={say} />
        ) : null}
      </div>
      <Drilled drill={drill} answer={answer} measure={measure} filters={query} onRedraw={onRedraw} say={say} />
    </section>
  );
}
