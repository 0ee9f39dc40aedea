/** Addresses that no message goes to any more, by their hash. */
import type { MessageChannel } from "../../../../core/messages/channels.ts";
import type { Sql } from "../sql.ts";

export type ContactStop = "opted_out" | "bad_address";

export const contactStopOf = (sql: Sql, channel: MessageChannel, contactHash: string): ContactStop | undefined =>
  sql.one<{ why: ContactStop }>(
    "SELECT why FROM contact_stop WHERE channel = ? AND contact_hash = ?",
    channel,
    contactHash,
  )?.why;

/** Of two causes the wish of the person stays. */
export function stopContact(
  sql: Sql,
  channel: MessageChannel,
  contactHash: string,
  { why, nowMs }: { readonly why: ContactStop; readonly nowMs: number },
): void {
  sql.run(
    `INSERT INTO contact_stop (channel, contact_hash, why, since_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT (channel, contact_hash) DO UPDATE SET why = excluded.why WHERE excluded.why = 'opted_out'`,
    channel,
    contactHash,
    why,
    nowMs,
  );
}
