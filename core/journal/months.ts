/**
 * Months that are closed stay closed. Closing writes a month's rows down for good; whatever is heard of it later is a row of the first month
 * that is open, with the month that it belongs to. What was written down and what is open come to what is known now, always.
 */
import { canonicalJson } from "../canonical/canonical.ts";
import { sha256Hex } from "../canonical/hash.ts";
import { FIGURES, type Figures } from "./figures.ts";
import type { JournalRow } from "./rows.ts";

export interface BookedRow extends JournalRow {
  /** The month of its own day. Another than the month in which it is booked: late news. */
  readonly belongsTo: string;
  /** It says only by how much a row that was booked before has changed. */
  readonly isCorrection: boolean;
}

export const monthOf = (onDate: string): string => onDate.slice(0, 7);

export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
}

/** What is closed, as far as it bears on one that is open. */
export interface Closed {
  /** The first month that was ever closed: what lies before it is in other books. Null before the first closing. */
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly rows: readonly BookedRow[];
}

/** Why a month cannot be closed: it is not over, it is closed, or one before it is open. */
export type CloseRefusal = "month_not_over" | "month_closed" | "earlier_month_open";

/** One after the other, from whichever somebody began with. */
export function mayClose(
  month: string,
  { lastMonth }: Pick<Closed, "lastMonth">,
  today: string,
): CloseRefusal | undefined {
  if (lastMonth !== null && month <= lastMonth) return "month_closed";
  if (lastMonth !== null && month !== monthAfter(lastMonth)) return "earlier_month_open";
  return month < monthOf(today) ? undefined : "month_not_over";
}

/** The rows of a month that is open. */
export function openRows(rows: readonly JournalRow[], month: string, closed: Closed): BookedRow[] {
  const { firstMonth, lastMonth } = closed;
  const takesNews = lastMonth !== null && month === monthAfter(lastMonth);
  const booked = Map.groupBy(closed.rows, ({ key }) => key);
  const own = rows.flatMap((row): BookedRow[] => {
    if (booked.has(row.key)) return [];
    const belongsTo = monthOf(row.onDate);
    const isLate = takesNews && firstMonth !== null && belongsTo >= firstMonth && belongsTo < month;
    return belongsTo === month || isLate ? [{ ...row, belongsTo, isCorrection: false }] : [];
  });
  if (!takesNews) return own;
  const now = new Map(rows.map((row) => [row.key, row]));
  const corrections = [...booked.values()].flatMap((of) => correctionsOf(of, now.get(of[0]?.key ?? "")));
  return [...own, ...corrections];
}

/** By how much each figure has changed since it was booked, in each currency; none where nothing has. */
function correctionsOf(booked: readonly BookedRow[], now: JournalRow | undefined): BookedRow[] {
  const first = booked[0];
  if (!first) return [];
  const currencies = new Set([...booked.map(({ currency }) => currency), ...(now ? [now.currency] : [])]);
  return [...currencies].flatMap((currency): BookedRow[] => {
    const before = booked.filter((row) => row.currency === currency);
    const is = now?.currency === currency ? now : undefined;
    const figures = Object.fromEntries(
      FIGURES.map((figure) => [figure, changeOf(figure, before, is)]),
    ) as unknown as Figures;
    if (FIGURES.every((figure) => (figures[figure] ?? 0) === 0)) return [];
    const shown = now ?? first;
    return [{ ...shown, ...figures, currency, belongsTo: first.belongsTo, isCorrection: true }];
  });
}

/** What nobody knows now changes nothing: it was written down as it was known then. Gone, or in another currency by now: all of it is taken back. */
function changeOf(figure: keyof Figures, before: readonly BookedRow[], is: JournalRow | undefined): number {
  const was = before.reduce((sum, row) => sum + (row[figure] ?? 0), 0);
  return is?.[figure] === null ? 0 : (is?.[figure] ?? 0) - was;
}

/** By which a closed month is known to be as it was closed. Rows in the order of their keys: how they are listed is nobody's figure. */
export function journalHash(month: string, rows: readonly BookedRow[]): string {
  const inOrder = [...rows].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return `j1:${sha256Hex(canonicalJson({ month, rows: inOrder.map((row) => ({ ...row })) }))}`;
}

const sortKey = ({ key, currency, isCorrection }: BookedRow): string => `${key} ${currency} ${isCorrection}`;
