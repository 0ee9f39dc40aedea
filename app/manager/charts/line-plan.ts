/** Where the parts of a picture of lines lie, in CSS pixels. */
import { scaleLinear, scalePoint } from "@visx/scale";
import { highestOf, type Line, type LinePoint, type LinesPicture } from "./lines.ts";

export const MARGIN = { top: 34, right: 14, bottom: 62, left: 52 };
const NARROW_PX = 480;
const HEIGHT = { narrow: 300, wide: 360 };
/** A month with less has one letter. */
const ROOMY_STEP_PX = 46;
/** A month with less is named only now and then. */
const LEAST_STEP_PX = 15;
/** Few cases look like few: a single one does not fill the picture. */
const LEAST_TOP = 4;
const TICKS = 5;
/** A press needs no steadier hand than this. */
export const TARGET_PX = 24;

/** Lays a picture out in a width. `isWhole`: values are counted one by one, so there is no tick between two. */
export function linePlan(picture: LinesPicture, width: number, isWhole: boolean) {
  const isNarrow = width < NARROW_PX;
  const height = isNarrow ? HEIGHT.narrow : HEIGHT.wide;
  const months = picture.months.map(({ month }) => month);
  const inset = months.length > 1 ? TARGET_PX / 2 : 0;
  const x = scalePoint({ domain: months, range: [MARGIN.left + inset, width - MARGIN.right - inset] });
  const isAlone = picture.lines.length === 1;
  const top = Math.max(highestOf(picture, isAlone), isWhole ? LEAST_TOP : 0) || 1;
  const y = scaleLinear({ domain: [0, top], range: [height - MARGIN.bottom, MARGIN.top], nice: TICKS });
  const step = months.length > 1 ? x.step() : width;
  return {
    width,
    height,
    x,
    y,
    step,
    isNarrow,
    isRoomy: step >= ROOMY_STEP_PX,
    /** Every so many months have their name. */
    nameEvery: Math.ceil(LEAST_STEP_PX / step),
    ticks: y.ticks(TICKS).filter((tick) => !isWhole || Number.isInteger(tick)),
    atMonth: (month: string) => x(month) ?? 0,
    /** One line alone is drawn with how sure each of its points is. */
    isAlone,
  };
}
export type LinePlan = ReturnType<typeof linePlan>;

/** What is expected of the running month is where its line goes on to. */
const heightOf = ({ value, expected }: LinePoint): number | undefined => expected?.value ?? value;

interface Piece {
  readonly d: string;
  /** It leads to what is not over yet. */
  readonly isExpected: boolean;
}

/** The line from point to point, broken where nothing was measured; the way to the running month is a piece of its own. */
export function piecesOf({ points }: Line, { atMonth, y }: LinePlan, runningMonth: string | undefined): Piece[] {
  const placed = points.map((point) => ({ point, value: heightOf(point) }));
  return placed.flatMap(({ point, value }, at): Piece[] => {
    const before = placed[at - 1];
    if (value === undefined || before?.value === undefined) return [];
    const d = `M${atMonth(before.point.month)},${y(before.value)} L${atMonth(point.month)},${y(value)}`;
    return [{ d, isExpected: point.month === runningMonth }];
  });
}

/** Joins pieces that follow each other, so that a dash goes on over a point. */
export function pathOf(pieces: readonly Piece[]): string {
  let end = "";
  return pieces
    .map(({ d }) => {
      const [from = "", to = ""] = d.slice(1).split(" L");
      const part = from === end ? `L${to}` : d;
      end = to;
      return part;
    })
    .join(" ");
}

/** The area between how little and how much it may be, over the months that have both. */
export function bandOf({ points }: Line, { atMonth, y }: LinePlan): string {
  const known = points.flatMap(({ month, range }) => (range ? [{ x: atMonth(month), ...range }] : []));
  if (known.length < 2) return "";
  const upper = known.map(({ x, high }) => `${x},${y(high)}`);
  const lower = known.map(({ x, low }) => `${x},${y(low)}`).reverse();
  return `M${[...upper, ...lower].join(" L")} Z`;
}

/** Where a line ends, for its name beside it. */
export function endOf({ points }: Line, { y }: LinePlan): number {
  const last = points.findLast((point) => heightOf(point) !== undefined);
  return y((last && heightOf(last)) ?? 0);
}

/**
 * Moves names apart that would lie over each other, each as little as can be: `wanted` are their middles, from the top down or not.
 * Answers a middle for each, in the same order. Where there is no room for all they lie as far apart as there is.
 */
export function spread(wanted: readonly number[], size: number, from: number, to: number): number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const gap = Math.min(size, (to - from) / Math.max(1, wanted.length));
  const middles: number[] = [];
  let free = from + gap / 2;
  for (const at of order) {
    const middle = Math.max(wanted[at] ?? 0, free);
    middles[at] = middle;
    free = middle + gap;
  }
  let most = to - gap / 2;
  for (const at of order.reverse()) {
    middles[at] = Math.min(middles[at] ?? 0, most);
    most = (middles[at] ?? 0) - gap;
  }
  return middles;
}
