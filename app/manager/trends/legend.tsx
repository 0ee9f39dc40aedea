import { useId } from "react";
import { Button } from "../../ui/button.tsx";
import { Swatch, seriesOf } from "../charts/series.tsx";
import type { Measure } from "./measure.ts";
import { type GroupKey, REST, type ReasonGroup } from "./reasons.ts";
import type { TrendWords } from "./use-trend-words.ts";

export interface LegendProps {
  readonly groups: readonly ReasonGroup[];
  readonly measure: Measure;
  readonly only: GroupKey | undefined;
  readonly onOnly: (group: GroupKey | undefined) => void;
  readonly say: TrendWords;
}

/** The colours with their names and figures, largest first, which is from the base line up. Each can be drawn alone. */
export function Legend({ groups, measure, only, onOnly, say }: LegendProps) {
  const chartId = useId();
  return (
    <div className="stack stack-tight legend">
      <h3 className="small muted">{say.words.legend}</h3>
      <ul>
        {groups.map(({ key, figures }, at) => {
          const name = say.group(key, groups);
          return (
            <li key={key}>
              <button
                type="button"
                className="legend-item"
                aria-pressed={key === only}
                onClick={() => onOnly(key === only ? undefined : key)}
              >
                <Swatch chartId={chartId} series={seriesOf(at, key === REST)} />
                <span className="wrap">
                  <span className="visually-hidden">{say.words.onlyThis} </span>
                  {name}{" "}
                </span>
                <span className="money legend-figure">{say.figure(figures, measure)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {only ? (
        <Button kind="link" onClick={() => onOnly(undefined)}>
          {say.words.showAll}
        </Button>
      ) : null}
    </div>
  );
}
