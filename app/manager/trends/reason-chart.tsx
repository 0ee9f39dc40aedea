import { AxisBottom, AxisLeft } from "@visx/axis";
import { scaleBand, scaleLinear } from "@visx/scale";
import { useId, useState } from "react";
import { type BarButton, BarButtons } from "../charts/bar-buttons.tsx";
import { SeriesBar, SeriesPatterns, seriesOf } from "../charts/series.tsx";
import { useWidth } from "../charts/use-width.ts";
import type { Target } from "./drill.ts";
import { writeTarget } from "./drill.ts";
import { isSmall, type Measure } from "./measure.ts";
import { type Column, REST, type ReasonPicture, type Segment } from "./reasons.ts";
import type { TrendWords } from "./use-trend-words.ts";

export interface ReasonChartProps {
  readonly picture: ReasonPicture;
  readonly measure: Measure;
  readonly currency: string;
  readonly currentMonth: string;
  readonly summary: string;
  readonly open: Target | undefined;
  readonly onOpen: (target: Target) => void;
  readonly say: TrendWords;
}

const MARGIN = { top: 22, right: 4, bottom: 30, left: 52 };
/** Below this many pixels for a month, its label is one letter and its sum is left out. */
const ROOMY_STEP_PX = 46;
const GAP = 0.28;

/** Reasons month by month as a stack: a picture, and buttons over its parts that open the cases behind them. */
export function ReasonChart(props: ReasonChartProps) {
  const { say, summary } = props;
  const keysId = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<string>();
  return (
    <div className="stack stack-tight">
      <p className="readout" aria-hidden="true">
        {pointed ?? <span className="muted">{say.words.hint}</span>}
      </p>
      <div className="chart" ref={box}>
        {width > 0 ? <Picture {...props} width={width} keysId={keysId} onPoint={setPointed} label={summary} /> : null}
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
  readonly label: string;
  readonly onPoint: (label: string | undefined) => void;
}

function scalesOf(picture: ReasonPicture, width: number, height: number) {
  const months = picture.columns.map(({ month }) => month);
  const x = scaleBand({ domain: months, range: [MARGIN.left, width - MARGIN.right], padding: GAP });
  const y = scaleLinear({
    domain: [0, Math.max(picture.max, 1)],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: 4,
  });
  return { x, y, ticks: y.ticks(4).filter(Number.isInteger) };
}

function Picture({ width, keysId, label, onPoint, ...props }: PictureProps) {
  const { picture, measure, say, currency, currentMonth, open } = props;
  const chartId = useId();
  const height = width < 480 ? 260 : 320;
  const { x, y, ticks } = scalesOf(picture, width, height);
  const roomy = x.step() >= ROOMY_STEP_PX;
  const monthLabel = (month: string) =>
    `${say.own.month(month, roomy ? "short" : "narrow")}${month === currentMonth ? "*" : ""}`;
  const opened = open ? writeTarget(open) : undefined;
  const boxOf = ({ month, start, value }: Segment) => ({
    x: x(month) ?? 0,
    y: y(start + value),
    width: x.bandwidth(),
    height: Math.max(1, y(start) - y(start + value)),
  });
  const look = (segment: Segment) =>
    seriesOf(
      picture.groups.findIndex(({ key }) => key === segment.group),
      segment.group === REST,
    );
  return (
    <>
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
              series={look(segment)}
              strong={writeTarget({ by: "reason", group: segment.group, month: segment.month }) === opened}
              {...boxOf(segment)}
            />
          )),
        )}
        {picture.columns.map((column) => (
          <text
            key={column.month}
            className="bar-total"
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
      </svg>
      <BarButtons
        bars={buttonsOf(props, { boxOf, monthBox: (month) => monthBox(x(month) ?? 0, x.bandwidth(), height) })}
        label={label}
        describedBy={keysId}
        onPoint={(bar) => onPoint(bar?.label)}
      />
    </>
  );
}

const monthBox = (left: number, width: number, height: number) => ({
  x: left - 2,
  y: height - MARGIN.bottom + 3,
  width: width + 4,
  height: MARGIN.bottom - 6,
});

function totalOf(
  { figures, value }: Column,
  measure: Measure,
  roomy: boolean,
  currency: string,
  say: TrendWords,
): string {
  if (value === 0) return "";
  const mark = isSmall(figures.cases) ? "°" : "";
  if (measure === "cases") return `${say.format.number(value)}${mark}`;
  return roomy ? `${say.own.roundMoney(value, currency)}${mark}` : mark;
}

type Box = Pick<BarButton, "x" | "y" | "width" | "height">;

/** Level 0 of a lane is the month itself; the parts of its stack follow from the base line up. */
function buttonsOf(
  { picture, say, open, onOpen }: ReasonChartProps,
  boxes: { readonly boxOf: (segment: Segment) => Box; readonly monthBox: (month: string) => Box },
): BarButton[] {
  const opened = open ? writeTarget(open) : undefined;
  const button = (target: Target, lane: number, level: number, label: string, box: Box): BarButton => ({
    ...box,
    lane,
    level,
    label,
    open: writeTarget(target) === opened,
    onPress: () => onOpen(target),
  });
  return picture.columns.flatMap(({ month, figures, segments }, lane) => {
    const label = (what: string, of: Column["figures"]) =>
      say.words.bar(
        what,
        say.own.month(month, "full"),
        say.spokenCases(of.cases),
        say.money(of.refundedMinor + of.creditedMinor),
      );
    if (figures.cases === 0) return [];
    return [
      button({ by: "month", month }, lane, 0, label(say.words.wholeMonth, figures), boxes.monthBox(month)),
      ...segments.map((segment, at) =>
        button(
          { by: "reason", group: segment.group, month },
          lane,
          at + 1,
          label(say.group(segment.group, picture.groups), segment.figures),
          boxes.boxOf(segment),
        ),
      ),
    ];
  });
}
