/**
 * The right to approve, lent for a time, and who used it; the head of the record, day by day. The twin of the rule in `core/approval`: an
 * approval on somebody's behalf needs a delegation from them that ran at that moment, and never decides what they asked for themselves.
 */
export const delegation = `
CREATE TABLE delegation (
  id TEXT PRIMARY KEY, from_person TEXT NOT NULL REFERENCES person (id), to_person TEXT NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL, until_on TEXT NOT NULL, starts_at_ms INTEGER NOT NULL, ends_at_ms INTEGER NOT NULL,
  given_at_ms INTEGER NOT NULL, text_id TEXT NOT NULL, ended_at_ms INTEGER, ended_by TEXT,
  ended_why TEXT CHECK (ended_why IN ('withdrawn', 'role')),
  CHECK (from_person <> to_person), CHECK ((ended_at_ms IS NULL) = (ended_why IS NULL)),
  -- Thirty days, and the hour that the end of summer time adds.
  CHECK (ends_at_ms > starts_at_ms AND ends_at_ms - starts_at_ms <= 2595600000)
) STRICT;
CREATE INDEX delegation_to ON delegation (to_person, ends_at_ms);
CREATE INDEX delegation_from ON delegation (from_person, ends_at_ms);
CREATE TRIGGER delegation_once BEFORE INSERT ON delegation WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this delegation is there already'); END;
CREATE TRIGGER delegation_kept BEFORE DELETE ON delegation BEGIN SELECT RAISE(ABORT, 'a delegation is never removed'); END;
CREATE TRIGGER delegation_frozen BEFORE UPDATE OF id, from_person, to_person, from_on, until_on, starts_at_ms, ends_at_ms, given_at_ms, text_id
  ON delegation BEGIN SELECT RAISE(ABORT, 'a delegation is never edited'); END;
CREATE TRIGGER delegation_ends_once BEFORE UPDATE ON delegation WHEN OLD.ended_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a delegation ends once'); END;

ALTER TABLE approval ADD COLUMN delegation_id TEXT REFERENCES delegation (id);
ALTER TABLE approval ADD COLUMN on_behalf_of TEXT REFERENCES person (id)
  CHECK (on_behalf_of IS NULL OR (on_behalf_of <> requested_by AND on_behalf_of <> approver_id));
CREATE TRIGGER approval_on_lent_right BEFORE UPDATE ON approval WHEN NEW.on_behalf_of IS NOT NULL OR NEW.delegation_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'nobody lent this right') WHERE NOT EXISTS (
    SELECT 1 FROM delegation d WHERE d.id = NEW.delegation_id AND d.from_person = NEW.on_behalf_of AND d.to_person = NEW.approver_id
      AND NEW.decided_at_ms >= d.starts_at_ms AND NEW.decided_at_ms < d.ends_at_ms AND d.ended_at_ms IS NULL);
  END;
CREATE TRIGGER approval_asked_first BEFORE INSERT ON approval WHEN NEW.state <> 'waiting' OR NEW.approver_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an approval is asked for before it is given'); END;
CREATE TRIGGER approval_answered_once BEFORE UPDATE ON approval WHEN OLD.state <> 'waiting'
  BEGIN SELECT RAISE(ABORT, 'an approval is answered once'); END;

CREATE TABLE audit_head (on_date TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_head_no_update BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'published heads stay'); END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'published heads stay'); END;
CREATE TRIGGER audit_head_once BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head WHERE on_date = NEW.on_date)
  BEGIN SELECT RAISE(ABORT, 'the head of this day is there already'); END;
`;
