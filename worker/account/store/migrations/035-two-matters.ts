/**
 * The matters of a mail that is about more than one purchase: each with its line, the reason that was read or decided, and the decision
 * about it. A case of one matter has no row here. What somebody says is not asked for ends.
 */
export const twoMatters = `
CREATE TABLE case_matter (
  case_id TEXT NOT NULL REFERENCES refund_case (id), at INTEGER NOT NULL CHECK (at >= 0), line_id TEXT NOT NULL REFERENCES line (id),
  reason TEXT, decision_id TEXT REFERENCES decision (id), ended_at_ms INTEGER, PRIMARY KEY (case_id, at), UNIQUE (case_id, line_id)
) STRICT;
CREATE TRIGGER matter_decided_in_its_case BEFORE UPDATE OF decision_id ON case_matter WHEN NEW.decision_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM decision WHERE id = NEW.decision_id AND case_id = NEW.case_id)
  BEGIN SELECT RAISE(ABORT, 'a matter is decided in its case'); END;
`;
