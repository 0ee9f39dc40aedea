/** Saved maps as rows, and the locations that an import may name. */
import type { ImportSetup, PutImportMapRequest } from "../../../../core/contract/import-maps.ts";
import type { Sql } from "../sql.ts";

interface MapRow {
  readonly mapId: string;
  readonly content: string;
  readonly savedBy: string;
  readonly savedAtMs: number;
}

const SELECT = `SELECT m.id AS mapId, m.content, p.name AS savedBy, m.saved_at_ms AS savedAtMs
    FROM import_map m JOIN person p ON p.id = m.saved_by`;

/** The latest first. */
export const importMaps = (sql: Sql): ImportSetup["maps"] =>
  sql.all<MapRow>(`${SELECT} ORDER BY m.saved_at_ms DESC, m.id DESC`).map(({ content, ...row }) => ({
    // Checked before it was written.
    ...(JSON.parse(content) as PutImportMapRequest),
    ...row,
  }));

export const importMapHash = (sql: Sql, mapId: string): string | undefined =>
  sql.one<{ hash: string }>("SELECT hash FROM import_map WHERE id = ?", mapId)?.hash;

export const countImportMaps = (sql: Sql): number =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM import_map")?.n ?? 0;

export function upsertImportMap(
  sql: Sql,
  row: {
    readonly mapId: string;
    readonly name: string;
    readonly content: string;
    readonly hash: string;
    readonly savedBy: string;
    readonly savedAtMs: number;
  },
): void {
  sql.run(
    `INSERT INTO import_map (id, name, content, hash, saved_by, saved_at_ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, content = excluded.content, hash = excluded.hash,
       saved_by = excluded.saved_by, saved_at_ms = excluded.saved_at_ms`,
    row.mapId,
    row.name,
    row.content,
    row.hash,
    row.savedBy,
    row.savedAtMs,
  );
}

export const deleteImportMap = (sql: Sql, mapId: string): void =>
  void sql.run("DELETE FROM import_map WHERE id = ?", mapId);

export const locationsByName = (sql: Sql): ImportSetup["locations"] =>
  sql.all<ImportSetup["locations"][number]>(
    "SELECT source, source_id AS sourceId, title, time_zone AS timeZone, jurisdiction, currency FROM location ORDER BY title, id",
  );
