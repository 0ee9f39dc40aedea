/** How a clinician is reached: one contact at a time for a name on the records. Another contact is another row. */
import { providerNorm } from "../../../../core/facts/provider-name.ts";
import type { MessageChannel } from "../../../../core/messages/channels.ts";
import type { Language } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

export interface ProviderContactRow {
  readonly contactId: string;
  /** As the records name them. */
  readonly provider: string;
  readonly channel: MessageChannel;
  readonly contactTextId: string;
  readonly contactHash: string;
  readonly language: Language;
  readonly putAtMs: number;
  readonly removedAtMs: number | null;
}

const SELECT = `SELECT id AS contactId, provider, channel, contact_text_id AS contactTextId, contact_hash AS contactHash, language,
  put_at_ms AS putAtMs, removed_at_ms AS removedAtMs FROM provider_contact`;

export const providerContactById = (sql: Sql, contactId: string): ProviderContactRow | undefined =>
  sql.one<ProviderContactRow>(`${SELECT} WHERE id = ?`, contactId);

export const providerContactOf = (sql: Sql, provider: string): ProviderContactRow | undefined =>
  sql.one<ProviderContactRow>(`${SELECT} WHERE provider_norm = ? AND removed_at_ms IS NULL`, providerNorm(provider));

export const providerContacts = (sql: Sql): ProviderContactRow[] =>
  sql.all<ProviderContactRow>(`${SELECT} WHERE removed_at_ms IS NULL ORDER BY provider_norm`);

/** Everybody whom the records name as having treated somebody, with the last day of it: of visits each name is looked for after the one before. */
export const providersOnRecords = (sql: Sql): { readonly provider: string; readonly lastOn: string }[] =>
  sql.all(
    `WITH RECURSIVE seen (provider) AS (
       SELECT min(provider) FROM use_record WHERE provider IS NOT NULL
       UNION ALL SELECT (SELECT min(u.provider) FROM use_record u WHERE u.provider IS NOT NULL AND u.provider > seen.provider)
         FROM seen WHERE seen.provider IS NOT NULL)
     SELECT provider, max(on_date) AS lastOn FROM (
       SELECT provider, (SELECT max(u.used_on) FROM use_record u WHERE u.provider IS NOT NULL AND u.provider = seen.provider) AS on_date FROM seen
       UNION ALL SELECT n.provider, p.bought_on FROM line n JOIN purchase p ON p.id = n.purchase_id WHERE n.provider IS NOT NULL)
     WHERE provider IS NOT NULL AND trim(provider) <> '' GROUP BY provider ORDER BY provider`,
  );

type NewContact = Omit<ProviderContactRow, "removedAtMs"> & { readonly putBy: string };

export function insertProviderContact(sql: Sql, contact: NewContact): void {
  sql.run(
    `INSERT INTO provider_contact (id, provider, provider_norm, channel, contact_text_id, contact_hash, language, put_by, put_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    contact.contactId,
    contact.provider,
    providerNorm(contact.provider),
    contact.channel,
    contact.contactTextId,
    contact.contactHash,
    contact.language,
    contact.putBy,
    contact.putAtMs,
  );
}

export function endProviderContact(sql: Sql, contactId: string, by: string, nowMs: number): void {
  sql.run("UPDATE provider_contact SET removed_by = ?, removed_at_ms = ? WHERE id = ?", by, nowMs, contactId);
}
