/**
 * Whether a ticket is a refund request, where the mail alone does not say: the question, and what a person answered. A case knows how its
 * request was found, and when it ended because it was none: by both intake is measured.
 */
export const isItARequest = `
CREATE TABLE ticket_request (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  because TEXT NOT NULL,
  -- Null where nobody was asked, and a person said so by themselves.
  asked_at_ms INTEGER,
  month TEXT NOT NULL,
  is_request INTEGER CHECK (is_request IN (0, 1)), said_by TEXT REFERENCES person (id), said_at_ms INTEGER,
  -- The case that a no ended: a yes later takes that mistake back.
  ended_case_id TEXT REFERENCES refund_case (id),
  PRIMARY KEY (helpdesk, ticket_id),
  CHECK ((is_request IS NULL) = (said_by IS NULL) AND (is_request IS NULL) = (said_at_ms IS NULL))
) STRICT;
CREATE INDEX ticket_request_waiting ON ticket_request (asked_at_ms) WHERE is_request IS NULL;
CREATE INDEX ticket_request_by_month ON ticket_request (month);

ALTER TABLE refund_case ADD COLUMN found_by TEXT CHECK (found_by IN ('intake', 'asked', 'hand'));
ALTER TABLE refund_case ADD COLUMN ended_wrong_at_ms INTEGER;
UPDATE refund_case SET found_by = 'intake' WHERE opened_by = 'intake';
`;
