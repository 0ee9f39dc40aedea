/** Where the parts of the stack lie, in CSS pixels, and the buttons that lie over them. */

import { scaleBand, scaleLinear } from "@visx/scale";
import type { BarButton } from "../charts/bar-buttons.tsx";
import { type Target, writeTarget } from "./drill.ts";
import type { ReasonChartProps } from "./reason-chart-props.ts";
import type { Column, ReasonPicture, Segment } from "./reasons.ts";

export const MARGIN = { top: 22, right: 4, bottom: 30, left: 52 };
/** Below this many pixels for a month, its label is one letter and a sum of money over it is left out. */
const ROOMY_STEP_PX = 46;
const NARROW_PX = 480;
const GAP = 0.28;

/** Lays a picture out in a width. */
export function planOf(picture: ReasonPicture, width: number) {
  const height = width < NARROW_PX ? 260 : 320;
  const months = picture.columns.map(({ month }) => month);
  const x = scaleBand({ domain: months, range: [MARGIN.left, width - MARGIN.right], padding: GAP });
  const y = scaleLinear({ domain: [0, Math.max(picture.max, 1)], range: [height - MARGIN.bottom, MARGIN.top] });
  return {
    width,
    height,
    x,
    y,
    /** Cases and minor units are whole: so are their ticks. */
    ticks: y.ticks(4).filter(Number.isInteger),
    roomy: x.step() >= ROOMY_STEP_PX,
    boxOf: ({ month, start, value }: Pick<Segment, "month" | "start" | "value">) => ({
      x: x(month) ?? 0,
      y: y(start + value),
      width: x.bandwidth(),
      height: Math.max(1, y(start) - y(start + value)),
    }),
    /** The label of a month under its column. */
    monthBox: (month: string) => ({
      x: (x(month) ?? 0) - 2,
      y: height - MARGIN.bottom + 3,
      width: x.bandwidth() + 4,
      height: MARGIN.bottom - 6,
    }),
  };
}
export type ReasonPlan = ReturnType<typeof planOf>;

/** Level 0 of a lane is the month itself; the parts of its stack follow from the base line up. */
export function reasonButtons(
  { picture, say, open, onOpen }: ReasonChartProps,
  { boxOf, monthBox }: Pick<ReasonPlan, "boxOf" | "monthBox">,
): BarButton[] {
  const opened = open ? writeTarget(open) : undefined;
  const button = (
    target: Target,
    lane: number,
    level: number,
    label: string,
    box: Pick<BarButton, "x" | "y" | "width" | "height">,
  ): BarButton => ({
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
      button({ by: "month", month }, lane, 0, label(say.words.wholeMonth, figures), monthBox(month)),
      ...segments.map((segment, at) =>
        button(
          { by: "reason", group: segment.group, month },
          lane,
          at + 1,
          label(say.group(segment.group, picture.groups), segment.figures),
          boxOf(segment),
        ),
      ),
    ];
  });
}
