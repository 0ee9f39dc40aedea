/** How a clinic's files are read, under a name: replaced when it is saved again, gone when it is removed. What it was stands in the record as its hash. */
export const importMaps = `
CREATE TABLE import_map (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, content TEXT NOT NULL, hash TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES person (id), saved_at_ms INTEGER NOT NULL
) STRICT;
`;
