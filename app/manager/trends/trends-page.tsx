import type { TrendsAnswer, TrendsQuery } from "../../../core/contract/trends.ts";
import { useTrends } from "../../api/manager-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { PageTitle } from "../page-title.tsx";
import { changeParams, type Route } from "../route.ts";
import { Segmented } from "../segmented.tsx";
import { WholeClinic } from "../whole-clinic.tsx";
import { ByReason } from "./by-reason.tsx";
import { ByService } from "./by-service.tsx";
import { FilterRow } from "./filters.tsx";
import { IntakeLine } from "./intake-line.tsx";
import { MEASURES, type Measure } from "./measure.ts";
import { DEFAULT_PERIOD, PERIODS, periodUntil } from "./period.ts";
import { summaryOf } from "./summary.ts";
import { Totals } from "./totals.tsx";
import { useTrendWords } from "./use-trend-words.ts";

function queryOf({ params }: Route, todayOn: string): TrendsQuery {
  const months = PERIODS.find((known) => String(known) === params.get("months")) ?? DEFAULT_PERIOD;
  const service = params.get("service") ?? undefined;
  const location = params.get("location") ?? undefined;
  return { ...periodUntil(todayOn, months), ...(service ? { service } : {}), ...(location ? { location } : {}) };
}

const measureOf = ({ params }: Route): Measure => MEASURES.find((known) => known === params.get("measure")) ?? "cases";

/** Why money goes back, over time and by service. Every figure opens its cases. */
export function TrendsPage({ route }: { readonly route: Route }) {
  const words = usePagesWords().trends;
  const todayOn = useFormat().civilDate(Date.now());
  const query = queryOf(route, todayOn);
  const trends = useTrends(query);
  return (
    <section className="stack page trends">
      <div className="title-row">
        <PageTitle>{words.title}</PageTitle>
        <Segmented
          label={words.measure}
          value={measureOf(route)}
          choices={MEASURES.map((value) => ({ value, label: words.measures[value] }))}
          onChange={(measure) => changeParams(route, { measure, only: undefined, open: undefined })}
        />
      </div>
      <FilterRow route={route} answer={trends.data} />
      <ReadState read={trends} whole />
      <WholeClinic limitedTo={trends.data?.limitedTo} />
      {trends.data ? (
        <div className="stack sections" aria-busy={trends.isPlaceholderData}>
          <Figures
            route={route}
            answer={trends.data}
            query={query}
            currentMonth={todayOn.slice(0, 7)}
            onRedraw={() => void trends.refetch()}
          />
        </div>
      ) : null}
    </section>
  );
}

interface FiguresProps {
  readonly route: Route;
  readonly answer: TrendsAnswer;
  readonly query: TrendsQuery;
  readonly currentMonth: string;
  readonly onRedraw: () => void;
}

function Figures({ answer, currentMonth, ...rest }: FiguresProps) {
  const say = useTrendWords(answer.currency);
  const summary = say.summary(summaryOf(answer, currentMonth), answer.from, answer.to);
  const { words } = say;
  const other = answer.otherCurrencyCases;
  if (answer.totals.cases === 0) {
    return (
      <>
        <Notice kind="plain" title={words.emptyTitle}>
          <p>{words.empty}</p>
        </Notice>
        {other > 0 ? <p className="small muted">{words.otherCurrency(other)}</p> : null}
        <IntakeLine intake={answer.intake} say={say} />
      </>
    );
  }
  const shared = { ...rest, answer, currentMonth, summary, measure: measureOf(rest.route), say };
  return (
    <>
      <p className="summary wrap">{summary}</p>
      <Totals totals={answer.totals} say={say} />
      <IntakeLine intake={answer.intake} say={say} />
      {other > 0 ? <p className="small muted">{words.otherCurrency(other)}</p> : null}
      <ByReason {...shared} />
      <ByService {...shared} />
    </>
  );
}
