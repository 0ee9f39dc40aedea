/** What the page shows, as its address says it: what is counted by, what is measured, when, and which cases. */
import type { DimensionFilter } from "../../../../core/contract/case-filter.ts";
import type { FiguresAsked } from "../../../../core/contract/figures.ts";
import { addMonths, isCivilDate } from "../../../../core/facts/civil.ts";
import { COUNTED_REASONS, ROOT_CAUSES } from "../../../../core/reasons/reasons.ts";
import { CHANNELS } from "../../../../core/trends/channel.ts";
import { DIMENSIONS, type Dimension, NONE } from "../../../../core/trends/dimension.ts";
import { MEASURES, type Measure } from "./measure.ts";

/** In months back, the running one included; or one month; or days of somebody's own choosing. */
export const PERIODS = ["this", "last", "3", "6", "12", "24", "custom"] as const;
export type PeriodName = (typeof PERIODS)[number];
const DEFAULT_PERIOD: PeriodName = "12";

export interface Shown {
  readonly by: Dimension;
  readonly measure: Measure;
  readonly period: PeriodName;
  readonly isCompared: boolean;
  readonly filters: DimensionFilter;
  readonly asked: FiguresAsked;
}

/** Reads an address; what it does not say, or says wrongly, is as at the beginning. */
export function shownBy(params: URLSearchParams, todayOn: string): Shown {
  const by = DIMENSIONS.find((known) => known === params.get("by")) ?? "reason";
  const measure = MEASURES.find((known) => known === params.get("measure")) ?? "cases";
  const period = PERIODS.find((known) => known === params.get("period")) ?? DEFAULT_PERIOD;
  const isCompared = params.get("compare") === "1";
  const filters = filtersOf(params);
  const days = daysOf(params, todayOn);
  return {
    by,
    measure,
    period,
    isCompared,
    filters,
    asked: {
      ...filters,
      ...(period === "custom" ? days : monthsOf(period, todayOn)),
      by,
      over: "month",
      ...(isCompared ? { compare: "before" as const } : {}),
    },
  };
}

/** Those that the address names and that can be asked for: a code that is none any more is left out. */
function filtersOf(params: URLSearchParams): DimensionFilter {
  const named = DIMENSIONS.flatMap((dimension) => {
    const text = params.get(dimension);
    return text !== null && canBeAsked(dimension, text) ? [[dimension, text] as const] : [];
  });
  return Object.fromEntries(named) as DimensionFilter;
}

/** As the server takes it (core/contract/case-filter.ts). */
const NAME_MOST = 300;
const CODES: Partial<Record<Dimension, readonly string[]>> = {
  reason: COUNTED_REASONS,
  rootCause: [...ROOT_CAUSES, NONE],
  channel: [...CHANNELS, NONE],
};
const canBeAsked = (dimension: Dimension, text: string): boolean =>
  CODES[dimension]?.includes(text) ?? text.length <= NAME_MOST;

function monthsOf(period: Exclude<PeriodName, "custom">, todayOn: string): { from: string; to: string } {
  const to = todayOn.slice(0, 7);
  const back = (months: number) => addMonths(`${to}-01`, -months).slice(0, 7);
  if (period === "this") return { from: to, to };
  return period === "last" ? { from: back(1), to: back(1) } : { from: back(Number(period) - 1), to };
}

/** More is no trend, and the server says no (core/contract/case-filter.ts). */
const MONTHS_MOST = 120;
const FIRST_DAY = "2000-01-01";

/**
 * The days that are asked for. Where one is missing, is half typed, or lies on the wrong side of the other, it is the nearest that makes
 * a period: the field beside it says what is wrong.
 */
export function daysOf(params: URLSearchParams, todayOn: string): { readonly fromOn: string; readonly toOn: string } {
  const day = (name: string, missing: string) => {
    const text = params.get(name);
    return text !== null && isCivilDate(text) ? text : missing;
  };
  const toOn = latest(day("toOn", todayOn), FIRST_DAY);
  const fromOn = latest(day("fromOn", `${toOn.slice(0, 7)}-01`), addMonths(`${toOn.slice(0, 7)}-01`, 1 - MONTHS_MOST));
  return { fromOn: fromOn > toOn ? toOn : fromOn, toOn };
}

const latest = (one: string, other: string): string => (one > other ? one : other);
