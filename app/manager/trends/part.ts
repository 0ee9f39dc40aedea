import type { FiguresAnswer, FiguresAsked } from "../../../core/contract/figures.ts";
import type { Route } from "../route.ts";
import type { Measure } from "./model/measure.ts";
import type { TrendWords } from "./use-trend-words.ts";

/** What each part of the page shows, and in what words. */
export interface PartProps {
  readonly route: Route;
  readonly answer: FiguresAnswer;
  readonly asked: FiguresAsked;
  readonly measure: Measure;
  /** Today in the clinic's calendar. */
  readonly todayOn: string;
  readonly summary: string;
  /** Asks anew, where the records have moved on. */
  readonly onRedraw: () => void;
  readonly say: TrendWords;
}
