import { AxisBottom, AxisLeft } from "@visx/axis";
import { Line as Rule } from "@visx/shape";
import { useId } from "react";
import { bandOf, type LinePlan, MARGIN, pathOf, piecesOf } from "./line-plan.ts";
import type { Line, LineChartWords, LinePoint, LinesPicture, Range } from "./lines.ts";
import { colourOf, DASHES } from "./looks.ts";
import { Marker } from "./marker.tsx";

export interface LinePlotProps {
  readonly picture: LinesPicture;
  readonly plan: LinePlan;
  /** The line that is pointed at: it lies over the others, which fade. */
  readonly above: string | undefined;
  readonly words: Pick<LineChartWords, "upright" | "lying" | "tick" | "month">;
}

/** The drawing alone: axes, lines, points, and how sure they are. */
export function LinePlot({ picture, plan, above, words }: LinePlotProps) {
  const clipId = useId();
  const { width, height, y, ticks } = plan;
  const runningMonth = picture.months.find(({ isRunning }) => isRunning)?.month;
  // What is drawn last lies above.
  const lines = [...picture.lines].reverse().sort((a, b) => Number(a.key === above) - Number(b.key === above));
  return (
    <svg className="plot" width={width} height={height} aria-hidden="true">
      <clipPath id={clipId}>
        <rect x={MARGIN.left} y={0} width={width - MARGIN.left} height={height - MARGIN.bottom + 1} />
      </clipPath>
      {ticks.map((tick) => (
        <Rule
          key={tick}
          className="grid-line"
          from={{ x: MARGIN.left, y: y(tick) }}
          to={{ x: width - MARGIN.right, y: y(tick) }}
        />
      ))}
      <Axes picture={picture} plan={plan} words={words} />
      <g clipPath={`url(#${clipId})`}>
        {lines.map((line) => (
          <DrawnLine
            key={line.key}
            line={line}
            plan={plan}
            runningMonth={runningMonth}
            isSure={plan.isAlone || line.key === above}
            isFaded={above !== undefined && line.key !== above}
          />
        ))}
      </g>
    </svg>
  );
}

interface DrawnLineProps {
  readonly line: Line;
  readonly plan: LinePlan;
  readonly runningMonth: string | undefined;
  /** With how sure each point is. */
  readonly isSure: boolean;
  readonly isFaded: boolean;
}

const MARKERS_FROM_STEP_PX = 9;

function DrawnLine({ line, plan, runningMonth, isSure, isFaded }: DrawnLineProps) {
  const { look, points } = line;
  const pieces = piecesOf(line, plan, runningMonth);
  const colour = colourOf(look);
  const shown = plan.step < MARKERS_FROM_STEP_PX ? points.slice(-1) : points;
  return (
    <g className={isFaded ? "series series-faded" : "series"} stroke={colour}>
      {isSure ? <path className="series-band" d={bandOf(line, plan)} fill={colour} /> : null}
      <path
        className="series-line"
        d={pathOf(pieces.filter(({ isExpected }) => !isExpected))}
        strokeDasharray={DASHES[look.dash]}
      />
      <path className="series-line series-expected" d={pathOf(pieces.filter(({ isExpected }) => isExpected))} />
      {isSure ? points.map((point) => <Whiskers key={point.month} point={point} plan={plan} />) : null}
      {shown.map((point) => (
        <Point key={point.month} point={point} line={line} plan={plan} />
      ))}
    </g>
  );
}

function Whiskers({ point: { month, range, expected }, plan }: { readonly point: LinePoint; readonly plan: LinePlan }) {
  const x = plan.atMonth(month);
  return (
    <>
      {expected ? null : <Whisker x={x} range={range} plan={plan} />}
      <Whisker x={x} range={expected?.range} plan={plan} />
    </>
  );
}

const CAP_PX = 3;

function Whisker({ x, range, plan: { y } }: { x: number; range: Range | undefined; plan: LinePlan }) {
  if (!range) return null;
  const [low, high] = [y(range.low), y(range.high)];
  return (
    <path
      className="whisker"
      d={`M${x},${low} V${high} M${x - CAP_PX},${low} h${2 * CAP_PX} M${x - CAP_PX},${high} h${2 * CAP_PX}`}
    />
  );
}

function Point({ point, line: { look }, plan }: { point: LinePoint; line: Line; plan: LinePlan }) {
  const { month, value, expected, isSmall, isOpen } = point;
  const { atMonth, y } = plan;
  const x = atMonth(month);
  // A zero has nothing behind it: the line on the axis says it.
  const isMarked = value !== undefined && value > 0;
  return (
    <>
      {expected && value !== undefined ? (
        <path className="so-far" d={`M${x},${y(value)} V${y(expected.value)}`} />
      ) : null}
      {expected ? <Marker look={look} x={x} y={y(expected.value)} expected /> : null}
      {isMarked ? <Marker look={look} x={x} y={y(value)} small={isSmall || expected !== undefined} /> : null}
      {isOpen && value !== undefined ? <circle className="point-open" cx={x} cy={y(value)} r={9} /> : null}
    </>
  );
}

const TITLE_Y = 14;
/** Where months lie close together a longer sum would run into the next. */
const TIGHT_CHARACTERS = 4;

/** Both axes with their titles, the sum of each month under its name, and a sign over a month in which something was done. */
function Axes({ picture, plan, words }: Pick<LinePlotProps, "picture" | "plan" | "words">) {
  const { y, x, ticks, height, width, isRoomy, nameEvery, atMonth } = plan;
  const base = height - MARGIN.bottom;
  const nameOf = (month: string, at: number) => {
    if (at % nameEvery !== 0) return "";
    const isRunning = picture.months[at]?.isRunning === true;
    return `${words.month(month, isRoomy ? "short" : "narrow")}${isRunning ? "*" : ""}`;
  };
  return (
    <>
      <text className="axis-title" x={0} y={TITLE_Y}>
        {words.upright}
      </text>
      <AxisLeft
        scale={y}
        left={MARGIN.left - 6}
        tickValues={ticks}
        tickFormat={(tick) => words.tick(Number(tick))}
        hideAxisLine
        hideTicks
        tickLabelProps={{ className: "axis-label", textAnchor: "end", dy: "0.33em" }}
      />
      <AxisBottom
        scale={x}
        top={base}
        tickFormat={nameOf}
        tickValues={picture.months.map(({ month }) => month)}
        hideTicks
        axisLineClassName="axis-line"
        tickLabelProps={{ className: "axis-label", textAnchor: "middle" }}
      />
      {picture.months.map(({ month, sum, hasEvent }, at) => (
        <g key={month}>
          <text className={isRoomy ? "month-sum" : "month-sum month-sum-tight"} x={atMonth(month)} y={base + 36}>
            {at % nameEvery === 0 && (isRoomy || sum.length <= TIGHT_CHARACTERS) ? sum : ""}
          </text>
          {hasEvent ? <path className="month-event" d={`M${atMonth(month)},${MARGIN.top - 8} V${base}`} /> : null}
        </g>
      ))}
      <text className="axis-title" x={(MARGIN.left + width - MARGIN.right) / 2} y={height - 6} textAnchor="middle">
        {words.lying}
      </text>
    </>
  );
}
