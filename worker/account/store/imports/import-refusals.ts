/** Lines of imports that were refused: each with its place and its reason, and the record itself only while it waits. */
import type { RecordRefusal } from "../../../../core/contract/imports.ts";
import type { RecordRefusalCode } from "../../../../core/records/imports.ts";
import type { Sql } from "../sql.ts";

export interface RefusedLine extends RecordRefusal {
  readonly seq: number;
}

interface StoredRefusal {
  readonly seq: number;
  readonly line: number;
  readonly type: string | null;
  readonly sourceId: string | null;
  readonly field: string;
  readonly code: RecordRefusalCode;
  readonly message: string;
}

const SELECT = "SELECT seq, line, type, source_id AS sourceId, field, code, message FROM import_refusal";

const toRefusal = ({ type, sourceId, ...row }: StoredRefusal): RefusedLine => ({
  ...row,
  ...(type === null ? {} : { type }),
  ...(sourceId === null ? {} : { sourceId }),
});

/** One that waits is kept with its record and its place in the order of references. */
export interface NewRefusal extends RecordRefusal {
  readonly record?: string;
  readonly rank?: number;
}

export function insertRefusals(sql: Sql, no: number, n: number, refusals: readonly NewRefusal[]): void {
  if (refusals.length === 0) return;
  for (const refused of refusals) {
    sql.run(
      `INSERT INTO import_refusal (import_no, n, line, type, source_id, field, code, message, record, rank)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      no,
      n,
      refused.line,
      refused.type ?? null,
      refused.sourceId ?? null,
      refused.field,
      refused.code,
      refused.message,
      refused.record ?? null,
      refused.rank ?? null,
    );
  }
}

export const refusalsOf = (sql: Sql, no: number, after: number, limit: number): RefusedLine[] =>
  sql
    .all<StoredRefusal>(`${SELECT} WHERE import_no = ? AND seq > ? ORDER BY seq LIMIT ?`, no, after, limit)
    .map(toRefusal);

/** Those of one piece that still stand. */
export const refusalsOfPiece = (sql: Sql, no: number, n: number): RefusedLine[] =>
  sql.all<StoredRefusal>(`${SELECT} WHERE import_no = ? AND n = ? ORDER BY seq`, no, n).map(toRefusal);

export interface WaitingLine {
  readonly seq: number;
  readonly line: number;
  readonly type: string;
  readonly record: string;
  readonly rank: number;
}

/** The first of them in the order in which records refer to each other. */
export const waitingOf = (sql: Sql, no: number, limit: number): WaitingLine[] =>
  sql.all<WaitingLine>(
    `SELECT seq, line, type, record, rank FROM import_refusal WHERE import_no = ? AND record IS NOT NULL ORDER BY rank, seq LIMIT ${limit}`,
    no,
  );

/** They are tried once more, after others. */
export function waitLonger(sql: Sql, seq: number, rank: number): void {
  sql.run("UPDATE import_refusal SET rank = ? WHERE seq = ?", rank, seq);
}

/** They came right: nothing of them stands. */
export function removeRefusals(sql: Sql, seqs: readonly number[]): void {
  sql.run("DELETE FROM import_refusal WHERE seq IN (SELECT value FROM json_each(?))", JSON.stringify(seqs));
}

/** They wait no more, and another reason may stand for the one that they had. */
export function refuseForGood(sql: Sql, seq: number, { field, code, message }: Omit<NewRefusal, "line">): void {
  sql.run(
    "UPDATE import_refusal SET field = ?, code = ?, message = ?, record = NULL, rank = NULL WHERE seq = ?",
    field,
    code,
    message,
    seq,
  );
}
