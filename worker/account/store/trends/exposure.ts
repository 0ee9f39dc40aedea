/** Among how many: sessions delivered and sales made, by month, from the sums that the records keep themselves (`migrations/087`). */
import { type Dimension, type DimensionFilter, NONE } from "../../../../core/contract/case-filter.ts";
import { inMonthsAndDays, type Period } from "../../../../core/trends/period.ts";
import { Params } from "../params.ts";
import type { Sql } from "../sql.ts";

/** What a session or a sale has of its own; of the others only all together can be counted. */
export type RecordDimension = "service" | "item" | "provider" | "location" | "seller";

export interface Exposed {
  readonly month: string;
  readonly key: string;
  readonly n: number;
}

/** What is counted among. `by` undefined: all together. */
export interface Exposure {
  readonly by: RecordDimension | undefined;
  readonly filter: DimensionFilter;
  readonly period: Period;
  /** Of the locations that are counted: cases in another currency are not counted either. */
  readonly currency: string;
}

const COLUMNS: Record<RecordDimension, string> = {
  service: "i.category",
  item: "x.item_id",
  provider: "x.provider",
  location: "x.location_id",
  seller: "x.seller",
};

/** A session has no seller: whoever asks by that asks for sales. */
export const hasSeller = (by: Dimension | undefined, filter: DimensionFilter): boolean =>
  by === "seller" || filter.seller !== undefined;

/** Uses that stand, each a session, and services that were sold in one piece. */
export function sessionsBy(sql: Sql, asked: Exposure): Exposed[] {
  return [
    ...rowsOf(sql, asked, { table: "session_month", days: "session_made", sum: "sum(x.sessions)", of: "count(*)" }),
    ...rowsOf(sql, asked, {
      table: "sale_month",
      days: "sale_made",
      sum: "sum(x.pieces)",
      of: "sum(x.pieces)",
      where: "i.kind = 'service'",
    }),
  ].filter(({ n }) => n > 0);
}

/** Lines that were sold, each a sale, whatever its quantity. */
export function salesBy(sql: Sql, asked: Exposure): Exposed[] {
  return rowsOf(sql, asked, { table: "sale_month", days: "sale_made", sum: "sum(x.sales)", of: "count(*)" });
}

interface Source {
  readonly table: string;
  readonly days: string;
  readonly sum: string;
  readonly of: string;
  readonly where?: string;
}

/** Whole months from the sums, days at the ends of a period from the records. */
function rowsOf(sql: Sql, asked: Exposure, source: Source): Exposed[] {
  const { months, days } = inMonthsAndDays(asked.period);
  const inMonths = months
    ? read(sql, asked, { ...source, from: source.table, when: "x.month", ends: [months.from, months.to] })
    : [];
  const inDays = days.flatMap(({ fromOn, toOn }) =>
    read(sql, asked, { ...source, from: source.days, sum: source.of, when: "x.made_on", ends: [fromOn, toOn] }),
  );
  return [...inMonths, ...inDays];
}

interface Reading extends Pick<Source, "sum" | "where"> {
  readonly from: string;
  readonly when: string;
  readonly ends: readonly [string, string];
}

function read(sql: Sql, { by, filter, currency }: Exposure, { from, sum, where, when, ends }: Reading): Exposed[] {
  const params = new Params();
  const parts = [
    `${when} BETWEEN ${params.mark(ends[0])} AND ${params.mark(ends[1])}`,
    `l.currency = ${params.mark(currency)}`,
    ...(where === undefined ? [] : [where]),
    ...(Object.keys(COLUMNS) as RecordDimension[]).flatMap((dimension) => {
      const value = filter[dimension];
      return value === undefined ? [] : [`${COLUMNS[dimension]} = ${params.mark(value)}`];
    }),
  ];
  return sql.all<Exposed>(
    `SELECT x.month, ${by === undefined ? `'${NONE}'` : COLUMNS[by]} AS key, ${sum} AS n
     FROM ${from} x JOIN item i ON i.id = x.item_id JOIN location l ON l.id = x.location_id
     WHERE ${parts.join(" AND ")} GROUP BY 1, 2`,
    ...params.values,
  );
}
