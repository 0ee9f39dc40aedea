import { AxisBottom, AxisLeft } from "@visx/axis";
import { useId, useState } from "react";
import { BarButtons } from "../charts/bar-buttons.tsx";
import { SeriesBar, SeriesPatterns, seriesOf } from "../charts/series.tsx";
import { useWidth } from "../charts/use-width.ts";
import { writeTarget } from "./drill.ts";
import { isSmall, type Measure, sumFigures } from "./measure.ts";
import type { ReasonChartProps } from "./reason-chart-props.ts";
import { MARGIN, planOf, type ReasonPlan, reasonButtons } from "./reason-plan.ts";
import { type Column, REST, type Segment } from "./reasons.ts";
import type { TrendWords } from "./use-trend-words.ts";

/** Reasons month by month as a stack: a picture, and buttons over its parts that open the cases behind them. */
export function ReasonChart(props: ReasonChartProps) {
  const { say } = props;
  const keysId = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<string>();
  return (
    <div className="stack stack-tight">
      <p className="readout" aria-hidden="true">
        {pointed ?? <span className="muted">{say.words.hint}</span>}
      </p>
      <div className="chart" ref={box}>
        {width > 0 ? <Picture {...props} width={width} keysId={keysId} onPoint={setPointed} /> : null}
      </div>
      <p className="visually-hidden" id={keysId}>
        {say.words.keys}
      </p>
    </div>
  );
}

interface PictureProps extends ReasonChartProps {
  readonly width: number;
  readonly keysId: string;
  readonly onPoint: (label: string | undefined) => void;
}

function Picture({ width, keysId, onPoint, ...props }: PictureProps) {
  const { picture, summary } = props;
  const plan = planOf(picture, width);
  return (
    <>
      <Plot {...props} plan={plan} />
      <BarButtons
        bars={reasonButtons(props, plan)}
        label={summary}
        describedBy={keysId}
        onPoint={(bar) => onPoint(bar?.label)}
      />
    </>
  );
}

/** The drawing alone: scales, stacks, sums. */
function Plot({ plan, ...props }: ReasonChartProps & { readonly plan: ReasonPlan }) {
  const { picture, open } = props;
  const { width, height, y, ticks } = plan;
  const chartId = useId();
  const opened = open ? writeTarget(open) : undefined;
  const seriesAt = (segment: Segment) =>
    seriesOf(
      picture.groups.findIndex(({ key }) => key === segment.group),
      segment.group === REST,
    );
  return (
    <svg width={width} height={height} aria-hidden="true">
      <SeriesPatterns chartId={chartId} />
      {ticks.map((tick) => (
        <line key={tick} className="grid-line" x1={MARGIN.left} x2={width} y1={y(tick)} y2={y(tick)} />
      ))}
      {picture.columns.flatMap(({ segments }) =>
        segments.map((segment) => (
          <SeriesBar
            key={`${segment.month}${segment.group}`}
            chartId={chartId}
            series={seriesAt(segment)}
            strong={writeTarget({ by: "reason", group: segment.group, month: segment.month }) === opened}
            {...plan.boxOf(segment)}
          />
        )),
      )}
      <Labels {...props} plan={plan} />
    </svg>
  );
}

/** Sums over the columns, and the two axes. */
function Labels({
  picture,
  measure,
  say,
  currency,
  currentMonth,
  plan,
}: ReasonChartProps & { readonly plan: ReasonPlan }) {
  const { x, y, ticks, height, roomy } = plan;
  const monthLabel = (month: string) =>
    `${say.own.month(month, roomy ? "short" : "narrow")}${month === currentMonth ? "*" : ""}`;
  return (
    <>
      {picture.columns.map((column) => (
        <text
          key={column.month}
          className={roomy ? "bar-total" : "bar-total bar-total-tight"}
          x={(x(column.month) ?? 0) + x.bandwidth() / 2}
          y={y(column.value) - 6}
          textAnchor="middle"
        >
          {totalOf(column, measure, roomy, currency, say)}
        </text>
      ))}
      <AxisLeft
        scale={y}
        left={MARGIN.left - 6}
        tickValues={ticks}
        tickFormat={(tick) =>
          measure === "cases" ? say.format.number(Number(tick)) : say.own.roundMoney(Number(tick), currency)
        }
        hideAxisLine
        hideTicks
        tickLabelProps={{ className: "axis-label", textAnchor: "end", dy: "0.33em" }}
      />
      <AxisBottom
        scale={x}
        top={height - MARGIN.bottom}
        tickFormat={monthLabel}
        tickValues={picture.columns.map(({ month }) => month)}
        hideTicks
        axisLineClassName="axis-line"
        tickLabelProps={{ className: "axis-label", textAnchor: "middle" }}
      />
    </>
  );
}

function totalOf(
  { segments, value }: Column,
  measure: Measure,
  roomy: boolean,
  currency: string,
  say: TrendWords,
): string {
  if (value === 0) return "";
  const mark = isSmall(sumFigures(segments.map(({ figures }) => figures)).cases) ? "°" : "";
  if (measure === "cases") return `${say.format.number(value)}${mark}`;
  return roomy ? `${say.own.roundMoney(value, currency)}${mark}` : mark;
}
