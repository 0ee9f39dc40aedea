/** Keys of the records API as rows: of the key itself only its MAC. */
import type { ImportKey } from "../../../../core/contract/imports.ts";
import type { Sql } from "../sql.ts";

interface KeyRow {
  readonly keyId: string;
  readonly source: string;
  readonly title: string;
  readonly madeBy: string;
  readonly madeAtMs: number;
  readonly lastUsedAtMs: number | null;
  readonly revokedAtMs: number | null;
}

const SELECT = `SELECT k.id AS keyId, k.source, k.title, p.name AS madeBy, k.made_at_ms AS madeAtMs, k.last_used_at_ms AS lastUsedAtMs,
    k.revoked_at_ms AS revokedAtMs FROM import_key k JOIN person p ON p.id = k.made_by`;

const toKey = ({ lastUsedAtMs, revokedAtMs, ...row }: KeyRow): ImportKey => ({
  ...row,
  ...(lastUsedAtMs === null ? {} : { lastUsedAtMs }),
  ...(revokedAtMs === null ? {} : { revokedAtMs }),
});

/** The latest first. */
export const importKeys = (sql: Sql): ImportKey[] => sql.all<KeyRow>(`${SELECT} ORDER BY k.id DESC`).map(toKey);

export function importKeyById(sql: Sql, keyId: string): ImportKey | undefined {
  const row = sql.one<KeyRow>(`${SELECT} WHERE k.id = ?`, keyId);
  return row && toKey(row);
}

/** Whichever of the MACs it is kept under. */
export function importKeyByMac(sql: Sql, macs: readonly string[]): ImportKey | undefined {
  const row = sql.one<KeyRow>(`${SELECT} WHERE k.mac IN (SELECT value FROM json_each(?))`, JSON.stringify(macs));
  return row && toKey(row);
}

export function insertImportKey(
  sql: Sql,
  key: Pick<KeyRow, "keyId" | "source" | "title" | "madeBy" | "madeAtMs"> & { readonly mac: string },
): void {
  sql.run(
    "INSERT INTO import_key (id, source, title, mac, made_by, made_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
    key.keyId,
    key.source,
    key.title,
    key.mac,
    key.madeBy,
    key.madeAtMs,
  );
}

export function keyUsed(sql: Sql, keyId: string, nowMs: number): void {
  sql.run("UPDATE import_key SET last_used_at_ms = ? WHERE id = ?", nowMs, keyId);
}

export function revokeKeyRow(sql: Sql, keyId: string, personId: string, nowMs: number): void {
  sql.run("UPDATE import_key SET revoked_at_ms = ?, revoked_by = ? WHERE id = ?", nowMs, personId, keyId);
}
