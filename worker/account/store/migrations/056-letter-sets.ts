/**
 * The clinic's own pieces of letters. A published set holds only the pieces that it rewrote, each with the product's words of then, and is never
 * another. There is one draft, edited in place; `revision` tells two looks at it apart, and publishing removes it.
 */
export const letterSets = `
CREATE TABLE letter_set (
  version INTEGER PRIMARY KEY CHECK (version > 0), json TEXT NOT NULL, hash TEXT NOT NULL, changes_json TEXT NOT NULL, why TEXT NOT NULL,
  published_by TEXT NOT NULL REFERENCES person (id), published_at_ms INTEGER NOT NULL
) STRICT;
CREATE TRIGGER letter_set_frozen BEFORE UPDATE ON letter_set BEGIN SELECT RAISE(ABORT, 'letter_set_frozen'); END;
CREATE TRIGGER letter_set_kept BEFORE DELETE ON letter_set BEGIN SELECT RAISE(ABORT, 'letter_set_kept'); END;
CREATE TRIGGER letter_set_once BEFORE INSERT ON letter_set
  WHEN EXISTS (SELECT 1 FROM letter_set WHERE version = NEW.version) BEGIN SELECT RAISE(ABORT, 'letter_set_once'); END;
CREATE TABLE letter_draft (
  one INTEGER PRIMARY KEY CHECK (one = 1), json TEXT NOT NULL, started_from INTEGER NOT NULL, revision INTEGER NOT NULL CHECK (revision > 0),
  started_by TEXT NOT NULL REFERENCES person (id), started_at_ms INTEGER NOT NULL,
  edited_by TEXT NOT NULL REFERENCES person (id), edited_at_ms INTEGER NOT NULL
) STRICT;
`;
