/** The groups of an answer as they are drawn: the largest with a look of their own, all others as one. */

import type { FiguresAnswer, FiguresGroup } from "../../../../core/contract/figures.ts";
import { NO_CASES } from "../../../../core/contract/no-cases.ts";
import { type Counted, type Measure, measured, sumFigures } from "./measure.ts";

/** More lines than this cannot be told apart. */
export const LINES_MOST = 6;
/** More bars than this are no longer a picture; the table has them all. */
export const BARS_MOST = 15;

/** Names a group wherever one is meant: in the address, as a line, as what is open. */
export type GroupId = `one:${string}` | "unnamed" | "rest" | "all";

/** Providers without a name stand together, and are the one group without a key. */
export const idOf = ({ key }: Pick<FiguresGroup, "key">): GroupId => (key === undefined ? "unnamed" : `one:${key}`);

export interface DrawnGroup {
  readonly id: GroupId;
  /** One, or all that are drawn as the rest. */
  readonly groups: readonly FiguresGroup[];
  readonly figures: Counted;
  readonly isSmall: boolean;
}

const one = (group: FiguresGroup): DrawnGroup => ({
  id: idOf(group),
  groups: [group],
  figures: group,
  isSmall: group.isSmall,
});

const heightOf = (group: FiguresGroup, measure: Measure): number => measured(group, measure) ?? -1;

/** The largest first; those with too few cases after all others, and among them those with more. */
function inOrder(groups: readonly FiguresGroup[], measure: Measure): FiguresGroup[] {
  return [...groups].sort(
    (a, b) => Number(a.isSmall) - Number(b.isSmall) || heightOf(b, measure) - heightOf(a, measure) || b.cases - a.cases,
  );
}

/** At most `most` groups, and one for the rest, which is last; a rest of a single group is that group. */
export function drawnGroups(
  { groups, smallUnder }: Pick<FiguresAnswer, "groups" | "smallUnder">,
  measure: Measure,
  most: number,
): DrawnGroup[] {
  const sorted = inOrder(
    groups.filter(({ cases }) => cases > 0),
    measure,
  );
  if (sorted.length <= most + 1) return sorted.map(one);
  const rest = sorted.slice(most);
  const figures = sumFigures(rest);
  return [
    ...sorted.slice(0, most).map(one),
    { id: "rest", groups: rest, figures, isSmall: figures.cases < smallUnder.cases },
  ];
}

export interface MonthCells {
  /** What a group had in a month; nothing where it had no case. */
  readonly of: (group: DrawnGroup, month: string) => Counted;
  /** The month as a whole, each case once. */
  readonly all: (month: string) => Counted;
}

/** Looks up what each group had in each month. */
export function monthCells({ cells = [], monthly = [] }: Pick<FiguresAnswer, "cells" | "monthly">): MonthCells {
  const byMonth = new Map(monthly.map((month) => [month.month, month as Counted]));
  const index = new Map(cells.map((cell) => [`${cell.month} ${idOf(cell)}`, cell as Counted]));
  return {
    of: ({ groups }, month) => sumFigures(groups.map((group) => index.get(`${month} ${idOf(group)}`) ?? NO_CASES)),
    all: (month) => byMonth.get(month) ?? NO_CASES,
  };
}
