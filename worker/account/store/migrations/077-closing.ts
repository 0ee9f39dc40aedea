/** Days on which the clinic is closed, everywhere or at one place. Days that are over stay: by them it was counted. */
export const closing = `
CREATE TABLE closing (
  id TEXT PRIMARY KEY, location_id TEXT REFERENCES location (id), title TEXT NOT NULL, from_on TEXT NOT NULL,
  until_on TEXT NOT NULL CHECK (until_on >= from_on), put_by TEXT NOT NULL REFERENCES person (id), put_at_ms INTEGER NOT NULL
) STRICT;
`;
