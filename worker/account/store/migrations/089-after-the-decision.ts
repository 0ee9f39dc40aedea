/** What a person says became of a patient after the decision; the newest of a case counts. And by which sums a case is looked for. */
export const afterTheDecision = `
CREATE TABLE case_outcome (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  outcome TEXT CHECK (outcome IN ('stayed', 'came_back', 'disputed', 'asked_again', 'public_complaint')),
  text_id TEXT NOT NULL, said_by TEXT NOT NULL REFERENCES person (id), said_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX case_outcome_of_case ON case_outcome (case_id, said_at_ms);
CREATE TRIGGER case_outcome_stays BEFORE UPDATE ON case_outcome BEGIN SELECT RAISE(ABORT, 'what was said stays said'); END;

CREATE INDEX decision_by_sum ON decision (amount_minor);
CREATE INDEX leg_by_sum ON leg (amount_minor);
CREATE INDEX case_by_suggested_sum ON refund_case (suggested_minor) WHERE suggested_minor IS NOT NULL;
CREATE INDEX case_by_given_sum ON refund_case (refunded_minor + credited_minor);
`;
