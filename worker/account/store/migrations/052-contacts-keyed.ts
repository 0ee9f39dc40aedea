/**
 * An address is named by a MAC under the account's own secret (`m1.…`), no more by a bare hash, from which a number could be guessed. Code
 * that has the secret makes each hash into its MAC, once (`store/messages/contact-mac.ts`); from here on no bare one is written.
 */
const frozen = (table: string, columns: string, why: string) => `
DROP TRIGGER ${table}_frozen;
CREATE TRIGGER ${table}_frozen BEFORE UPDATE OF ${columns} ON ${table}
  BEGIN SELECT RAISE(ABORT, '${why}'); END;
CREATE TRIGGER ${table}_same_contact BEFORE UPDATE OF contact_hash ON ${table}
  WHEN OLD.contact_hash GLOB 'm1.*' OR NEW.contact_hash NOT GLOB 'm1.*'
  BEGIN SELECT RAISE(ABORT, '${why}'); END;`;

const keyed = (table: string) => `
CREATE TRIGGER ${table}_keyed BEFORE INSERT ON ${table} WHEN NEW.contact_hash NOT GLOB 'm1.*'
  BEGIN SELECT RAISE(ABORT, 'an address is named by its MAC'); END;`;

export const contactsKeyed = `
${frozen(
  "outgoing_message",
  `id, purpose, case_id, recipient, recipient_id, channel, connection_id, contact_text_id, words_text_id, asked_by, created_at_ms,
  useless_from_ms`,
  "a message is never another",
)}
${frozen(
  "contact_code",
  "id, helpdesk, ticket_id, patient_id, channel, masked_text_id, message_id, mac, asked_by, asked_at_ms, expires_at_ms",
  "a code is never another",
)}
${frozen(
  "provider_contact",
  "id, provider, provider_norm, channel, contact_text_id, language, put_by, put_at_ms",
  "another contact is another row",
)}
${["outgoing_message", "contact_code", "provider_contact", "contact_stop"].map(keyed).join("")}
`;
