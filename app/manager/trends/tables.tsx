import type { FiguresGroup } from "../../../core/contract/figures.ts";
import { type DrawnGroup, idOf, monthCells } from "./model/groups.ts";
import { type Counted, type Measure, measured } from "./model/measure.ts";
import { isSameTarget, type Target } from "./model/target.ts";
import type { PartProps } from "./part.ts";
import type { TrendWords } from "./use-trend-words.ts";

interface TwinProps extends PartProps {
  readonly open: Target | undefined;
  readonly onOpen: (target: Target) => void;
}

const NOTHING_THERE = "–";

interface CellProps {
  readonly figures: Counted;
  readonly target: Target;
  readonly what: string;
  readonly measure: Measure;
  readonly open: Target | undefined;
  readonly onOpen: (target: Target) => void;
  readonly say: TrendWords;
}

/** A figure that opens the cases behind it; nothing to press where there are none, or where they may not be told apart. */
function Cell({ figures, target, what, measure, open, onOpen, say }: CellProps) {
  const shown = say.figure(figures, measure);
  if (figures.cases === 0) {
    const isKnown = measure === "rate" && figures.rate !== undefined;
    return <span className="muted">{isKnown ? shown : NOTHING_THERE}</span>;
  }
  if (target.group === "unnamed") return <span>{shown}</span>;
  return (
    <button
      type="button"
      className="cell-button money"
      aria-expanded={isSameTarget(open, target)}
      onClick={() => onOpen(target)}
    >
      {shown}
      <span className="visually-hidden"> {say.words.drill.open(say.spokenCases(figures.cases), what)}</span>
    </button>
  );
}

const alone = (group: FiguresGroup): DrawnGroup => ({
  id: idOf(group),
  groups: [group],
  figures: group,
  isSmall: group.isSmall,
});

/** Every group in every month. It is wider than some frames, so it scrolls by itself. */
export function MonthTable({ answer, ...twin }: TwinProps) {
  const { say, measure } = twin;
  const { words, own } = say;
  const cells = monthCells(answer);
  const what = (name: string, month: string) => words.drill.title(name, own.month(month, "full"));
  return (
    <div className="scroller">
      <table className="table twin">
        <caption className="visually-hidden">
          {words.overTime(words.dimensions[answer.by].toLowerCase())}: {words.measures[measure]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.dimensions[answer.by]}</th>
            {answer.months.map((month) => (
              <th key={month} scope="col" className="figures nowrap">
                {own.month(month, "brief")}
              </th>
            ))}
            <th scope="col" className="figures">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.groups.map(alone).map((group) => (
            <tr key={group.id}>
              <th scope="row" className="wrap">
                {say.group(group)}
              </th>
              {answer.months.map((month) => (
                <td key={month} className="figures">
                  <Cell
                    {...twin}
                    figures={cells.of(group, month)}
                    target={{ group: group.id, month }}
                    what={what(say.group(group), month)}
                  />
                </td>
              ))}
              <td className="figures strong">
                <Cell {...twin} figures={group.figures} target={{ group: group.id }} what={say.group(group)} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {answer.months.map((month) => (
              <td key={month} className="figures strong">
                <Cell
                  {...twin}
                  figures={cells.all(month)}
                  target={{ group: "all", month }}
                  what={own.month(month, "full")}
                />
              </td>
            ))}
            <td className="figures strong money">{say.value(measured(answer.total, measure), measure)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Every group of the whole period, with all that is counted of it. */
export function WholeTable({ answer, ...twin }: TwinProps) {
  const { say } = twin;
  const { words, own, format } = say;
  const isRated = answer.groups.some(({ rate }) => rate);
  const isCompared = answer.before !== undefined;
  const heads = [
    words.cases,
    ...(isCompared ? [words.columns.casesBefore] : []),
    ...(isRated ? [words.columns.per100] : []),
    words.refunded,
    words.credited,
    words.totals.declined,
    words.totals.exceptions,
  ];
  return (
    <div className="scroller">
      <table className="table twin">
        <caption className="visually-hidden">{words.compared(words.dimensions[answer.by].toLowerCase())}</caption>
        <thead>
          <tr>
            <th scope="col">{words.dimensions[answer.by]}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="figures">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.groups.map((group) => {
            const { rate } = group;
            const name = say.group(alone(group));
            return (
              <tr key={idOf(group)}>
                <th scope="row" className="wrap">
                  {name}
                </th>
                <td className="figures">
                  <Cell {...twin} measure="cases" figures={group} target={{ group: idOf(group) }} what={name} />
                </td>
                {isCompared ? <td className="figures">{format.number(group.before?.cases ?? 0)}</td> : null}
                {isRated ? (
                  <td className="figures nowrap">
                    {rate
                      ? `${own.decimal(rate.per100)} (${words.between(own.decimal(rate.low), own.decimal(rate.high))})`
                      : NOTHING_THERE}
                  </td>
                ) : null}
                <td className="figures money">{say.money(group.refundedMinor)}</td>
                <td className="figures money">{say.money(group.creditedMinor)}</td>
                <td className="figures">{format.number(group.declined)}</td>
                <td className="figures">{format.number(group.exceptions)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
