import * as z from "zod";
import type { Book } from "./book.ts";
import { Refusal } from "./errors.ts";
import { canonical } from "./keys.ts";
import type { AccountRow } from "./records.ts";

const YEAR_MS = 365 * 86_400_000;
const CURSOR_LIVES_MS = 5 * 60_000;
const PAGE_MAX = 100;

const time = z.iso.datetime({ offset: true, error: "INVALID_TIME" }).transform((text) => Date.parse(text));
const common = {
  cursor: z.string().optional(),
  location_id: z.string().optional(),
};
const ranged = {
  ...common,
  limit: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .optional(),
  begin_time: time.optional(),
  end_time: time.optional(),
  updated_at_begin_time: time.optional(),
  updated_at_end_time: time.optional(),
  sort_order: z.enum(["ASC", "DESC"], "INVALID_SORT_ORDER").optional(),
  sort_field: z.enum(["CREATED_AT", "UPDATED_AT"], "INVALID_ENUM_VALUE").optional(),
};
export const refundListParams = z.strictObject({
  ...ranged,
  status: z.string().optional(),
  source_type: z.string().optional(),
});
export const paymentListParams = z.strictObject(ranged);
export const payoutListParams = z.strictObject({
  ...common,
  limit: ranged.limit,
  begin_time: ranged.begin_time,
  end_time: ranged.end_time,
  sort_order: ranged.sort_order,
  status: z.enum(["SENT", "PAID", "FAILED"], "INVALID_ENUM_VALUE").optional(),
});
export const entryListParams = z.strictObject({
  cursor: common.cursor,
  limit: ranged.limit,
  sort_order: ranged.sort_order,
});
export const disputeListParams = z.strictObject({ ...common, states: z.string().optional() });

export interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly begin_time?: number | undefined;
  readonly end_time?: number | undefined;
  readonly updated_at_begin_time?: number | undefined;
  readonly updated_at_end_time?: number | undefined;
  readonly sort_order?: "ASC" | "DESC" | undefined;
  readonly sort_field?: "CREATED_AT" | "UPDATED_AT" | undefined;
}

interface Listed {
  readonly id: string;
  readonly createdAtMs: number;
  readonly updatedAtMs: number;
}

/** Rows of a page, and the cursor of the next; in the bounds that are given, and of the last year where none is. */
export function page<Row extends Listed>(
  book: Book,
  account: AccountRow,
  rows: readonly Row[],
  query: PageQuery,
): { rows: Row[]; cursor?: string } {
  const seenMs = book.nowMs() - account.habits.listLagMs;
  const wanted = ordered(
    rows.filter((row) => row.createdAtMs <= seenMs && isWithin(row, query, book.nowMs())),
    query,
  );
  const limit = Math.min(Math.max(query.limit ?? PAGE_MAX, 1), PAGE_MAX);
  const start = query.cursor === undefined ? 0 : startOf(book, query.cursor, query);
  const isMore = start + limit < wanted.length;
  return {
    rows: wanted.slice(start, start + limit),
    ...(isMore ? { cursor: btoa(`${book.nowMs()}|${start + limit}|${markOf(query)}`) } : {}),
  };
}

function isWithin({ createdAtMs, updatedAtMs }: Listed, query: PageQuery, nowMs: number): boolean {
  return (
    createdAtMs >= (query.begin_time ?? nowMs - YEAR_MS) &&
    createdAtMs <= (query.end_time ?? nowMs) &&
    updatedAtMs >= (query.updated_at_begin_time ?? 0) &&
    updatedAtMs <= (query.updated_at_end_time ?? nowMs)
  );
}

/** Newest first, and of one instant the later one. */
function ordered<Row extends Listed>(rows: readonly Row[], { sort_order, sort_field }: PageQuery): Row[] {
  const at = (row: Row) => (sort_field === "UPDATED_AT" ? row.updatedAtMs : row.createdAtMs);
  const newest = rows.toReversed().sort((a, b) => at(b) - at(a));
  return sort_order === "ASC" ? newest.toReversed() : newest;
}

/** A cursor belongs to the question that it came from, and for some minutes. */
function startOf(book: Book, cursor: string, query: PageQuery): number {
  const [atMs, start, mark] = decoded(cursor).split("|");
  const isGood = mark === markOf(query) && book.nowMs() - Number(atMs) <= CURSOR_LIVES_MS;
  if (!isGood) throw new Refusal(400, "INVALID_CURSOR", "This cursor is not of this list, or too old.", "cursor");
  return Number(start);
}

function decoded(cursor: string): string {
  try {
    return atob(cursor);
  } catch {
    return "";
  }
}

function markOf({ cursor: _, limit: __, ...query }: PageQuery): string {
  return canonical(query);
}

/** Disputes are listed without bounds of time, a few a page. */
export const DISPUTE_PAGE = { limit: 10, begin_time: 0 } as const;
