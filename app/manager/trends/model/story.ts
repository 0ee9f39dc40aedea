/** What matters most in figures over months: the group that rises or falls so that chance hardly explains it. Facts; the words are the catalog's. */

export interface Series<K> {
  readonly key: K;
  /** Cases month by month, whole months only. */
  readonly cases: readonly number[];
}

export interface Story<K> {
  readonly key: K;
  readonly rises: boolean;
  /** Which month it began in, and how many cases it had; and the last whole month. */
  readonly from: { readonly at: number; readonly cases: number };
  readonly to: { readonly at: number; readonly cases: number };
}

/** Fewer months or cases than these are no course of things. */
const LEAST = { months: 4, cases: 12 } as const;
/** A turn needs its first month and two that follow it. */
const MONTHS_AFTER_TURN = 2;
/**
 * So many standard deviations from a level course. With 15 series and 10 places to turn at, quiet years reach it in fewer than 1 of 20
 * (test/unit/app/manager/trends/story.test.ts draws them).
 */
const SURE_FROM = 3.5;

interface Turn {
  readonly at: number;
  readonly score: number;
}

/**
 * The score of a course that is level up to a month and then leads straight up or down, against one that is level throughout, cases taken as
 * Poisson: how many standard deviations the cases lean towards the later months.
 */
function scoreOf(cases: readonly number[], turn: number): number {
  const lean = (month: number) => Math.max(0, month - turn);
  const total = cases.reduce((sum, count) => sum + count, 0);
  const middle = cases.reduce((sum, _, month) => sum + lean(month), 0) / cases.length;
  const spread = cases.reduce((sum, _, month) => sum + (lean(month) - middle) ** 2, 0) / cases.length;
  const leaning = cases.reduce((sum, count, month) => sum + count * (lean(month) - middle), 0);
  return leaning / Math.sqrt(total * spread);
}

function turnOf(cases: readonly number[]): Turn | undefined {
  const total = cases.reduce((sum, count) => sum + count, 0);
  if (cases.length < LEAST.months || total < LEAST.cases) return undefined;
  const turns = Array.from({ length: cases.length - MONTHS_AFTER_TURN }, (_, at) => ({
    at,
    score: scoreOf(cases, at),
  }));
  return turns.reduce((best, turn) => (Math.abs(turn.score) > Math.abs(best.score) ? turn : best));
}

/** The surest of all courses; undefined where every one may be chance. What gets worse comes before what gets better. */
export function storyOf<K>(series: readonly Series<K>[]): Story<K> | undefined {
  const stories = series.flatMap(({ key, cases }) => {
    const turn = turnOf(cases);
    if (!turn || Math.abs(turn.score) < SURE_FROM) return [];
    const last = cases.length - 1;
    const [from = 0, to = 0] = [cases[turn.at], cases[last]];
    const rises = turn.score > 0;
    if (rises ? to <= from : to >= from) return [];
    return [{ key, rises, from: { at: turn.at, cases: from }, to: { at: last, cases: to }, score: turn.score }];
  });
  const [first] = stories.sort((a, b) => Number(b.rises) - Number(a.rises) || Math.abs(b.score) - Math.abs(a.score));
  if (!first) return undefined;
  const { score: _, ...story } = first;
  return story;
}
