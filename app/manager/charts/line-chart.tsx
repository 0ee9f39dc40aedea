import { useId, useState } from "react";
import { LineEnds } from "./line-ends.tsx";
import { lineMarks } from "./line-marks.ts";
import { linePlan, MARGIN } from "./line-plan.ts";
import { LinePlot } from "./line-plot.tsx";
import type { LineChartWords, LinesPicture } from "./lines.ts";
import { MarkButtons } from "./mark-buttons.tsx";
import { useWidth } from "./use-width.ts";

export interface LineChartProps {
  readonly picture: LinesPicture;
  /** Counted one by one. */
  readonly isWhole: boolean;
  /** The line that is drawn alone. */
  readonly only: string | undefined;
  /** Absent where nothing can be pressed, such as on paper. */
  readonly onOnly: ((key: string | undefined) => void) | undefined;
  /** All lines, also where one is drawn alone: their names stay to choose from. */
  readonly names: LinesPicture["lines"];
  readonly words: LineChartWords;
}

const NAMES_BESIDE_FROM_PX = 620;
const NAMES_SHARE = 0.25;
const NAMES_PX = { least: 190, most: 320 };

/** Lines over months, each with its name at its end, and a button over each point; in a narrow frame the names stand below. */
export function LineChart(props: LineChartProps) {
  const { words } = props;
  const [box, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<Pointed>();
  return (
    <div className="stack stack-tight">
      <p className="readout" aria-hidden="true">
        {pointed?.label ?? (words.hint ? <span className="muted">{words.hint}</span> : null)}
      </p>
      <div ref={box}>
        {width > 0 ? <Drawn {...props} width={width} pointed={pointed?.of} onPoint={setPointed} /> : null}
      </div>
    </div>
  );
}

interface Pointed {
  readonly label?: string;
  readonly of?: string | undefined;
}

interface DrawnProps extends LineChartProps {
  readonly width: number;
  readonly pointed: string | undefined;
  readonly onPoint: (pointed: Pointed | undefined) => void;
}

function Drawn({ picture, names, isWhole, only, onOnly, words, width, pointed, onPoint }: DrawnProps) {
  const keysId = useId();
  const isBeside = width >= NAMES_BESIDE_FROM_PX;
  const namesWidth = isBeside ? Math.min(NAMES_PX.most, Math.max(NAMES_PX.least, width * NAMES_SHARE)) : 0;
  const plan = linePlan(picture, width - namesWidth, isWhole);
  return (
    <div className={isBeside ? "line-chart line-chart-beside" : "line-chart"}>
      <div className="chart" style={{ inlineSize: plan.width }}>
        <LinePlot picture={picture} plan={plan} above={pointed} words={words} />
        <MarkButtons
          marks={lineMarks(picture, plan)}
          label={words.summary}
          describedBy={keysId}
          above={pointed}
          onPoint={onPoint}
        />
        <p className="visually-hidden" id={keysId}>
          {words.keys}
        </p>
      </div>
      <LineEnds
        lines={names}
        drawn={picture.lines}
        plan={plan}
        place={isBeside ? { inlineSize: namesWidth, from: MARGIN.top, to: plan.height - MARGIN.bottom } : undefined}
        only={only}
        onOnly={onOnly}
        onPoint={(of) => onPoint(of === undefined ? undefined : { of })}
        words={words}
      />
    </div>
  );
}
