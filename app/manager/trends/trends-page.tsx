import type { FiguresAnswer } from "../../../core/contract/figures.ts";
import { csvOf } from "../../../core/csv.ts";
import { useFigures } from "../../api/figure-queries.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useAnnounce } from "../../ui/announcer.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { PageTitle } from "../page-title.tsx";
import { hrefOf, type Route } from "../route.ts";
import { WholeClinic } from "../whole-clinic.tsx";
import { Changes } from "./changes/changes.tsx";
import { Controls } from "./controls/controls.tsx";
import { IntakeLine } from "./intake-line.tsx";
import { type Shown, shownBy } from "./model/asked.ts";
import { csvName, csvRows } from "./model/csv-rows.ts";
import { OutcomesPanel } from "./outcomes-table.tsx";
import { OverTime } from "./over-time.tsx";
import { MonthReport } from "./report/month-report.tsx";
import { summaryText } from "./summary-text.ts";
import { Totals } from "./totals.tsx";
import { useTrendWords } from "./use-trend-words.ts";
import { WholePeriod } from "./whole-period.tsx";
import { Work } from "./work.tsx";

/** Why money goes back: by what, how much, since when. Every figure opens its cases. Or one month of it, to be printed. */
export function TrendsPage({ route }: { readonly route: Route }) {
  const todayOn = useFormat().civilDate(Date.now());
  const month = route.params.get("report");
  return month === null ? (
    <Trends route={route} todayOn={todayOn} />
  ) : (
    <MonthReport route={route} month={month} todayOn={todayOn} />
  );
}

function Trends({ route, todayOn }: { readonly route: Route; readonly todayOn: string }) {
  const words = usePagesWords().trends;
  const shown = shownBy(route.params, todayOn);
  const figures = useFigures(shown.asked);
  const { data } = figures;
  return (
    <section className="stack page trends">
      <div className="title-row">
        <PageTitle>{words.title}</PageTitle>
        <div className="row">
          {data ? <SaveCsv answer={data} todayOn={todayOn} /> : null}
          <a href={hrefOf("trends", undefined, { report: todayOn.slice(0, 7) })}>{words.report.link}</a>
        </div>
      </div>
      <p className="summary wrap">
        {data && data.total.cases > 0 ? <Summary answer={data} todayOn={todayOn} /> : null}
      </p>
      <Controls route={route} shown={shown} />
      <ReadState read={figures} whole />
      <WholeClinic limitedTo={data?.limitedTo} />
      {data ? (
        <div className="stack sections" aria-busy={figures.isPlaceholderData}>
          <Figures
            route={route}
            answer={data}
            shown={shown}
            todayOn={todayOn}
            onRedraw={() => void figures.refetch()}
          />
        </div>
      ) : null}
    </section>
  );
}

interface AnswerProps {
  readonly answer: FiguresAnswer;
  readonly todayOn: string;
}

function Summary({ answer, todayOn }: AnswerProps) {
  return summaryText(answer, todayOn, useTrendWords(answer));
}

interface FiguresProps extends AnswerProps {
  readonly route: Route;
  readonly shown: Shown;
  readonly onRedraw: () => void;
}

function Figures({ answer, shown, todayOn, ...rest }: FiguresProps) {
  const say = useTrendWords(answer);
  const { words } = say;
  const other = answer.otherCurrencyCases;
  const { asked, measure } = shown;
  const shared = { ...rest, answer, asked, measure, todayOn, summary: summaryText(answer, todayOn, say), say };
  return (
    <>
      {answer.total.cases === 0 ? (
        <Notice kind="plain" title={words.emptyTitle}>
          <p>{words.empty}</p>
        </Notice>
      ) : (
        <>
          <Totals total={answer.total} say={say} />
          <OverTime {...shared} />
          <WholePeriod {...shared} />
        </>
      )}
      {other > 0 ? <p className="small muted">{words.otherCurrency(other)}</p> : null}
      <Work asked={asked} say={say} />
      <Changes />
      <OutcomesPanel period={answer.period} />
      <IntakeLine period={answer.period} />
    </>
  );
}

/** What the page shows, as a file for a spreadsheet. */
function SaveCsv({ answer, todayOn }: AnswerProps) {
  const announce = useAnnounce();
  const { words, group } = useTrendWords(answer);
  const save = () => {
    const name = csvName(answer);
    saveFile(name, "text/csv", csvOf(csvRows({ answer, running: todayOn.slice(0, 7), words, name: group })));
    announce(words.csvSaved(name));
  };
  return <Button onClick={save}>{words.csv}</Button>;
}
