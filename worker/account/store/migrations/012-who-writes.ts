/**
 * Who writes, and how sure that is: how the helpdesk says that a ticket's words came in, and for which requester somebody checked. What was
 * kept before has neither, and proves nothing until it is read again.
 */
export const whoWrites = `
ALTER TABLE ticket_snapshot ADD COLUMN sender_json TEXT;
ALTER TABLE ticket_snapshot ADD COLUMN requester_changed_at_ms INTEGER;
ALTER TABLE ticket_match ADD COLUMN verified_requester_id TEXT;
ALTER TABLE ticket_match ADD COLUMN verified_email_hash TEXT;

-- While the helpdesk was silent a person called the patient back: whom and how, in words that can be erased.
CREATE TABLE call_back (
  id TEXT PRIMARY KEY, helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL, who_text_id TEXT NOT NULL, how_text_id TEXT NOT NULL
) STRICT;
CREATE INDEX call_back_by_ticket ON call_back (helpdesk, ticket_id, person_id, at_ms);
-- The acts that stood on such a call instead of on the helpdesk's word.
CREATE TABLE decision_call_back (
  decision_id TEXT NOT NULL REFERENCES decision (id), act TEXT NOT NULL CHECK (act IN ('decide', 'approve', 'pay_out')),
  call_back_id TEXT NOT NULL REFERENCES call_back (id), PRIMARY KEY (decision_id, act)
) STRICT;
CREATE TRIGGER call_back_no_update BEFORE UPDATE ON call_back BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER call_back_no_delete BEFORE DELETE ON call_back BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER decision_call_back_no_update BEFORE UPDATE ON decision_call_back
  BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER decision_call_back_no_delete BEFORE DELETE ON decision_call_back
  BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
`;
