/** What a picture of lines over months draws; whoever fills it in knows what is counted and what a press opens. */
import type { Look } from "./looks.ts";

/** Where the true value lies, as sure as can be said from so few. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface LinePoint {
  readonly month: string;
  /** Undefined where nothing can be measured, such as a rate in a month without sessions: the line has a gap there. */
  readonly value: number | undefined;
  readonly range?: Range | undefined;
  /** Of the running month: what it will be at its end, if it goes on like this. Drawn as expected, never as counted. */
  readonly expected?: { readonly value: number; readonly range?: Range | undefined } | undefined;
  readonly isSmall: boolean;
  /** As it is read out: what, when, how much, how sure. */
  readonly label: string;
  readonly isOpen: boolean;
  /** Absent where there is nothing to open. */
  readonly onPress?: (() => void) | undefined;
}

export interface Line {
  readonly key: string;
  readonly name: string;
  readonly look: Look;
  /** Of the whole period, beside the name. */
  readonly figure: string;
  readonly points: readonly LinePoint[];
}

/** A month of the axis: its sum stands under its name, and opens all of it. */
export interface MonthMark {
  readonly month: string;
  readonly isRunning: boolean;
  readonly sum: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly onPress?: (() => void) | undefined;
  /** Something was done about a cause in this month: an upright line, which is told below the picture. */
  readonly hasEvent?: boolean;
}

export interface LinesPicture {
  readonly months: readonly MonthMark[];
  readonly lines: readonly Line[];
}

export interface LineChartWords {
  /** What the picture says, in one sentence: its name for who does not see it. */
  readonly summary: string;
  readonly hint: string;
  readonly keys: string;
  /** Over the upright axis: what is measured, and in what. */
  readonly upright: string;
  /** Under the lying one. */
  readonly lying: string;
  readonly tick: (value: number) => string;
  readonly month: (month: string, style: "narrow" | "short") => string;
  /** Over the figures at the ends of lines. */
  readonly inAll: string;
  readonly onlyThis: string;
}

/** The highest that must be seen: what is counted, what is expected, and how far either may reach where that is drawn. */
export function highestOf({ lines }: LinesPicture, withRanges: boolean): number {
  const values = lines.flatMap(({ points }) =>
    points.flatMap(({ value = 0, range, expected }) => [
      value,
      expected?.value ?? 0,
      ...(withRanges ? [range?.high ?? 0, expected?.range?.high ?? 0] : []),
    ]),
  );
  return Math.max(0, ...values);
}
