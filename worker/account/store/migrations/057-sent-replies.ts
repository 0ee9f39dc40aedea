/** Which words may be sent all the same, as whoever sent them said; and what of staff's words was compared after it was sent, once each. */
export const sentReplies = `
CREATE TABLE reply_pass (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, text_hash TEXT NOT NULL, findings_hash TEXT NOT NULL,
  passed_as TEXT NOT NULL CHECK (passed_as IN ('insisted', 'overridden')),
  person_id TEXT NOT NULL REFERENCES person (id), at_ms INTEGER NOT NULL,
  PRIMARY KEY (helpdesk, ticket_id, text_hash, findings_hash)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER reply_pass_frozen BEFORE UPDATE ON reply_pass BEGIN SELECT RAISE(ABORT, 'reply_pass_frozen'); END;
CREATE TABLE sent_reply (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, message_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL,
  compared_at_ms INTEGER NOT NULL, is_wrong INTEGER NOT NULL CHECK (is_wrong IN (0, 1)),
  PRIMARY KEY (helpdesk, ticket_id, message_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sent_reply_frozen BEFORE UPDATE ON sent_reply BEGIN SELECT RAISE(ABORT, 'sent_reply_frozen'); END;
`;
