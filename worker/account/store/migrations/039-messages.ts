/**
 * Messages to one person outside: a code, a question. Each leaves once, so the state never returns to `waiting` but from a call that is
 * known not to have left. Where nobody wants one, or nobody is, is remembered by the address's hash.
 */
export const messages = `
CREATE TABLE outgoing_message (
  id TEXT PRIMARY KEY, purpose TEXT NOT NULL CHECK (purpose IN ('code', 'clinician_question', 'clinician_reminder', 'approval_code', 'test')),
  case_id TEXT REFERENCES refund_case (id), recipient TEXT NOT NULL CHECK (recipient IN ('patient', 'provider', 'person')),
  recipient_id TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')), connection_id TEXT NOT NULL,
  contact_text_id TEXT NOT NULL, contact_hash TEXT NOT NULL, words_text_id TEXT NOT NULL, asked_by TEXT REFERENCES person (id),
  created_at_ms INTEGER NOT NULL, due_at_ms INTEGER NOT NULL, useless_from_ms INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'accepted', 'sent', 'delivered', 'undelivered', 'opted_out', 'bad_address',
    'refused', 'unknown', 'useless')),
  state_at_ms INTEGER NOT NULL, vendor_ref TEXT, code TEXT
) STRICT;
CREATE INDEX outgoing_message_by_case ON outgoing_message (case_id, id) WHERE case_id IS NOT NULL;
CREATE INDEX outgoing_message_by_recipient ON outgoing_message (recipient_id, id);
CREATE UNIQUE INDEX outgoing_message_by_ref ON outgoing_message (connection_id, vendor_ref) WHERE vendor_ref IS NOT NULL;
CREATE TRIGGER outgoing_message_frozen BEFORE UPDATE OF id, purpose, case_id, recipient, recipient_id, channel, connection_id,
  contact_text_id, contact_hash, words_text_id, asked_by, created_at_ms, useless_from_ms ON outgoing_message
  BEGIN SELECT RAISE(ABORT, 'a message is never another'); END;
CREATE TRIGGER outgoing_message_once BEFORE UPDATE OF state ON outgoing_message
  WHEN (NEW.state = 'sending' AND OLD.state <> 'waiting') OR (NEW.state = 'waiting' AND OLD.state NOT IN ('sending', 'waiting'))
    OR OLD.state IN ('refused', 'useless')
  BEGIN SELECT RAISE(ABORT, 'a message leaves once'); END;
CREATE TRIGGER outgoing_message_stays BEFORE DELETE ON outgoing_message
  BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END;
CREATE TABLE contact_stop (
  channel TEXT NOT NULL, contact_hash TEXT NOT NULL, why TEXT NOT NULL CHECK (why IN ('opted_out', 'bad_address')),
  since_ms INTEGER NOT NULL, PRIMARY KEY (channel, contact_hash)
) STRICT, WITHOUT ROWID;
CREATE TABLE quiet_hours (
  location_id TEXT PRIMARY KEY REFERENCES location (id), from_hour INTEGER NOT NULL CHECK (from_hour BETWEEN 0 AND 23),
  until_hour INTEGER NOT NULL CHECK (until_hour BETWEEN 0 AND 23)
) STRICT;
`;
