/** Rows of a table as a backup holds them, as many at once as fit: a row's size is asked before it is read. */
import type { Sql, SqlValue } from "../sql.ts";
import { COLUMNS_LEFT_OUT, SETTINGS_LEFT_OUT } from "./left-out.ts";
import type { Shape } from "./shapes.ts";

/** Rows whose size is asked at once. */
const ROWS_MAX = 500;

export interface Rows {
  readonly rows: readonly (readonly SqlValue[])[];
  /** The key of the last, after which the next begin; undefined where there are none left. */
  readonly after: readonly SqlValue[] | undefined;
}

type Row = Readonly<Record<string, SqlValue>>;

/** Whole rows; what is written later is null in them. At least one, however large it is. */
export function readRows(sql: Sql, shape: Shape, after: readonly SqlValue[] | undefined, bytes: number): Rows {
  const columns = shape.columns.map((column) => (shape.later.includes(column) ? "NULL" : valueInSql(shape, column)));
  return read(sql, { shape, where: onlyOurs(shape), columns, after, bytes });
}

/** Of the rows that say such a thing, the rowid and what they say. */
export function readLater(sql: Sql, shape: Shape, after: readonly SqlValue[] | undefined, bytes: number): Rows {
  const where = `(${shape.later.map((column) => `${column} IS NOT NULL`).join(" OR ")})`;
  return read(sql, { shape, where, columns: ["rowid", ...shape.later], after, bytes });
}

interface Asked {
  readonly shape: Shape;
  readonly where: string;
  readonly columns: readonly string[];
  readonly after: readonly SqlValue[] | undefined;
  readonly bytes: number;
}

function read(sql: Sql, { shape: { table, key, columns: all }, where, columns, after, bytes }: Asked): Rows {
  const keys = key.join(", ");
  const marks = key.map(() => "?").join(", ");
  const begins = after ? ` AND (${keys}) > (${marks})` : "";
  const size = all.map((column) => `coalesce(octet_length(${column}), 0)`).join(" + ");
  const sizes = sql.all<Row>(
    `SELECT ${keys}, ${size} AS size_of_row FROM ${table} WHERE ${where}${begins} ORDER BY ${keys} LIMIT ${ROWS_MAX}`,
    ...(after ?? []),
  );
  const fits = fitting(
    sizes.map((row) => Number(row.size_of_row)),
    bytes,
  );
  const last = sizes[fits - 1];
  if (!last) return { rows: [], after: undefined };
  const until = key.map((column) => last[column] ?? null);
  const named = columns.map((column, at) => `${column} AS c${at}`).join(", ");
  const rows = sql.all<Row>(
    `SELECT ${named} FROM ${table} WHERE ${where}${begins} AND (${keys}) <= (${marks}) ORDER BY ${keys}`,
    ...(after ?? []),
    ...until,
  );
  return { rows: rows.map((row) => columns.map((_, at) => row[`c${at}`] ?? null)), after: until };
}

function fitting(sizes: readonly number[], bytes: number): number {
  let sum = 0;
  const over = sizes.findIndex((size) => {
    sum += size;
    return sum > bytes;
  });
  return over < 0 ? sizes.length : Math.max(1, over);
}

/** Of what is left out something that is like no other row's and that nothing makes. */
function valueInSql({ table }: Shape, column: string): string {
  return COLUMNS_LEFT_OUT[table]?.[column] === undefined ? column : "'left out ' || rowid";
}

function onlyOurs({ table }: Shape): string {
  if (table !== "setting") return "1 = 1";
  const keys = Object.keys(SETTINGS_LEFT_OUT).map((key) => `'${key}'`);
  return `key NOT IN (${keys.join(", ")})`;
}
