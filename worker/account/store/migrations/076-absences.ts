/** Who is away and who takes over: nothing of a case or a task is rewritten by it. Nobody is away twice at a time, so that it has one answer. */
export const absences = `
CREATE TABLE absence (
  id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), stand_in_id TEXT NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL, until_on TEXT NOT NULL, starts_at_ms INTEGER NOT NULL, ends_at_ms INTEGER NOT NULL,
  told_by TEXT NOT NULL REFERENCES person (id), told_at_ms INTEGER NOT NULL, delegation_id TEXT REFERENCES delegation (id),
  ended_at_ms INTEGER, ended_by TEXT REFERENCES person (id),
  CHECK (person_id <> stand_in_id), CHECK ((ended_at_ms IS NULL) = (ended_by IS NULL)), CHECK (ends_at_ms > starts_at_ms)
) STRICT;
CREATE INDEX absence_running ON absence (ends_at_ms) WHERE ended_at_ms IS NULL;
CREATE TRIGGER absence_once BEFORE INSERT ON absence WHEN EXISTS (SELECT 1 FROM absence WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this absence is there already'); END;
CREATE TRIGGER absence_alone BEFORE INSERT ON absence WHEN EXISTS (
    SELECT 1 FROM absence a WHERE a.person_id = NEW.person_id AND a.ended_at_ms IS NULL
      AND a.starts_at_ms < NEW.ends_at_ms AND NEW.starts_at_ms < a.ends_at_ms)
  BEGIN SELECT RAISE(ABORT, 'they are away on some of these days already'); END;
CREATE TRIGGER absence_kept BEFORE DELETE ON absence BEGIN SELECT RAISE(ABORT, 'an absence is never removed'); END;
CREATE TRIGGER absence_frozen BEFORE UPDATE OF id, person_id, stand_in_id, from_on, until_on, starts_at_ms, ends_at_ms, told_by, told_at_ms,
  delegation_id ON absence BEGIN SELECT RAISE(ABORT, 'an absence is never edited'); END;
CREATE TRIGGER absence_ends_once BEFORE UPDATE ON absence WHEN OLD.ended_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an absence ends once'); END;
`;
