/**
 * One import: a file, or what a program sent, taken in by pieces that count once each. `import_no` on a row says which import brought it, and
 * `import_before` what a row said before an import changed it, so that it can be undone. `import_seen` stands for the rows that a dry run would have written.
 */
export const imports = `
CREATE TABLE import_key (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, title TEXT NOT NULL, mac TEXT NOT NULL UNIQUE, made_by TEXT NOT NULL REFERENCES person (id),
  made_at_ms INTEGER NOT NULL, last_used_at_ms INTEGER, revoked_at_ms INTEGER, revoked_by TEXT REFERENCES person (id),
  CHECK ((revoked_at_ms IS NULL) = (revoked_by IS NULL))
) STRICT;
CREATE TRIGGER import_key_frozen BEFORE UPDATE OF id, source, mac, made_by, made_at_ms ON import_key
  BEGIN SELECT RAISE(ABORT, 'a key never becomes another'); END;
CREATE TRIGGER import_key_over BEFORE UPDATE ON import_key WHEN OLD.revoked_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a revoked key stays revoked'); END;
CREATE TRIGGER import_key_kept BEFORE DELETE ON import_key BEGIN SELECT RAISE(ABORT, 'a key is never removed'); END;

CREATE TABLE import_run (
  no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, file_name TEXT, kind TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('dry_run', 'import')),
  state TEXT NOT NULL CHECK (state IN ('running', 'ending', 'ended', 'undone')),
  by_person TEXT REFERENCES person (id), by_key TEXT REFERENCES import_key (id),
  began_at_ms INTEGER NOT NULL, moved_at_ms INTEGER NOT NULL, ended_at_ms INTEGER, undone_at_ms INTEGER,
  -- By type of record what became of it, as JSON.
  counts TEXT NOT NULL DEFAULT '{}', refusals INTEGER NOT NULL DEFAULT 0,
  waiting_rules TEXT,
  CHECK ((by_person IS NULL) <> (by_key IS NULL))
) STRICT;
CREATE TABLE import_piece (
  import_no INTEGER NOT NULL REFERENCES import_run (no), n INTEGER NOT NULL CHECK (n >= 0), hash TEXT NOT NULL, answer TEXT NOT NULL,
  PRIMARY KEY (import_no, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_refusal (
  seq INTEGER PRIMARY KEY, import_no INTEGER NOT NULL REFERENCES import_run (no), n INTEGER NOT NULL, line INTEGER NOT NULL,
  type TEXT, source_id TEXT, field TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
  -- Of one that waits: the record itself, and its place in the order in which records refer to each other.
  record TEXT, rank INTEGER
) STRICT;
CREATE INDEX import_refusal_of ON import_refusal (import_no, seq);
CREATE INDEX import_waiting ON import_refusal (import_no, rank, seq) WHERE record IS NOT NULL;
CREATE TABLE import_seen (
  import_no INTEGER NOT NULL REFERENCES import_run (no), type TEXT NOT NULL, source_id TEXT NOT NULL, id TEXT NOT NULL,
  hash TEXT NOT NULL, info TEXT, PRIMARY KEY (import_no, type, source_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE import_before (
  import_no INTEGER NOT NULL REFERENCES import_run (no), type TEXT NOT NULL, row_id TEXT NOT NULL, row TEXT NOT NULL,
  PRIMARY KEY (import_no, type, row_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE location ADD COLUMN import_no INTEGER;
ALTER TABLE item ADD COLUMN import_no INTEGER;
ALTER TABLE patient ADD COLUMN import_no INTEGER;
ALTER TABLE purchase ADD COLUMN import_no INTEGER;
ALTER TABLE line ADD COLUMN import_no INTEGER;
ALTER TABLE entitlement ADD COLUMN import_no INTEGER;
ALTER TABLE payment ADD COLUMN import_no INTEGER;
ALTER TABLE use_record ADD COLUMN import_no INTEGER;
ALTER TABLE consent ADD COLUMN import_no INTEGER;
ALTER TABLE message ADD COLUMN import_no INTEGER;
ALTER TABLE claim ADD COLUMN import_no INTEGER;
ALTER TABLE booking ADD COLUMN import_no INTEGER;
ALTER TABLE unpaid_invoice ADD COLUMN import_no INTEGER;
ALTER TABLE credit_entry ADD COLUMN import_no INTEGER;
ALTER TABLE credit_echo ADD COLUMN import_no INTEGER;
ALTER TABLE credit_use_told ADD COLUMN import_no INTEGER;
ALTER TABLE refund_case ADD COLUMN import_no INTEGER;
`;
