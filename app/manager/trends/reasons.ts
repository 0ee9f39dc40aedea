/** Reasons over months: the few that matter most as a stack, the whole set as a table. */
import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { COUNTED_REASONS, type CountedReason } from "../../../core/reasons/reasons.ts";
import { type Figures, type Measure, measured, NOTHING, sumFigures } from "./measure.ts";

/** More colours than this cannot be told apart; what is left is drawn as one. */
export const TOP_REASONS = 6;
/** Stands for all reasons that have no colour of their own. The reason `other` is one of the list, not this. */
export const REST = "rest";
export type GroupKey = CountedReason | typeof REST;

/** One colour of the stack. */
export interface ReasonGroup {
  readonly key: GroupKey;
  readonly reasons: readonly CountedReason[];
  readonly figures: Figures;
}

export interface Segment {
  readonly month: string;
  readonly group: GroupKey;
  readonly figures: Figures;
  readonly value: number;
  /** What lies under it in the stack. */
  readonly start: number;
}

export interface Column {
  readonly month: string;
  /** Of the whole month, whatever is drawn. */
  readonly figures: Figures;
  readonly value: number;
  readonly segments: readonly Segment[];
}

export interface ReasonPicture {
  readonly groups: readonly ReasonGroup[];
  readonly columns: readonly Column[];
  /** The highest column, for the scale. */
  readonly max: number;
}

type Cells = Pick<TrendsAnswer, "months" | "byReason">;

const figuresOf = (answer: Cells, fits: (cell: Cells["byReason"][number]) => boolean): Figures =>
  sumFigures(answer.byReason.filter(fits));

/**
 * The groups of the stack, largest first and the rest last. Reasons without a case are in none; a rest of a single reason is that reason.
 */
export function reasonGroups(answer: Cells, measure: Measure): ReasonGroup[] {
  const ranked = COUNTED_REASONS.map((reason) => ({
    key: reason,
    reasons: [reason],
    figures: figuresOf(answer, (cell) => cell.reason === reason),
  }))
    .filter(({ figures }) => figures.cases > 0)
    .sort((a, b) => measured(b.figures, measure) - measured(a.figures, measure) || b.figures.cases - a.figures.cases);
  if (ranked.length <= TOP_REASONS + 1) return ranked;
  const rest = ranked.slice(TOP_REASONS);
  const restGroup: ReasonGroup = {
    key: REST,
    reasons: rest.flatMap(({ reasons }) => reasons),
    figures: sumFigures(rest.map(({ figures }) => figures)),
  };
  return [...ranked.slice(0, TOP_REASONS), restGroup];
}

/** The stack, month by month, from the bottom up; `only` draws one group alone from the base line. Nothing is drawn for a zero. */
export function reasonPicture(answer: Cells, measure: Measure, only?: GroupKey): ReasonPicture {
  const groups = reasonGroups(answer, measure);
  const drawn = groups.filter(({ key }) => only === undefined || key === only);
  const columns = answer.months.map((month): Column => {
    const inMonth = answer.byReason.filter((cell) => cell.month === month);
    let start = 0;
    const segments = drawn.flatMap(({ key, reasons }): Segment[] => {
      const figures = sumFigures(inMonth.filter(({ reason }) => reasons.includes(reason)));
      const value = measured(figures, measure);
      if (value === 0) return [];
      start += value;
      return [{ month, group: key, figures, value, start: start - value }];
    });
    return { month, figures: sumFigures(inMonth), value: start, segments };
  });
  return { groups, columns, max: Math.max(0, ...columns.map(({ value }) => value)) };
}

export interface ReasonRow {
  readonly reason: CountedReason;
  readonly cells: readonly { readonly month: string; readonly figures: Figures }[];
  readonly figures: Figures;
}

/** Every reason that has a case, the most frequent first, with a cell for every month. */
export function reasonRows(answer: Cells): ReasonRow[] {
  return COUNTED_REASONS.map((reason): ReasonRow => {
    const own = answer.byReason.filter((cell) => cell.reason === reason);
    const cells = answer.months.map((month) => ({
      month,
      figures: own.find((cell) => cell.month === month) ?? NOTHING,
    }));
    return { reason, cells, figures: sumFigures(own) };
  })
    .filter(({ figures }) => figures.cases > 0)
    .sort((a, b) => b.figures.cases - a.figures.cases);
}
