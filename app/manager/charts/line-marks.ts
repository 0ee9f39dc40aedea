/** The buttons over a picture of lines. */
import { type LinePlan, MARGIN, TARGET_PX } from "./line-plan.ts";
import type { LinesPicture } from "./lines.ts";
import type { MarkButton } from "./mark-buttons.tsx";

/** A lane is a month. Level 0 is the month itself; then the lines, the last of the names lowest, so that an arrow up leads to a larger one. */
export function lineMarks({ months, lines }: LinesPicture, plan: LinePlan): MarkButton[] {
  const { atMonth, y, height, step } = plan;
  const half = TARGET_PX / 2;
  const ofMonth = months.flatMap(({ month, label, isOpen, onPress }, lane): MarkButton[] => {
    if (!onPress) return [];
    const width = Math.max(TARGET_PX, Math.min(step - 4, 64));
    const box = { x: atMonth(month) - width / 2, y: height - MARGIN.bottom + 4, width, height: 38 };
    return [{ ...box, lane, level: 0, label, isOpen, onPress }];
  });
  const ofLines = lines.flatMap(({ key, points }, at) =>
    points.flatMap(({ month, value, label, isOpen, onPress }): MarkButton[] => {
      if (!onPress || value === undefined) return [];
      const lane = months.findIndex((one) => one.month === month);
      const box = { x: atMonth(month) - half, y: y(value) - half, width: TARGET_PX, height: TARGET_PX };
      return [{ ...box, lane, level: lines.length - at, label, isOpen, onPress, of: key }];
    }),
  );
  return [...ofMonth, ...ofLines];
}
