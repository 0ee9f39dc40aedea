/**
 * Since when a contact is on file, so that one which was put there for the occasion gets no code; and the codes themselves. What was on file
 * before this was kept is on file since ever.
 */
export const codes = `
CREATE TABLE contact_since (
  patient_id TEXT NOT NULL REFERENCES patient (id), kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')), value_norm TEXT NOT NULL,
  since_ms INTEGER NOT NULL, PRIMARY KEY (patient_id, kind, value_norm)
) STRICT, WITHOUT ROWID;
INSERT INTO contact_since (patient_id, kind, value_norm, since_ms)
  SELECT DISTINCT patient_id, CASE kind WHEN 'phone' THEN 'phone' ELSE 'email' END, value_norm, 0 FROM patient_key
  WHERE kind IN ('phone', 'email', 'email_other');
CREATE TABLE contact_code (
  id TEXT PRIMARY KEY, helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')), masked_text_id TEXT NOT NULL, contact_hash TEXT NOT NULL,
  message_id TEXT NOT NULL REFERENCES outgoing_message (id), mac TEXT NOT NULL, asked_by TEXT NOT NULL REFERENCES person (id),
  asked_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5),
  used_at_ms INTEGER, replaced_at_ms INTEGER
) STRICT;
CREATE INDEX contact_code_by_ticket ON contact_code (helpdesk, ticket_id, id);
CREATE INDEX contact_code_by_time ON contact_code (asked_at_ms);
CREATE TRIGGER contact_code_frozen BEFORE UPDATE OF id, helpdesk, ticket_id, patient_id, channel, masked_text_id, contact_hash, message_id,
  mac, asked_by, asked_at_ms, expires_at_ms ON contact_code
  BEGIN SELECT RAISE(ABORT, 'a code is never another'); END;
CREATE TRIGGER contact_code_counts BEFORE UPDATE OF tries ON contact_code WHEN NEW.tries < OLD.tries
  BEGIN SELECT RAISE(ABORT, 'a try is never taken back'); END;
CREATE TRIGGER contact_code_once BEFORE UPDATE OF used_at_ms ON contact_code
  WHEN OLD.used_at_ms IS NOT NULL OR OLD.replaced_at_ms IS NOT NULL OR NEW.used_at_ms > OLD.expires_at_ms
  BEGIN SELECT RAISE(ABORT, 'a code is used once, in its time'); END;
CREATE TRIGGER contact_code_stays BEFORE DELETE ON contact_code
  BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END;
`;
