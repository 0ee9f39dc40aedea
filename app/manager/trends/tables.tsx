import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { type Target, writeTarget } from "./drill.ts";
import { type Figures, type Measure, sumFigures } from "./measure.ts";
import { reasonRows } from "./reasons.ts";
import type { ServiceBar } from "./services.ts";
import type { TrendWords } from "./use-trend-words.ts";

interface TwinProps {
  readonly measure: Measure;
  readonly open: Target | undefined;
  readonly onOpen: (target: Target) => void;
  readonly say: TrendWords;
}

/** A figure that opens the cases behind it; nothing to press where there are none. */
function Cell({
  figures,
  target,
  what,
  measure,
  open,
  onOpen,
  say,
}: TwinProps & { figures: Figures; target: Target; what: string }) {
  if (figures.cases === 0) return <span className="muted">–</span>;
  return (
    <button
      type="button"
      className="cell-button money"
      aria-expanded={open !== undefined && writeTarget(open) === writeTarget(target)}
      onClick={() => onOpen(target)}
    >
      {say.figure(figures, measure)}
      <span className="visually-hidden"> {say.words.drill.open(say.spokenCases(figures.cases), what)}</span>
    </button>
  );
}

/** Every reason in every month. It is wider than some frames, so it scrolls by itself. */
export function ReasonTable({ answer, ...twin }: TwinProps & { readonly answer: TrendsAnswer }) {
  const { say, measure } = twin;
  const rows = reasonRows(answer);
  const { words } = say;
  const monthFigures = (month: string) => sumFigures(answer.byReason.filter((cell) => cell.month === month));
  return (
    <div className="scroller">
      <table className="table twin">
        <caption className="visually-hidden">
          {words.byReason}: {words.measures[measure]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.reason}</th>
            {answer.months.map((month) => (
              <th key={month} scope="col" className="figures nowrap">
                {say.own.month(month, "brief")}
              </th>
            ))}
            <th scope="col" className="figures">
              {words.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reason, cells, figures }) => (
            <tr key={reason}>
              <th scope="row">{say.reason(reason)}</th>
              {cells.map((cell) => (
                <td key={cell.month} className="figures">
                  <Cell
                    {...twin}
                    figures={cell.figures}
                    target={{ by: "reason", group: reason, month: cell.month }}
                    what={words.drill.reason(say.reason(reason), say.own.month(cell.month, "full"))}
                  />
                </td>
              ))}
              <td className="figures strong">
                <Cell
                  {...twin}
                  figures={figures}
                  target={{ by: "reason", group: reason, month: undefined }}
                  what={say.reason(reason)}
                />
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
                  figures={monthFigures(month)}
                  target={{ by: "month", month }}
                  what={say.own.month(month, "full")}
                />
              </td>
            ))}
            <td className="figures strong money">{say.figure(answer.totals, measure)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** Every service, with refunds and credit apart. */
export function ServiceTable({ rows, ...twin }: TwinProps & { readonly rows: readonly ServiceBar[] }) {
  const { say } = twin;
  const { words } = say;
  return (
    <div className="scroller">
      <table className="table twin">
        <caption className="visually-hidden">{words.byService}</caption>
        <thead>
          <tr>
            <th scope="col">{words.service}</th>
            <th scope="col" className="figures">
              {words.cases}
            </th>
            <th scope="col" className="figures">
              {words.refunded}
            </th>
            <th scope="col" className="figures">
              {words.credited}
            </th>
            <th scope="col" className="figures">
              {words.totals.declined}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ service = "", figures }) => (
            <tr key={service}>
              <th scope="row" className="wrap">
                {say.service(service)}
              </th>
              <td className="figures">
                <Cell
                  {...twin}
                  measure="cases"
                  figures={figures}
                  target={{ by: "service", service }}
                  what={say.service(service)}
                />
              </td>
              <td className="figures money">{say.money(figures.refundedMinor)}</td>
              <td className="figures money">{say.money(figures.creditedMinor)}</td>
              <td className="figures">{say.format.number(figures.declined)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
