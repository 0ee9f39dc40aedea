/** What tickets showed when they were read beside what their cases say: one report at a time, a ticket a row. */
export const tagsAgree = `
CREATE TABLE tag_report (
  id TEXT PRIMARY KEY, asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE tag_report_ticket (
  report_id TEXT NOT NULL REFERENCES tag_report (id), helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES refund_case (id),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'agrees', 'differs', 'moving', 'asked', 'told', 'unread', 'closed')),
  differences TEXT NOT NULL DEFAULT '[]', read_at_ms INTEGER,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tag_report_ticket_by_state ON tag_report_ticket (state, helpdesk, ticket_id);
CREATE INDEX tag_report_ticket_by_case ON tag_report_ticket (case_id);
`;
