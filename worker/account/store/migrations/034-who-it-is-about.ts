/** Whom a person said that a ticket is about, where its mail may speak of another than its writer. It holds for that one ticket. */
export const whoItIsAbout = `
CREATE TABLE ticket_who (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('writer', 'somebody_else', 'not_on_file')),
  has_died INTEGER NOT NULL CHECK (has_died IN (0, 1)),
  said_by TEXT NOT NULL REFERENCES person (id), said_at_ms INTEGER NOT NULL,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
`;
