/** What changed from one month to the next by more than chance explains. */
import type { FiguresAnswer, FiguresGroup } from "../../../../core/contract/figures.ts";

/** Of 15 reasons that stay as they were, about one month in seven shows one that seems to have changed. */
const SURE_FROM = 2.58;
const MOST = 4;

/** Two counts of events: the difference over its standard deviation, which is the root of their sum where nothing changed. */
const sureness = (now: number, before: number): number => (now - before) / Math.sqrt(Math.max(1, now + before));

export interface Change {
  readonly group: FiguresGroup;
  readonly from: number;
  readonly to: number;
}

/** The surest first. */
export function changesOf({ groups, smallUnder }: Pick<FiguresAnswer, "groups" | "smallUnder">): Change[] {
  return groups
    .map((group) => ({ group, from: group.before?.cases ?? 0, to: group.cases }))
    .filter(({ group, from, to }) => group.before !== undefined && Math.max(from, to) >= smallUnder.cases)
    .filter(({ from, to }) => Math.abs(sureness(to, from)) >= SURE_FROM)
    .sort((a, b) => Math.abs(sureness(b.to, b.from)) - Math.abs(sureness(a.to, a.from)))
    .slice(0, MOST);
}
