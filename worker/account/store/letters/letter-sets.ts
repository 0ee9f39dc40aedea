/** The clinic's own pieces of letters: the versions that were published, and the one draft. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { OwnPieces, PieceChange } from "../../../../core/reply/own/own-pieces.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface LetterSetRow {
  readonly version: number;
  readonly json: string;
  readonly hash: string;
  readonly changesJson: string;
  readonly why: string;
  readonly publishedBy: string;
  readonly publishedAtMs: number;
}

const SETS = `SELECT s.version, s.json, s.hash, s.changes_json AS changesJson, s.why, coalesce(p.name, '') AS publishedBy,
  s.published_at_ms AS publishedAtMs FROM letter_set s LEFT JOIN person p ON p.id = s.published_by`;

/** What counts for every letter; undefined where the clinic has published nothing. */
export const newestLetterSet = (sql: Sql): Pick<LetterSetRow, "version" | "hash"> | undefined =>
  sql.one("SELECT version, hash FROM letter_set ORDER BY version DESC LIMIT 1");

export const letterSetOf = (sql: Sql, version: number): LetterSetRow | undefined =>
  sql.one<LetterSetRow>(`${SETS} WHERE s.version = ?`, version);

/** Newest first. */
export const letterSets = (sql: Sql, most: number): LetterSetRow[] =>
  sql.all<LetterSetRow>(`${SETS} ORDER BY s.version DESC LIMIT ?`, most);

/** Written by `insertLetterSet` and `putLetterDraft` only. */
export const piecesOf = ({ json }: { readonly json: string }): OwnPieces => JSON.parse(json);
export const changesOfSet = ({ changesJson }: LetterSetRow): PieceChange[] => JSON.parse(changesJson);

/** The published pieces; none where the clinic has published nothing. */
export function publishedPieces(sql: Sql): OwnPieces {
  const newest = newestLetterSet(sql);
  const row = newest && letterSetOf(sql, newest.version);
  return row ? piecesOf(row) : [];
}

/** Answers the hash of what was published. */
export function insertLetterSet(
  { sql, nowMs }: CommandContext,
  set: {
    readonly version: number;
    readonly pieces: OwnPieces;
    readonly changes: readonly PieceChange[];
    readonly why: string;
    readonly personId: string;
  },
): string {
  const json = canonicalJson(set.pieces);
  const hash = sha256Hex(json);
  sql.run(
    `INSERT INTO letter_set (version, json, hash, changes_json, why, published_by, published_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    set.version,
    json,
    hash,
    canonicalJson(set.changes),
    set.why,
    set.personId,
    nowMs,
  );
  return hash;
}

export interface LetterDraftRow {
  readonly json: string;
  /** The version that was newest when it was started; 0 for none. */
  readonly startedFrom: number;
  readonly revision: number;
  readonly editedBy: string;
  readonly editedAtMs: number;
}

export const letterDraft = (sql: Sql): LetterDraftRow | undefined =>
  sql.one<LetterDraftRow>(
    `SELECT d.json, d.started_from AS startedFrom, d.revision, coalesce(p.name, '') AS editedBy, d.edited_at_ms AS editedAtMs
     FROM letter_draft d LEFT JOIN person p ON p.id = d.edited_by`,
  );

/** Starts the draft, or puts other pieces into it; answers whether it was started. */
export function putLetterDraft({ sql, nowMs }: CommandContext, pieces: OwnPieces, personId: string): boolean {
  const json = canonicalJson(pieces);
  if (letterDraft(sql)) {
    sql.run(
      "UPDATE letter_draft SET json = ?, revision = revision + 1, edited_by = ?, edited_at_ms = ?",
      json,
      personId,
      nowMs,
    );
    return false;
  }
  sql.run(
    `INSERT INTO letter_draft (one, json, started_from, revision, started_by, started_at_ms, edited_by, edited_at_ms)
     VALUES (1, ?1, ?2, 1, ?3, ?4, ?3, ?4)`,
    json,
    newestLetterSet(sql)?.version ?? 0,
    personId,
    nowMs,
  );
  return true;
}

export function removeLetterDraft({ sql }: CommandContext): void {
  sql.run("DELETE FROM letter_draft");
}
