/** Links that were given out, as rows: of the token only what it is found by. */
import type { Sql } from "../sql.ts";

export type LinkPurpose = "clinician_question" | "approval";

export interface LinkRow {
  readonly linkId: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly caseId: string;
  readonly recipient: "provider" | "person";
  readonly recipientId: string;
  readonly maskedTextId: string;
  readonly messageId: string | null;
  readonly madeAtMs: number;
  readonly expiresAtMs: number;
  readonly usedAtMs: number | null;
}

const SELECT = `SELECT id AS linkId, purpose, subject_id AS subjectId, case_id AS caseId, recipient, recipient_id AS recipientId,
  masked_text_id AS maskedTextId, message_id AS messageId, made_at_ms AS madeAtMs, expires_at_ms AS expiresAtMs,
  used_at_ms AS usedAtMs FROM link`;

export const linkById = (sql: Sql, linkId: string): LinkRow | undefined =>
  sql.one<LinkRow>(`${SELECT} WHERE id = ?`, linkId);

/** Whichever of the MACs it is kept under. */
export const linkByMac = (sql: Sql, macs: readonly string[]): LinkRow | undefined =>
  sql.one<LinkRow>(`${SELECT} WHERE token_mac IN (SELECT value FROM json_each(?))`, JSON.stringify(macs));

/** In the order in which they were given out. */
export const linksAbout = (sql: Sql, subjectId: string): LinkRow[] =>
  sql.all<LinkRow>(`${SELECT} WHERE subject_id = ? ORDER BY id`, subjectId);

export function insertLink(sql: Sql, link: Omit<LinkRow, "usedAtMs"> & { readonly mac: string }): void {
  sql.run(
    `INSERT INTO link (id, token_mac, purpose, subject_id, case_id, recipient, recipient_id, masked_text_id, message_id, made_at_ms,
       expires_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    link.linkId,
    link.mac,
    link.purpose,
    link.subjectId,
    link.caseId,
    link.recipient,
    link.recipientId,
    link.maskedTextId,
    link.messageId,
    link.madeAtMs,
    link.expiresAtMs,
  );
}

export function markLinkUsed(sql: Sql, linkId: string, nowMs: number): void {
  sql.run("UPDATE link SET used_at_ms = ? WHERE id = ?", nowMs, linkId);
}
