import type { SqlValue } from "./sql.ts";

/** Collects parameters of a statement that is put together from parts; each gets a number, so that parts may repeat it. */
export class Params {
  readonly values: SqlValue[] = [];

  /** Answers the mark that stands for the value, `?3`. */
  mark(value: SqlValue): string {
    const at = this.values.indexOf(value);
    if (at >= 0) return `?${at + 1}`;
    this.values.push(value);
    return `?${this.values.length}`;
  }
}
