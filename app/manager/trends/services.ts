/** Figures by service: the largest as bars, the others as one. */
import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { type Figures, type Measure, measured, sumFigures } from "./measure.ts";

export const TOP_SERVICES = 12;

export interface ServiceBar {
  /** Undefined for the bar of all others. */
  readonly service: string | undefined;
  /** Empty text: cases about no service in particular. */
  readonly services: readonly string[];
  readonly figures: Figures;
}

/** One bar for each service with a case, largest first. */
export function serviceRows(answer: Pick<TrendsAnswer, "byService">, measure: Measure): ServiceBar[] {
  const byName = Map.groupBy(answer.byService, ({ service }) => service);
  return [...byName]
    .map(([service, cells]) => ({ service, services: [service], figures: sumFigures(cells) }))
    .filter(({ figures }) => figures.cases > 0)
    .sort(
      (a, b) =>
        measured(b.figures, measure) - measured(a.figures, measure) ||
        b.figures.cases - a.figures.cases ||
        (a.service < b.service ? -1 : 1),
    );
}

/** The rows as they are drawn: at most twelve of their own and one for the rest. A rest of a single service is that service. */
export function serviceBars(rows: readonly ServiceBar[]): ServiceBar[] {
  if (rows.length <= TOP_SERVICES + 1) return [...rows];
  const rest = rows.slice(TOP_SERVICES);
  return [
    ...rows.slice(0, TOP_SERVICES),
    {
      service: undefined,
      services: rest.flatMap(({ services }) => services),
      figures: sumFigures(rest.map(({ figures }) => figures)),
    },
  ];
}
