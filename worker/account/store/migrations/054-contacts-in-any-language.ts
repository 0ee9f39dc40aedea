/** A clinician may be written to in any language of letters: which they are the records' contract says, and the table is made anew without its own list. */
export const contactsInAnyLanguage = `
CREATE TABLE contact_kept AS SELECT * FROM provider_contact ORDER BY rowid;
DROP TABLE provider_contact;
CREATE TABLE provider_contact (
  id TEXT PRIMARY KEY, provider TEXT NOT NULL, provider_norm TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')),
  contact_text_id TEXT NOT NULL, contact_hash TEXT NOT NULL, language TEXT NOT NULL,
  put_by TEXT NOT NULL REFERENCES person (id), put_at_ms INTEGER NOT NULL, removed_by TEXT REFERENCES person (id), removed_at_ms INTEGER
) STRICT;
INSERT INTO provider_contact (id, provider, provider_norm, channel, contact_text_id, contact_hash, language, put_by, put_at_ms, removed_by, removed_at_ms)
  SELECT id, provider, provider_norm, channel, contact_text_id, contact_hash, language, put_by, put_at_ms, removed_by, removed_at_ms
  FROM contact_kept ORDER BY rowid;
DROP TABLE contact_kept;
CREATE UNIQUE INDEX provider_contact_now ON provider_contact (provider_norm) WHERE removed_at_ms IS NULL;
CREATE TRIGGER provider_contact_frozen BEFORE UPDATE OF id, provider, provider_norm, channel, contact_text_id, language, put_by, put_at_ms
  ON provider_contact
  BEGIN SELECT RAISE(ABORT, 'another contact is another row'); END;
CREATE TRIGGER provider_contact_same_contact BEFORE UPDATE OF contact_hash ON provider_contact
  WHEN OLD.contact_hash GLOB 'm1.*' OR NEW.contact_hash NOT GLOB 'm1.*'
  BEGIN SELECT RAISE(ABORT, 'another contact is another row'); END;
CREATE TRIGGER provider_contact_keyed BEFORE INSERT ON provider_contact WHEN NEW.contact_hash NOT GLOB 'm1.*'
  BEGIN SELECT RAISE(ABORT, 'an address is named by its MAC'); END;
CREATE TRIGGER provider_contact_ends_once BEFORE UPDATE OF removed_at_ms ON provider_contact WHEN OLD.removed_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a contact is removed once'); END;
CREATE TRIGGER provider_contact_stays BEFORE DELETE ON provider_contact
  BEGIN SELECT RAISE(ABORT, 'who was written to is never removed'); END;
`;
