/** What a dry run would have written, by name, until it ends: so that records of later pieces find what they refer to. */

import type { LineInfo, PurchaseInfo, StoredRow } from "../records/imported.ts";
import type { Sql } from "../sql.ts";

export interface Seen {
  readonly type: string;
  readonly sourceId: string;
  readonly id: string;
  readonly hash: string;
  readonly info?: LineInfo | SeenPurchase;
}

export interface SeenPurchase extends PurchaseInfo {
  /** The names of its lines. */
  readonly lines: readonly string[];
}

export function keepSeen(sql: Sql, no: number, seen: readonly Seen[]): void {
  sql.run(
    `INSERT INTO import_seen (import_no, type, source_id, id, hash, info)
     SELECT ?, value ->> 'type', value ->> 'sourceId', value ->> 'id', value ->> 'hash', value -> 'info' FROM json_each(?) WHERE true
     ON CONFLICT DO UPDATE SET id = excluded.id, hash = excluded.hash, info = excluded.info`,
    no,
    JSON.stringify(seen),
  );
}

interface SeenRow {
  readonly sourceId: string;
  readonly id: string;
  readonly hash: string;
  readonly info: string | null;
}

const rowsSeen = (sql: Sql, no: number, type: string, sourceIds: readonly string[]): SeenRow[] =>
  sql.all<SeenRow>(
    `SELECT source_id AS sourceId, id, hash, info FROM import_seen
     WHERE import_no = ? AND type = ? AND source_id IN (SELECT value FROM json_each(?))`,
    no,
    type,
    JSON.stringify(sourceIds),
  );

/** As rows that this import brought. */
export const seenRecords = (sql: Sql, no: number, type: string, sourceIds: readonly string[]): Map<string, StoredRow> =>
  new Map(rowsSeen(sql, no, type, sourceIds).map(({ sourceId, id, hash }) => [sourceId, { id, hash, importNo: no }]));

export const seenInfos = <T extends LineInfo | PurchaseInfo>(
  sql: Sql,
  no: number,
  type: "line" | "purchase",
  sourceIds: readonly string[],
): Map<string, T> =>
  new Map(
    rowsSeen(sql, no, type, sourceIds).flatMap(({ sourceId, info }) =>
      info === null ? [] : [[sourceId, JSON.parse(info) as T] as const],
    ),
  );

/** All that was seen under these types, whatever it is called. */
export const seenUnder = (
  sql: Sql,
  no: number,
  types: readonly string[],
): { readonly type: string; readonly id: string }[] =>
  sql.all(
    "SELECT DISTINCT type, id FROM import_seen WHERE import_no = ? AND type IN (SELECT value FROM json_each(?))",
    no,
    JSON.stringify(types),
  );

export function forgetSeen(sql: Sql, no: number): void {
  sql.run("DELETE FROM import_seen WHERE import_no = ?", no);
}
