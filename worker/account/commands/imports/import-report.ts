import type { PieceAnswer, RecordRefusal } from "../../../../core/contract/imports.ts";
import { NO_COUNTS, type RecordCounts, sumOf } from "../../../../core/records/counts.ts";
import { REFUSALS_KEPT_MAX } from "../../../../core/records/imports.ts";
import { insertRefusals, type NewRefusal } from "../../store/imports/import-refusals.ts";
import type { CountsByType, ImportRun } from "../../store/imports/import-runs.ts";
import type { Sql } from "../../store/sql.ts";
import type { Effect } from "../records/book.ts";

const isWaiting = ({ record }: NewRefusal): boolean => record !== undefined;

/** What became of the records of an import while some of them are looked at. */
export class ImportReport {
  readonly refused: RecordRefusal[] = [];
  readonly #sql: Sql;
  readonly #no: number;
  readonly #counts: Map<string, RecordCounts>;
  readonly #piece = { ...NO_COUNTS };
  #refusals: number;

  constructor(sql: Sql, { no, counts, refusals }: ImportRun) {
    this.#sql = sql;
    this.#no = no;
    this.#counts = new Map(Object.entries(counts));
    this.#refusals = refusals;
  }

  count(type: string, what: Effect | "refused" | "waiting", by = 1): void {
    const before = this.#counts.get(type) ?? NO_COUNTS;
    this.#counts.set(type, { ...before, [what]: before[what] + by });
    this.#piece[what] += by;
  }

  /** Keeps what was refused, in the order of the lines; the first many one by one, the others as counts. */
  refuse(n: number, refusals: readonly NewRefusal[]): void {
    for (const refused of refusals) {
      this.count(refused.type ?? "", "refused");
      if (isWaiting(refused)) this.count(refused.type ?? "", "waiting");
      const { record: _record, rank: _rank, ...told } = refused;
      this.refused.push(told);
    }
    const room = Math.max(0, REFUSALS_KEPT_MAX - this.#refusals);
    // What waits is kept whatever there is: it may come right, and is bounded by itself.
    const kept = refusals.filter((refused, at) => at < room || isWaiting(refused));
    this.#refusals += kept.length;
    insertRefusals(this.#sql, this.#no, n, kept);
  }

  get waiting(): number {
    return this.sum().waiting;
  }

  ofPiece(): Omit<PieceAnswer, "n" | "refused"> {
    const { added, changed, unchanged, waiting } = this.#piece;
    return { added, changed, unchanged, waiting, taken: added + changed };
  }

  sum(): RecordCounts {
    return sumOf(this.#counts.values());
  }

  totals(): { readonly counts: CountsByType; readonly refusals: number } {
    return { counts: Object.fromEntries(this.#counts), refusals: this.#refusals };
  }
}
