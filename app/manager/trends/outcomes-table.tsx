import type { FiguresAnswer } from "../../../core/contract/figures.ts";
import { COUNTED_OUTCOMES } from "../../../core/outcomes/outcome.ts";
import { useOutcomes } from "../../api/outcomes.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { Panel } from "../../ui/panel.tsx";
import { ReadState } from "../../ui/read-state.tsx";
import { useNames } from "./use-names.ts";

/** What became of decided cases, by reason: read once somebody opens it. */
export function OutcomesPanel({ period }: { readonly period: FiguresAnswer["period"] }) {
  const words = usePagesWords().cases.outcome;
  return (
    <Panel title={words.table}>
      <OutcomesTable from={period.fromOn.slice(0, 7)} to={period.toOn.slice(0, 7)} />
    </Panel>
  );
}

/** In whole months, as a case was opened; each decided case once. */
function OutcomesTable({ from, to }: { readonly from: string; readonly to: string }) {
  const words = usePagesWords().cases.outcome;
  const { words: trends, named } = useNames();
  const read = useOutcomes({ from, to });
  if (!read.data) return <ReadState read={read} whole />;
  const { byReason, total, withinDays } = read.data;
  if (total.cases === 0) return <p className="muted">{words.noCases}</p>;
  const rows = [
    ...byReason.map(({ reason, ...row }) => ({ key: reason, title: named("reason", reason), ...row })),
    { key: "total", title: words.total, ...total },
  ];
  return (
    <div className="stack stack-tight">
      <p className="small muted">{words.tableText(withinDays)}</p>
      <div className="scroller">
        <table className="table">
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{trends.dimensions.reason}</th>
              <th scope="col" className="table-end">
                {words.cases}
              </th>
              {COUNTED_OUTCOMES.map((outcome) => (
                <th key={outcome} scope="col" className="table-end">
                  {words.counted[outcome]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, title, cases, outcomes }) => (
              <tr key={key}>
                <th scope="row">{title}</th>
                <td className="table-end">{cases}</td>
                {COUNTED_OUTCOMES.map((outcome) => (
                  <td key={outcome} className="table-end">
                    {outcomes.find((one) => one.outcome === outcome)?.cases ?? 0}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
