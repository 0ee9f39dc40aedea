/** Views of the list of cases that somebody saved under a name. */
export const caseViews = `
CREATE TABLE case_view (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), name TEXT NOT NULL, params TEXT NOT NULL,
  shared INTEGER NOT NULL CHECK (shared IN (0, 1)), saved_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX case_view_of_person ON case_view (person_id);
CREATE INDEX case_view_shared ON case_view (shared) WHERE shared = 1;
`;
