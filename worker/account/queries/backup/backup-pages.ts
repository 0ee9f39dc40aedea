/** A backup as it is written, page by page: the account's rows as they stood when it began, or none at all. */
import type { BackupContent, BackupHeader } from "../../../../core/backup/format.ts";
import { BEFORE_THE_FIRST, type Place, writeLine } from "../../../../core/backup/lines.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { CHANGES_FREELY } from "../../store/backup/left-out.ts";
import { type Rows, readLater, readRows } from "../../store/backup/read-rows.ts";
import { type Shape, shapesOf } from "../../store/backup/shapes.ts";
import type { Sql, SqlValue } from "../../store/sql.ts";

/** Of what is read from the store for one page; a page is this, or one row. */
const PAGE_BYTES = 192 * 1024;

export interface BackupPage {
  /** Whole lines, each with its end. */
  readonly text: string;
  readonly isEnd: boolean;
}

/** A part of the file: a table's rows, or what they say of others. */
interface Part {
  readonly shape: Shape;
  readonly begins: BackupContent;
  readonly read: (after: readonly SqlValue[] | undefined) => Rows;
  readonly isLinks: boolean;
}

export class BackupPages {
  readonly #isUnchanged: () => boolean;
  readonly #parts: readonly Part[];
  readonly #counts: Record<string, number> = {};
  #links = 0;
  #place: Place = BEFORE_THE_FIRST;
  #at = 0;
  #after: readonly SqlValue[] | undefined;
  #hasBegun = false;
  readonly #header: BackupHeader;

  constructor(sql: Sql, header: Omit<BackupHeader, "tables">) {
    const shapes = shapesOf(sql);
    const tables = shapes.map(({ table }) => table);
    this.#header = { ...header, tables };
    this.#isUnchanged = sql.unwritten?.(tables.filter((name) => !CHANGES_FREELY.includes(name))) ?? (() => true);
    const withLater = shapes.filter(({ later }) => later.length > 0);
    this.#parts = [
      ...shapes.map((shape) => ({
        shape,
        isLinks: false,
        begins: { table: shape.table, columns: [...shape.columns] },
        read: (after: readonly SqlValue[] | undefined) => readRows(sql, shape, after, PAGE_BYTES),
      })),
      ...withLater.map((shape) => ({
        shape,
        isLinks: true,
        begins: { links: shape.table, columns: ["rowid", ...shape.later] },
        read: (after: readonly SqlValue[] | undefined) => readLater(sql, shape, after, PAGE_BYTES),
      })),
    ];
  }

  /** Some rows, the ends of short tables together; or that the account was changed since, and the file is to be begun again. */
  next(): Result<BackupPage, "changed"> {
    const lines: string[] = [];
    if (!this.#hasBegun) this.#write(lines, { header: this.#header });
    this.#hasBegun = true;
    let bytes = 0;
    while (bytes < PAGE_BYTES && this.#at < this.#parts.length) bytes += this.#step(lines);
    if (!this.#isUnchanged()) return err("changed");
    const isEnd = this.#at >= this.#parts.length;
    if (isEnd) {
      const { n, hash } = this.#place;
      this.#write(lines, { end: { rows: this.#counts, links: this.#links, lines: n, last: hash } });
    }
    return ok({ text: lines.join(""), isEnd });
  }

  #step(lines: string[]): number {
    const part = this.#parts[this.#at];
    if (!part) return 0;
    if (this.#after === undefined) this.#write(lines, part.begins);
    const { rows, after } = part.read(this.#after);
    const from = lines.length;
    for (const row of rows) this.#write(lines, [...row]);
    if (part.isLinks) this.#links += rows.length;
    else this.#counts[part.shape.table] = (this.#counts[part.shape.table] ?? 0) + rows.length;
    this.#after = after;
    if (after === undefined) this.#at += 1;
    return lines.slice(from).reduce((sum, line) => sum + line.length, 0);
  }

  #write(lines: string[], content: BackupContent): void {
    const { text, place } = writeLine(this.#place, JSON.stringify(content));
    this.#place = place;
    lines.push(`${text}\n`);
  }
}
