/** What the figures say, as facts for one sentence; the words are the catalog's. */
import type { FiguresAnswer } from "../../../../core/contract/figures.ts";
import { type DrawnGroup, drawnGroups, monthCells } from "./groups.ts";
import { percentOf } from "./measure.ts";
import { storyOf } from "./story.ts";

export interface Told {
  readonly group: DrawnGroup;
  readonly rises: boolean;
  readonly from: { readonly month: string; readonly cases: number };
  readonly to: { readonly month: string; readonly cases: number };
  /** Of the month that is not over. */
  readonly soFar?: { readonly month: string; readonly cases: number };
}

export interface Summary {
  /** Absent where every course of months may be chance. */
  readonly story?: Told;
  /** The largest group; absent where two share the first place, and where there is a story. */
  readonly top?: { readonly group: DrawnGroup; readonly percent: number };
  /** Against the period before, where that was asked for and both are large enough. */
  readonly changePercent?: number;
}

/** `running` is the month that is not over, and so no part of a course. */
export function summaryOf(answer: FiguresAnswer, running: string): Summary {
  const story = toldOf(answer, running);
  const top = story ? undefined : topOf(answer);
  const { total, smallUnder } = answer;
  const before = total.before?.cases ?? 0;
  const isComparable = before >= smallUnder.cases && total.cases >= smallUnder.cases;
  return {
    ...(story ? { story } : {}),
    ...(top ? { top } : {}),
    ...(isComparable ? { changePercent: percentOf(total.cases - before, before) } : {}),
  };
}

const named = (answer: FiguresAnswer): DrawnGroup[] =>
  drawnGroups(answer, "cases", answer.groups.length).filter(({ groups }) => groups[0]?.key !== undefined);

/** The months that are over, of a period that begins and ends with one. */
function toldOf(answer: FiguresAnswer, running: string): Told | undefined {
  const { period } = answer;
  const isCut = (month: string) => month === period.fromOn.slice(0, 7) && !period.fromOn.endsWith("-01");
  const months = answer.months.filter((month) => month < running && !isCut(month));
  const cells = monthCells(answer);
  const story = storyOf(
    named(answer).map((group) => ({ key: group, cases: months.map((month) => cells.of(group, month).cases) })),
  );
  const [from, to] = [months[story?.from.at ?? -1], months[story?.to.at ?? -1]];
  if (!story || from === undefined || to === undefined) return undefined;
  const soFar = answer.months.includes(running)
    ? { soFar: { month: running, cases: cells.of(story.key, running).cases } }
    : {};
  return {
    group: story.key,
    rises: story.rises,
    from: { month: from, cases: story.from.cases },
    to: { month: to, cases: story.to.cases },
    ...soFar,
  };
}

function topOf(answer: FiguresAnswer): Summary["top"] {
  const [first, second] = [...named(answer)].sort((a, b) => b.figures.cases - a.figures.cases);
  if (!first || first.figures.cases === second?.figures.cases) return undefined;
  return { group: first, percent: percentOf(first.figures.cases, answer.total.cases) };
}
