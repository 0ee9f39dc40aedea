/** Addresses that no message goes to any more, by their MAC, until the person wants some again. */
import type { MessageChannel } from "../../../../core/messages/channels.ts";
import type { Sql } from "../sql.ts";

export type ContactStop = "opted_out" | "bad_address";

export interface StopRow {
  readonly why: ContactStop;
  readonly sinceMs: number;
  /** It had been lifted before. */
  readonly isAgain: boolean;
}

export function contactStop(sql: Sql, channel: MessageChannel, contactHash: string): StopRow | undefined {
  const row = sql.one<{ why: ContactStop; sinceMs: number; again: 0 | 1 }>(
    `SELECT why, since_ms AS sinceMs, lifted_at_ms IS NOT NULL AS again FROM contact_stop
     WHERE channel = ? AND contact_hash = ? AND is_lifted = 0`,
    channel,
    contactHash,
  );
  return row && { why: row.why, sinceMs: row.sinceMs, isAgain: row.again === 1 };
}

export const contactStopOf = (sql: Sql, channel: MessageChannel, contactHash: string): ContactStop | undefined =>
  contactStop(sql, channel, contactHash)?.why;

/** Of two causes the wish of the person stays. */
export function stopContact(
  sql: Sql,
  channel: MessageChannel,
  contactHash: string,
  { why, nowMs }: { readonly why: ContactStop; readonly nowMs: number },
): void {
  sql.run(
    `INSERT INTO contact_stop AS was (channel, contact_hash, why, since_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (channel, contact_hash) DO UPDATE SET
       why = CASE WHEN was.is_lifted = 1 OR excluded.why = 'opted_out' THEN excluded.why ELSE was.why END,
       since_ms = CASE WHEN was.is_lifted = 1 THEN excluded.since_ms ELSE was.since_ms END, is_lifted = 0`,
    channel,
    contactHash,
    why,
    nowMs,
  );
}

/** By whom and with which words, where a person of ours did it. */
export interface Lifted {
  readonly nowMs: number;
  readonly by?: { readonly personId: string; readonly textId: string };
}

export function liftStop(sql: Sql, channel: MessageChannel, contactHash: string, { nowMs, by }: Lifted): void {
  sql.run(
    `UPDATE contact_stop SET is_lifted = 1, lifted_at_ms = ?, lifted_by = ?, lifted_text_id = ?
     WHERE channel = ? AND contact_hash = ?`,
    nowMs,
    by?.personId ?? null,
    by?.textId ?? null,
    channel,
    contactHash,
  );
}
