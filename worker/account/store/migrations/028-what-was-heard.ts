/**
 * What a person made of a reply: the offer that it accepts, a case that its patient withdrew, and the second look that they asked for. A
 * review is ended once, and one is open in a case at most.
 */
export const whatWasHeard = `
ALTER TABLE reply ADD COLUMN offer TEXT;
ALTER TABLE reply ADD COLUMN decision_id TEXT REFERENCES decision (id);
ALTER TABLE refund_case ADD COLUMN withdrawn_at_ms INTEGER;
CREATE TABLE review (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), asked_at_ms INTEGER NOT NULL, due_on TEXT NOT NULL,
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, message_id TEXT NOT NULL, opened_by TEXT NOT NULL REFERENCES person (id),
  outcome TEXT CHECK (outcome IN ('stands', 'changed', 'dropped')), ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER,
  text_id TEXT REFERENCES text (id),
  CHECK ((outcome IS NULL) = (ended_at_ms IS NULL) AND (outcome IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_open_review ON review (case_id) WHERE outcome IS NULL;
CREATE INDEX review_of_case ON review (case_id);
CREATE TRIGGER review_ended_once BEFORE UPDATE ON review WHEN OLD.outcome IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'review_ended_once'); END;
CREATE TRIGGER review_by_another BEFORE UPDATE OF outcome ON review WHEN NEW.outcome = 'stands' AND (
    EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.case_id AND d.decider_id = NEW.ended_by)
    OR EXISTS (SELECT 1 FROM approval a JOIN decision d ON d.id = a.decision_id
      WHERE d.case_id = NEW.case_id AND a.approver_id = NEW.ended_by AND a.state = 'approved'))
  BEGIN SELECT RAISE(ABORT, 'review_by_another'); END;
`;
