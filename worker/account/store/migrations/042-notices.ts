/**
 * Notices to the team: what happened, as typed facts, and each telling of it. Who is told of what, and who is named for what is broken.
 * A message to one person may be such a notice. Since when a connection and a job fail is kept, for both to be told of.
 */
export const notices = `
CREATE TABLE notice (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, about TEXT NOT NULL, case_id TEXT REFERENCES refund_case (id),
  location_id TEXT REFERENCES location (id), amount_minor INTEGER, currency TEXT, reason TEXT, cause TEXT, due_on TEXT, until_ms INTEGER,
  asked_by TEXT REFERENCES person (id), opened_at_ms INTEGER NOT NULL, ended_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX one_open_notice ON notice (kind, about) WHERE ended_at_ms IS NULL;
CREATE INDEX notice_about ON notice (kind, about);
CREATE TABLE notice_post (
  id TEXT PRIMARY KEY, notice_id TEXT NOT NULL REFERENCES notice (id), target TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('first', 'reminder', 'escalation', 'all_clear')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'posting', 'posted', 'mailed', 'refused', 'unknown', 'useless')),
  tries INTEGER NOT NULL DEFAULT 0, message_id TEXT, code TEXT, created_at_ms INTEGER NOT NULL, state_at_ms INTEGER NOT NULL,
  UNIQUE (notice_id, target, why)
) STRICT;
CREATE TABLE notice_rule (
  kind TEXT NOT NULL, location_id TEXT NOT NULL DEFAULT '', target TEXT NOT NULL, muted INTEGER NOT NULL CHECK (muted IN (0, 1)),
  PRIMARY KEY (kind, location_id, target)
) STRICT, WITHOUT ROWID;
CREATE TABLE incident_people (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1), first_person_id TEXT NOT NULL REFERENCES person (id),
  second_person_id TEXT REFERENCES person (id), escalate_after_minutes INTEGER NOT NULL CHECK (escalate_after_minutes > 0)
) STRICT;
ALTER TABLE connection ADD COLUMN failing_since_ms INTEGER;
ALTER TABLE job ADD COLUMN failing_since_ms INTEGER;

-- Codes name their messages: they are checked when all is back.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE message_kept AS SELECT * FROM outgoing_message;
DROP TABLE outgoing_message;
CREATE TABLE outgoing_message (
  id TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('code', 'clinician_question', 'clinician_reminder', 'approval_code', 'notice', 'test')),
  case_id TEXT REFERENCES refund_case (id), recipient TEXT NOT NULL CHECK (recipient IN ('patient', 'provider', 'person')),
  recipient_id TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')), connection_id TEXT NOT NULL,
  contact_text_id TEXT NOT NULL, contact_hash TEXT NOT NULL, words_text_id TEXT NOT NULL, asked_by TEXT REFERENCES person (id),
  created_at_ms INTEGER NOT NULL, due_at_ms INTEGER NOT NULL, useless_from_ms INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'accepted', 'sent', 'delivered', 'undelivered', 'opted_out', 'bad_address',
    'refused', 'unknown', 'useless')),
  state_at_ms INTEGER NOT NULL, vendor_ref TEXT, code TEXT
) STRICT;
INSERT INTO outgoing_message (id, purpose, case_id, recipient, recipient_id, channel, connection_id, contact_text_id,
    contact_hash, words_text_id, asked_by, created_at_ms, due_at_ms, useless_from_ms, state, state_at_ms, vendor_ref, code)
  SELECT id, purpose, case_id, recipient, recipient_id, channel, connection_id, contact_text_id, contact_hash, words_text_id, asked_by,
    created_at_ms, due_at_ms, useless_from_ms, state, state_at_ms, vendor_ref, code FROM message_kept;
DROP TABLE message_kept;
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
`;
