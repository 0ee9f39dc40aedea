/**
 * What was written on a case's tickets after the mail that the matter is about: how it was read, and what a person made of it. `quote` is the
 * writer's own words, dropped when they are no longer kept.
 */
export const replies = `
CREATE TABLE reply (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, message_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL, read_at_ms INTEGER NOT NULL,
  speaker TEXT NOT NULL CHECK (speaker IN ('patient', 'guardian', 'somebody')), kind TEXT NOT NULL, because TEXT, quote TEXT, reason TEXT,
  delete_after_ms INTEGER NOT NULL, answered_as TEXT, answered_by TEXT REFERENCES person (id), answered_at_ms INTEGER,
  PRIMARY KEY (helpdesk, ticket_id, message_id),
  CHECK ((answered_as IS NULL) = (answered_at_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_unanswered ON reply (helpdesk, ticket_id) WHERE answered_at_ms IS NULL;
CREATE TRIGGER reply_answered_once BEFORE UPDATE OF answered_as, answered_by, answered_at_ms ON reply
  WHEN OLD.answered_at_ms IS NOT NULL BEGIN SELECT RAISE(ABORT, 'reply_answered_once'); END;
CREATE TRIGGER reply_as_written BEFORE UPDATE OF helpdesk, ticket_id, message_id, written_at_ms, read_at_ms, speaker, kind ON reply
  BEGIN SELECT RAISE(ABORT, 'reply_as_written'); END;
`;
