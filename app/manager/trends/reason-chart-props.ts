import type { Target } from "./drill.ts";
import type { Measure } from "./measure.ts";
import type { ReasonPicture } from "./reasons.ts";
import type { TrendWords } from "./use-trend-words.ts";

export interface ReasonChartProps {
  readonly picture: ReasonPicture;
  readonly measure: Measure;
  readonly currency: string;
  readonly currentMonth: string;
  readonly summary: string;
  readonly open: Target | undefined;
  readonly onOpen: (target: Target) => void;
  readonly say: TrendWords;
}
