import { addMonths } from "../../../core/facts/civil.ts";

/** How many months back a manager may look, the running one included. */
export const PERIODS = [3, 6, 12, 24] as const;
export type Period = (typeof PERIODS)[number];
export const DEFAULT_PERIOD: Period = 12;

/** The months `months` back from the one that `todayOn` (a civil date) lies in. */
export function periodUntil(todayOn: string, months: Period): { readonly from: string; readonly to: string } {
  const first = `${todayOn.slice(0, 7)}-01`;
  return { from: addMonths(first, 1 - months).slice(0, 7), to: todayOn.slice(0, 7) };
}
