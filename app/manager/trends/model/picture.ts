/** From an answer to lines over months: which groups have one, and what each point says and opens. */
import type { FiguresAnswer } from "../../../../core/contract/figures.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { COUNTED_REASONS } from "../../../../core/reasons/reasons.ts";
import { poissonInterval } from "../../../../core/trends/interval.ts";
import { projectionOf } from "../../../../core/trends/projection.ts";
import type { Line, LinePoint, LinesPicture, MonthMark } from "../../charts/lines.ts";
import { type Look, lookAt, REASON_LOOKS, REST_LOOK } from "../../charts/looks.ts";
import type { TrendWords } from "../use-trend-words.ts";
import type { Done } from "./actions.ts";
import { type DrawnGroup, drawnGroups, type GroupId, LINES_MOST, monthCells } from "./groups.ts";
import { type Counted, type Measure, measured } from "./measure.ts";
import { isSameTarget, type Target } from "./target.ts";

export interface PictureOf {
  readonly answer: FiguresAnswer;
  readonly measure: Measure;
  /** Today in the clinic's calendar. */
  readonly todayOn: string;
  readonly open: Target | undefined;
  readonly onOpen: (target: Target) => void;
  readonly say: TrendWords;
  /** What was done about causes: its months have a mark. */
  readonly done?: readonly Done[];
}

/** A reason has its look for ever; all else has one by its place in this picture. */
export function lookOf({ id, groups }: DrawnGroup, at: number, by: FiguresAnswer["by"]): Look {
  if (id === "rest" || id === "unnamed") return REST_LOOK;
  const reason = by === "reason" ? COUNTED_REASONS.find((code) => code === groups[0]?.key) : undefined;
  return reason ? REASON_LOOKS[reason] : lookAt(at);
}

/**
 * Groups that have a line: the largest, and of a rate only those of which it is known. All others together would be the highest line, and press
 * every one that matters to the ground: each month's sum says how many they are. Who is not named has no months.
 */
export const lineGroups = (answer: FiguresAnswer, measure: Measure): DrawnGroup[] =>
  drawnGroups(answer, measure, LINES_MOST).filter(
    ({ id, figures }) => id !== "rest" && id !== "unnamed" && measured(figures, measure) !== undefined,
  );

/** All lines; who draws one alone picks it out of them. */
export function pictureOf(props: PictureOf): LinesPicture {
  const { answer, measure, open, onOpen, say, todayOn, done = [] } = props;
  const cells = monthCells(answer);
  const running = todayOn.slice(0, 7);
  const target = (group: GroupId, month: string): Pick<LinePoint, "isOpen"> & { onPress: () => void } => ({
    isOpen: isSameTarget(open, { group, month }),
    onPress: () => onOpen({ group, month }),
  });
  const lines = lineGroups(answer, measure).map((group, at): Line => {
    const name = say.group(group);
    const points = answer.months.map((month): LinePoint => {
      const figures = cells.of(group, month);
      return {
        month,
        ...pointOf(figures, month === running ? todayOn : undefined, props),
        label: labelOf(name, figures, month, props),
        ...(figures.cases > 0 && group.id !== "unnamed" ? target(group.id, month) : { isOpen: false }),
      };
    });
    return {
      key: group.id,
      name,
      look: lookOf(group, at, answer.by),
      figure: say.short(group.figures, measure),
      points,
    };
  });
  const months = answer.months.map((month): MonthMark => {
    const figures = cells.all(month);
    return {
      month,
      isRunning: month === running,
      hasEvent: done.some(({ action }) => action.onDate.startsWith(month)),
      sum: measure === "rate" || figures.cases === 0 ? "" : say.tick(measured(figures, measure) ?? 0, measure),
      label: labelOf(say.words.whole, figures, month, props),
      ...(figures.cases > 0 ? target("all", month) : { isOpen: false }),
    };
  });
  return { months, lines };
}

/** A month without a case has the value nought; without anything to count among it has no rate. */
function pointOf(
  figures: Counted,
  todayOn: string | undefined,
  { measure, say }: PictureOf,
): Pick<LinePoint, "value" | "range" | "expected" | "isSmall"> {
  const value = measured(figures, measure);
  const isSmall = say.isFew(figures.cases);
  if (measure === "rate") return { value, range: figures.rate, isSmall };
  if (measure !== "cases") return { value, isSmall };
  const { projected } = todayOn === undefined ? { projected: undefined } : expectedOf(figures.cases, todayOn);
  return {
    value,
    range: poissonInterval(figures.cases),
    isSmall,
    ...(projected ? { expected: { value: projected.cases, range: projected } } : {}),
  };
}

/** Today's cases are among those counted, so that today counts as over. */
const expectedOf = (cases: number, todayOn: string) => projectionOf(todayOn.slice(0, 7), addDays(todayOn, 1), cases);

function labelOf(name: string, figures: Counted, month: string, { measure, say, todayOn }: PictureOf): string {
  const { words } = say;
  const { projected } =
    measure === "cases" && month === todayOn.slice(0, 7)
      ? expectedOf(figures.cases, todayOn)
      : { projected: undefined };
  const parts = [
    say.spokenCases(figures.cases),
    figures.rate ? say.per(figures.rate) : "",
    say.money(figures.refundedMinor + figures.creditedMinor),
    projected
      ? words.expected(
          ...([projected.cases, projected.low, projected.high].map(say.format.number) as [string, string, string]),
        )
      : "",
  ];
  return words.point(name, say.own.month(month, "full"), parts.filter(Boolean).join(", "));
}
