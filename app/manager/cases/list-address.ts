/** What the list of cases shows, as the page's address says it: which cases, in what order, in which columns. */
import type { CaseQuery } from "../../../core/contract/case.ts";
import type { CaseFilter } from "../../../core/contract/case-filter.ts";
import { isCivilDate } from "../../../core/facts/civil.ts";
import { COUNTED_REASONS, ROOT_CAUSES } from "../../../core/reasons/reasons.ts";
import { CHANNELS } from "../../../core/trends/channel.ts";
import { DIMENSIONS, type Dimension, NONE } from "../../../core/trends/dimension.ts";

export const SORTS = ["due", "newest", "oldest", "largest"] as const satisfies NonNullable<CaseQuery["sort"]>[];

/** As wide as a list may be; the patient names the row and is always there. */
export const COLUMNS = ["due", "opened", "reason", "service", "offer", "amount", "state", "owner", "ticket"] as const;
export type ColumnName = (typeof COLUMNS)[number];

const MONTHS = ["from", "to", "month"] as const;
const DAYS = ["fromOn", "toOn"] as const;
/** What narrows a list: taken away together. */
export const NARROWS = [...DIMENSIONS, ...MONTHS, ...DAYS, "currency"] as const;

/** As the server takes it: a code that is none any more, and half a date, are left out. */
const NAME_MOST = 300;
const CODES: Partial<Record<string, readonly string[]>> = {
  reason: COUNTED_REASONS,
  rootCause: [...ROOT_CAUSES, NONE],
  channel: [...CHANNELS, NONE],
};

function canBeAsked(name: (typeof NARROWS)[number], text: string): boolean {
  if (MONTHS.some((known) => known === name)) return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
  if (DAYS.some((known) => known === name)) return isCivilDate(text);
  if (name === "currency") return /^[A-Z]{3}$/.test(text);
  return CODES[name]?.includes(text) ?? text.length <= NAME_MOST;
}

/** Each that the address names and that can be asked for. */
export function narrowedBy(params: URLSearchParams): CaseFilter {
  const named = NARROWS.flatMap((name) => {
    const text = params.get(name);
    return text !== null && canBeAsked(name, text) ? [[name, text] as const] : [];
  });
  return Object.fromEntries(named) as CaseFilter;
}

export const sortIn = (params: URLSearchParams): CaseQuery["sort"] =>
  SORTS.find((known) => known === params.get("sort"));

/** Those that were chosen, in our order; undefined where nobody chose. */
export function columnsIn(params: URLSearchParams): ColumnName[] | undefined {
  const text = params.get("columns");
  if (text === null) return undefined;
  const wanted = text.split(".");
  return COLUMNS.filter((known) => wanted.includes(known));
}

export const isDimension = (name: string): name is Dimension => DIMENSIONS.some((known) => known === name);
