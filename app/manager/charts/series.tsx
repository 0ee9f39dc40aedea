/** How a series looks: a colour and a pattern, so that no series is told by its colour alone. */
import { Bar } from "@visx/shape";

/** 0 to 5 in the order of the legend; `rest` is what has no colour of its own. */
export type SeriesIndex = 0 | 1 | 2 | 3 | 4 | 5 | "rest";
const INDEXES: readonly SeriesIndex[] = [0, 1, 2, 3, 4, 5, "rest"];

export const seriesOf = (at: number, isRest: boolean): SeriesIndex => (isRest ? "rest" : (INDEXES[at] ?? "rest"));

const colourOf = (series: SeriesIndex): string => `var(--series-${series === "rest" ? "rest" : series + 1})`;
const patternId = (chartId: string, series: SeriesIndex): string => `${chartId}-pattern-${series}`;

/** What is drawn over the colour; the first series is plain. */
const STROKES: Record<SeriesIndex, string | undefined> = {
  0: undefined,
  1: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
  2: "M2,2 h2 v2 h-2 z M6,6 h2 v2 h-2 z",
  3: "M0,2 h8 M0,6 h8",
  4: "M-2,6 l4,4 M0,0 l8,8 M6,-2 l4,4",
  5: "M2,0 v8 M6,0 v8",
  rest: "M0,4 h8 M4,0 v8",
};

/** The patterns of one picture; `chartId` keeps two pictures on a page apart. */
export function SeriesPatterns({ chartId }: { readonly chartId: string }) {
  return (
    <defs>
      {INDEXES.map((series) => (
        <pattern key={series} id={patternId(chartId, series)} width={8} height={8} patternUnits="userSpaceOnUse">
          <path d={STROKES[series]} className="series-stroke" />
        </pattern>
      ))}
    </defs>
  );
}

export interface SeriesBarProps {
  readonly chartId: string;
  readonly series: SeriesIndex;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly strong?: boolean;
}

/** One rectangle of a series. */
export function SeriesBar({ chartId, series, strong = false, ...box }: SeriesBarProps) {
  return (
    <g className={strong ? "series-bar series-bar-open" : "series-bar"}>
      <Bar {...box} fill={colourOf(series)} />
      {STROKES[series] ? <Bar {...box} fill={`url(#${patternId(chartId, series)})`} /> : null}
    </g>
  );
}

const SWATCH_PX = 14;

/** The same look as a small square, for a legend. */
export function Swatch({ chartId, series }: Pick<SeriesBarProps, "chartId" | "series">) {
  return (
    <svg className="swatch" width={SWATCH_PX} height={SWATCH_PX} aria-hidden="true">
      <SeriesPatterns chartId={`${chartId}-${series}`} />
      <SeriesBar chartId={`${chartId}-${series}`} series={series} x={0} y={0} width={SWATCH_PX} height={SWATCH_PX} />
    </svg>
  );
}
