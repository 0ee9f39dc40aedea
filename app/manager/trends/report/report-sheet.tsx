import type { FiguresAnswer } from "../../../../core/contract/figures.ts";
import { LineChart } from "../../charts/line-chart.tsx";
import { PageTitle } from "../../page-title.tsx";
import { WholeClinic } from "../../whole-clinic.tsx";
import { changesOf } from "../model/changes.ts";
import { drawnGroups } from "../model/groups.ts";
import { pictureOf } from "../model/picture.ts";
import { summaryOf } from "../model/summary.ts";
import { storyText } from "../summary-text.ts";
import { Totals } from "../totals.tsx";
import { type TrendWords, useTrendWords } from "../use-trend-words.ts";

interface ReportSheetProps {
  readonly clinic: string;
  readonly month: string;
  readonly todayOn: string;
  readonly made: string;
  /** Twelve months by reason, up to this one. */
  readonly year: FiguresAnswer;
  /** This month beside the one before. */
  readonly reasons: FiguresAnswer;
  readonly services: FiguresAnswer;
}

/** More rows than this do not fit on the sheet beside the picture. */
const ROWS_MOST = 10;

/** The sheet itself. */
export function ReportSheet({ clinic, month, todayOn, made, year, reasons, services }: ReportSheetProps) {
  const say = useTrendWords(year);
  const { words, own } = say;
  const isRunning = month === todayOn.slice(0, 7);
  const picture = pictureOf({ answer: year, measure: "cases", todayOn, open: undefined, onOpen: () => undefined, say });
  const still = {
    months: picture.months.map(({ onPress: _, ...mark }) => mark),
    lines: picture.lines.map((line) => ({ ...line, points: line.points.map(({ onPress: _, ...point }) => point) })),
  };
  return (
    <article className="stack report-sheet" aria-labelledby="report-title">
      <header className="title-row" id="report-title">
        <PageTitle>{words.report.title(own.month(month, "full"))}</PageTitle>
        <p className="strong">{clinic}</p>
      </header>
      <WholeClinic limitedTo={year.limitedTo} />
      {isRunning ? <p className="small muted">{words.report.notOver(own.month(month, "full"))}</p> : null}
      <Changed year={year} reasons={reasons} services={services} todayOn={todayOn} say={say} />
      <Totals total={reasons.total} say={say} />
      <section className="stack stack-tight" aria-label={words.report.year}>
        <h2 className="section-title">{words.report.year}</h2>
        <LineChart
          picture={still}
          names={still.lines}
          isWhole
          only={undefined}
          onOnly={undefined}
          words={{
            summary: words.report.year,
            hint: "",
            keys: "",
            upright: words.axis.cases,
            lying: words.axis.month,
            tick: (value) => say.tick(value, "cases"),
            month: own.month,
            inAll: words.inAll,
            onlyThis: "",
          }}
        />
      </section>
      <div className="report-tables">
        <Rows title={words.report.reasons} answer={reasons} />
        <Rows title={words.report.services} answer={services} />
      </div>
      <footer className="small muted">
        {words.report.small(year.smallUnder.cases)} {words.report.made(made)}
      </footer>
    </article>
  );
}

type ChangedProps = Pick<ReportSheetProps, "year" | "reasons" | "services" | "todayOn"> & { readonly say: TrendWords };

/** The course of months, and what differs from the month before by more than chance. */
function Changed({ year, reasons, services, todayOn, say }: ChangedProps) {
  const { words, format } = say;
  const { story } = summaryOf(year, todayOn.slice(0, 7));
  const changes = [reasons, services].flatMap((answer) =>
    changesOf(answer).map(({ group, from, to }) =>
      words.report.up(say.named(answer.by, group.key ?? "", group.title), say.cases(from), format.number(to)),
    ),
  );
  const lines = [...(story ? [storyText(story, say)] : []), ...changes];
  return (
    <section className="stack stack-tight" aria-label={words.report.changed}>
      <h2 className="section-title">
        {words.report.changed}
        {reasons.before ? (
          <span className="small muted">
            {" "}
            {words.comparedWith(format.day(reasons.before.fromOn), format.day(reasons.before.toOn))}
          </span>
        ) : null}
      </h2>
      {lines.length === 0 ? (
        <p>{words.report.nothing}</p>
      ) : (
        <ul className="report-changes">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Groups of the month, the largest first, each beside the month before. */
function Rows({ title, answer }: { readonly title: string; readonly answer: FiguresAnswer }) {
  const say = useTrendWords(answer);
  const { words } = say;
  return (
    <table className="table report-table">
      <caption className="section-title">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.dimensions[answer.by]}</th>
          <th scope="col" className="figures">
            {words.cases}
          </th>
          <th scope="col" className="figures">
            {words.report.earlier}
          </th>
          <th scope="col" className="figures">
            {words.measures.money}
          </th>
        </tr>
      </thead>
      <tbody>
        {drawnGroups(answer, "cases", ROWS_MOST).map((group) => (
          <tr key={group.id}>
            <th scope="row" className="wrap">
              {say.group(group)}
            </th>
            <td className="figures">{say.figure(group.figures, "cases")}</td>
            <td className="figures">
              {say.format.number(group.groups.reduce((sum, { before }) => sum + (before?.cases ?? 0), 0))}
            </td>
            <td className="figures money">
              {say.value(group.figures.refundedMinor + group.figures.creditedMinor, "money")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
