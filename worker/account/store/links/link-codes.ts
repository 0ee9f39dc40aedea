/** Codes for whoever opens a link: once used, tried five times at most, over after ten minutes. The last one of a link counts. */
import type { Sql } from "../sql.ts";

export interface LinkCodeRow {
  readonly codeId: string;
  readonly linkId: string;
  readonly mac: string;
  readonly messageId: string;
  readonly askedAtMs: number;
  readonly expiresAtMs: number;
  readonly tries: number;
  readonly usedAtMs: number | null;
}

export const lastLinkCode = (sql: Sql, linkId: string): LinkCodeRow | undefined =>
  sql.one<LinkCodeRow>(
    `SELECT id AS codeId, link_id AS linkId, mac, message_id AS messageId, asked_at_ms AS askedAtMs, expires_at_ms AS expiresAtMs, tries,
       used_at_ms AS usedAtMs FROM link_code WHERE link_id = ? ORDER BY asked_at_ms DESC, id DESC LIMIT 1`,
    linkId,
  );

/** How many were sent since an instant to one person, by whichever link. */
export const linkCodesSince = (sql: Sql, sinceMs: number, personId: string): number =>
  sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM link_code c JOIN link l ON l.id = c.link_id WHERE c.asked_at_ms > ? AND l.recipient_id = ?`,
    sinceMs,
    personId,
  )?.n ?? 0;

export function insertLinkCode(sql: Sql, code: Omit<LinkCodeRow, "tries" | "usedAtMs">): void {
  sql.run(
    "INSERT INTO link_code (id, link_id, mac, message_id, asked_at_ms, expires_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
    code.codeId,
    code.linkId,
    code.mac,
    code.messageId,
    code.askedAtMs,
    code.expiresAtMs,
  );
}

export function countLinkTry(sql: Sql, codeId: string): void {
  sql.run("UPDATE link_code SET tries = tries + 1 WHERE id = ?", codeId);
}

export function markLinkCodeUsed(sql: Sql, codeId: string, nowMs: number): void {
  sql.run("UPDATE link_code SET used_at_ms = ? WHERE id = ?", nowMs, codeId);
}
