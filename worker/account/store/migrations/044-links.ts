/**
 * Links for people without a page of ours, and how a clinician is reached. An answer of a clinician is a person's record of it, or came
 * through a link: the table is made anew, for who recorded it could not be absent.
 */
export const links = `
CREATE TABLE provider_contact (
  id TEXT PRIMARY KEY, provider TEXT NOT NULL, provider_norm TEXT NOT NULL, channel TEXT NOT NULL CHECK (channel IN ('sms', 'email')),
  contact_text_id TEXT NOT NULL, contact_hash TEXT NOT NULL, language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  put_by TEXT NOT NULL REFERENCES person (id), put_at_ms INTEGER NOT NULL, removed_by TEXT REFERENCES person (id), removed_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX provider_contact_now ON provider_contact (provider_norm) WHERE removed_at_ms IS NULL;
CREATE TRIGGER provider_contact_frozen BEFORE UPDATE OF id, provider, provider_norm, channel, contact_text_id, contact_hash, language,
  put_by, put_at_ms ON provider_contact
  BEGIN SELECT RAISE(ABORT, 'another contact is another row'); END;
CREATE TRIGGER provider_contact_ends_once BEFORE UPDATE OF removed_at_ms ON provider_contact WHEN OLD.removed_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a contact is removed once'); END;
CREATE TRIGGER provider_contact_stays BEFORE DELETE ON provider_contact
  BEGIN SELECT RAISE(ABORT, 'who was written to is never removed'); END;

CREATE TABLE link (
  id TEXT PRIMARY KEY, token_mac TEXT NOT NULL UNIQUE, purpose TEXT NOT NULL CHECK (purpose IN ('clinician_question', 'approval')),
  subject_id TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES refund_case (id),
  recipient TEXT NOT NULL CHECK (recipient IN ('provider', 'person')), recipient_id TEXT NOT NULL,
  masked_text_id TEXT NOT NULL, message_id TEXT REFERENCES outgoing_message (id),
  made_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL, used_at_ms INTEGER
) STRICT;
CREATE INDEX link_by_subject ON link (subject_id, id);
CREATE TRIGGER link_frozen BEFORE UPDATE OF id, token_mac, purpose, subject_id, case_id, recipient, recipient_id, masked_text_id, message_id,
  made_at_ms, expires_at_ms ON link
  BEGIN SELECT RAISE(ABORT, 'a link is never another'); END;
CREATE TRIGGER link_once BEFORE UPDATE OF used_at_ms ON link WHEN OLD.used_at_ms IS NOT NULL OR NEW.used_at_ms IS NULL
    OR NEW.used_at_ms >= OLD.expires_at_ms
  BEGIN SELECT RAISE(ABORT, 'a link is used once, in its time'); END;
CREATE TRIGGER link_stays BEFORE DELETE ON link
  BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END;

CREATE TABLE link_code (
  id TEXT PRIMARY KEY, link_id TEXT NOT NULL REFERENCES link (id), mac TEXT NOT NULL,
  message_id TEXT NOT NULL REFERENCES outgoing_message (id), asked_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 5), used_at_ms INTEGER
) STRICT;
CREATE INDEX link_code_by_link ON link_code (link_id, id);
CREATE TRIGGER link_code_frozen BEFORE UPDATE OF id, link_id, mac, message_id, asked_at_ms, expires_at_ms ON link_code
  BEGIN SELECT RAISE(ABORT, 'a code is never another'); END;
CREATE TRIGGER link_code_counts BEFORE UPDATE OF tries ON link_code WHEN NEW.tries <= OLD.tries
  BEGIN SELECT RAISE(ABORT, 'a try is never taken back'); END;
CREATE TRIGGER link_code_once BEFORE UPDATE OF used_at_ms ON link_code
  WHEN OLD.used_at_ms IS NOT NULL OR NEW.used_at_ms IS NULL OR NEW.used_at_ms >= OLD.expires_at_ms
  BEGIN SELECT RAISE(ABORT, 'a code is used once, in its time'); END;
CREATE TRIGGER link_code_stays BEFORE DELETE ON link_code
  BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END;

CREATE TABLE answer_kept AS SELECT * FROM clinician_answer ORDER BY rowid;
DROP TABLE clinician_answer;
CREATE TABLE clinician_answer (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  answer TEXT NOT NULL CHECK (answer IN ('expected', 'not_expected', 'visit_needed')), answered_on TEXT NOT NULL, who_text_id TEXT,
  recorded_by TEXT REFERENCES person (id), recorded_at_ms INTEGER NOT NULL, link_id TEXT REFERENCES link (id),
  CHECK ((recorded_by IS NULL) = (link_id IS NOT NULL))
) STRICT;
INSERT INTO clinician_answer (id, case_id, answer, answered_on, who_text_id, recorded_by, recorded_at_ms)
  SELECT id, case_id, answer, answered_on, who_text_id, recorded_by, recorded_at_ms FROM answer_kept ORDER BY rowid;
DROP TABLE answer_kept;
CREATE INDEX clinician_answer_by_case ON clinician_answer (case_id, id);
CREATE TRIGGER clinician_answer_no_update BEFORE UPDATE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never edited: a new one is recorded'); END;
CREATE TRIGGER clinician_answer_no_delete BEFORE DELETE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never removed'); END;
CREATE TRIGGER clinician_answer_once BEFORE INSERT ON clinician_answer
  WHEN EXISTS (SELECT 1 FROM clinician_answer WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this answer is there already'); END;
`;
