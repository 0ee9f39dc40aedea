/** Codes by which staff sign in where the helpdesk's own pages do not say who opens them, and the purpose of the message that holds one. */
export const signInCodes = `
-- Codes name their messages: they are checked when all is back.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE message_kept AS SELECT * FROM outgoing_message;
DROP TABLE outgoing_message;
CREATE TABLE outgoing_message (
  id TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('code', 'clinician_question', 'clinician_reminder', 'approval_code', 'sign_in_code', 'notice',
    'acknowledgement', 'test')),
  case_id TEXT REFERENCES refund_case (id), recipient TEXT NOT NULL CHECK (recipient IN ('patient', 'provider', 'person')),
  recipient_id TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')), connection_id TEXT NOT NULL,
  contact_text_id TEXT NOT NULL, contact_hash TEXT NOT NULL, words_text_id TEXT NOT NULL, asked_by TEXT REFERENCES person (id),
  created_at_ms INTEGER NOT NULL, due_at_ms INTEGER NOT NULL, useless_from_ms INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'accepted', 'sent', 'delivered', 'undelivered', 'opted_out', 'bad_address',
    'refused', 'unknown', 'useless')),
  state_at_ms INTEGER NOT NULL, vendor_ref TEXT, code TEXT,
  is_awaited INTEGER NOT NULL DEFAULT 0 CHECK (is_awaited IN (0, 1)), location_id TEXT REFERENCES location (id)
) STRICT;
INSERT INTO outgoing_message (id, purpose, case_id, recipient, recipient_id, channel, connection_id, contact_text_id,
    contact_hash, words_text_id, asked_by, created_at_ms, due_at_ms, useless_from_ms, state, state_at_ms, vendor_ref, code, is_awaited,
    location_id)
  SELECT id, purpose, case_id, recipient, recipient_id, channel, connection_id, contact_text_id, contact_hash, words_text_id, asked_by,
    created_at_ms, due_at_ms, useless_from_ms, state, state_at_ms, vendor_ref, code, is_awaited, location_id FROM message_kept;
DROP TABLE message_kept;
CREATE INDEX outgoing_message_by_case ON outgoing_message (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX outgoing_message_by_recipient ON outgoing_message (recipient_id, id);
CREATE UNIQUE INDEX outgoing_message_by_ref ON outgoing_message (connection_id, vendor_ref) WHERE vendor_ref IS NOT NULL;
CREATE TRIGGER outgoing_message_frozen BEFORE UPDATE OF id, purpose, case_id, recipient, recipient_id, channel, connection_id,
  contact_text_id, words_text_id, asked_by, created_at_ms, useless_from_ms ON outgoing_message
  BEGIN SELECT RAISE(ABORT, 'a message is never another'); END;
CREATE TRIGGER outgoing_message_once BEFORE UPDATE OF state ON outgoing_message
  WHEN (NEW.state = 'sending' AND OLD.state <> 'waiting') OR (NEW.state = 'waiting' AND OLD.state NOT IN ('sending', 'waiting'))
    OR OLD.state IN ('refused', 'useless')
  BEGIN SELECT RAISE(ABORT, 'a message leaves once'); END;
CREATE TRIGGER outgoing_message_stays BEFORE DELETE ON outgoing_message
  BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END;
CREATE TRIGGER outgoing_message_same_contact BEFORE UPDATE OF contact_hash ON outgoing_message
  WHEN OLD.contact_hash GLOB 'm1.*' OR NEW.contact_hash NOT GLOB 'm1.*'
  BEGIN SELECT RAISE(ABORT, 'a message is never another'); END;
CREATE TRIGGER outgoing_message_keyed BEFORE INSERT ON outgoing_message WHEN NEW.contact_hash NOT GLOB 'm1.*'
  BEGIN SELECT RAISE(ABORT, 'an address is named by its MAC'); END;

CREATE TABLE sign_in_code (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), mac TEXT NOT NULL,
  message_id TEXT NOT NULL REFERENCES outgoing_message (id), asked_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5), used_at_ms INTEGER
) STRICT;
CREATE INDEX sign_in_code_by_person ON sign_in_code (person_id, asked_at_ms);
CREATE INDEX sign_in_code_by_time ON sign_in_code (asked_at_ms);
CREATE TRIGGER sign_in_code_frozen BEFORE UPDATE OF id, person_id, mac, message_id, asked_at_ms, expires_at_ms ON sign_in_code
  BEGIN SELECT RAISE(ABORT, 'a code is never another'); END;
CREATE TRIGGER sign_in_code_counts BEFORE UPDATE OF tries ON sign_in_code WHEN NEW.tries <= OLD.tries
  BEGIN SELECT RAISE(ABORT, 'a try is never taken back'); END;
CREATE TRIGGER sign_in_code_once BEFORE UPDATE OF used_at_ms ON sign_in_code
  WHEN OLD.used_at_ms IS NOT NULL OR NEW.used_at_ms IS NULL OR NEW.used_at_ms >= OLD.expires_at_ms
  BEGIN SELECT RAISE(ABORT, 'a code is used once, in its time'); END;
CREATE TRIGGER sign_in_code_stays BEFORE DELETE ON sign_in_code
  BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END;
`;
