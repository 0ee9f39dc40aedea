/**
 * The small port the store stands on: the Durable Object's SQLite in the Worker, `node:sqlite` in the simulation. A `LIMIT` of ours is
 * written into the query: bound, SQLite plans the statement anew at every run, half the time of a small read. One that a caller names is bound.
 */
export type SqlValue = string | number | null;

export interface Sql {
  /** Every row, read to the end: a cursor is never carried across an await. */
  all<Row>(query: string, ...params: SqlValue[]): Row[];
  /** The first row, or undefined. */
  one<Row>(query: string, ...params: SqlValue[]): Row | undefined;
  /** Runs a statement that writes. */
  run(query: string, ...params: SqlValue[]): void;
  /** The same for whoever needs to know how many rows it changed: SQLite is asked a second time for that. */
  change(query: string, ...params: SqlValue[]): number;
  /** Synchronous; rolled back when `work` throws, and only then. */
  transaction<T>(work: () => T): T;
  /** Inside a transaction: a part that is taken back alone when it throws, and the rest stays. For what must not undo the change it follows. */
  savepoint<T>(work: () => T): T;
  /** What the database weighs. A store of a test may not know. */
  bytes?(): number;
  /** Of a store that remembers: itself for one read, and whether all that this read would still be answered the same. */
  watch?(): Watched;
  /** Of a store that remembers: asked later, whether none of these tables was written since now. */
  unwritten?(tables: readonly string[]): () => boolean;
}

export interface Watched {
  readonly sql: Sql;
  readonly isSame: () => boolean;
}

/** SQLite in a Durable Object takes at most this many bound parameters per statement. */
export const SQL_PARAMS_MAX = 100;

const SQLITE_CONSTRAINT = 19;

/** Whether a rule of the schema refused a statement: the platform says so in the message, Node in a code. */
export function isConstraint(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const { errcode } = thrown as { readonly errcode?: unknown };
  const isOfNode = typeof errcode === "number" && (errcode & 0xff) === SQLITE_CONSTRAINT;
  return isOfNode || thrown.message.includes("SQLITE_CONSTRAINT");
}
