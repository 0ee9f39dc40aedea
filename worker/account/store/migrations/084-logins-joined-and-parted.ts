/**
 * When a login was another person's, and why: what that person asked for in this time may have been asked by either. And when each login was
 * used last.
 */
export const loginsJoinedAndParted = `
CREATE TABLE joined_login (
  id TEXT PRIMARY KEY,
  login_id TEXT NOT NULL REFERENCES person (id), person_id TEXT NOT NULL REFERENCES person (id),
  joined_at_ms INTEGER NOT NULL, joined_text_id TEXT REFERENCES text (id),
  parted_at_ms INTEGER, parted_text_id TEXT REFERENCES text (id),
  CHECK (parted_at_ms IS NULL OR parted_at_ms >= joined_at_ms)
) STRICT;
CREATE UNIQUE INDEX joined_login_once ON joined_login (login_id) WHERE parted_at_ms IS NULL;
CREATE INDEX joined_login_by_person ON joined_login (person_id);
CREATE TRIGGER joined_login_frozen BEFORE UPDATE OF id, login_id, person_id, joined_at_ms, joined_text_id ON joined_login
  BEGIN SELECT RAISE(ABORT, 'when a login was joined is never another time'); END;
CREATE TRIGGER joined_login_parted_once BEFORE UPDATE OF parted_at_ms ON joined_login WHEN OLD.parted_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a login is parted once'); END;
CREATE TRIGGER joined_login_stays BEFORE DELETE ON joined_login
  BEGIN SELECT RAISE(ABORT, 'whose a login was is never removed'); END;
-- Since when is not known of those: as if it had always been so.
INSERT INTO joined_login (id, login_id, person_id, joined_at_ms) SELECT id, id, same_as, 0 FROM person WHERE same_as IS NOT NULL;

ALTER TABLE person ADD COLUMN used_at_ms INTEGER;

CREATE TRIGGER approval_by_whoever_was_another BEFORE UPDATE ON approval WHEN NEW.state = 'approved'
  BEGIN SELECT RAISE(ABORT, 'nobody approves what was asked for while they were the one who asked') FROM joined_login j
    WHERE j.person_id = NEW.requested_by AND NEW.requested_at_ms >= j.joined_at_ms
      AND NEW.requested_at_ms < coalesce(j.parted_at_ms, NEW.requested_at_ms + 1)
      AND j.login_id IN (NEW.approver_id, NEW.on_behalf_of);
  END;
`;
