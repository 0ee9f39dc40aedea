/** Links by which a clinic is set up before anybody can sign in. Whoever opened one acts as a person of their own, with the link's id. */
export const setupLinks = `
CREATE TABLE setup_link (
  id TEXT PRIMARY KEY, token_mac TEXT NOT NULL UNIQUE, made_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL,
  opened_at_ms INTEGER, session_ends_at_ms INTEGER,
  ended_at_ms INTEGER, ended_because TEXT CHECK (ended_because IN ('signed_in', 'replaced')), ended_by TEXT REFERENCES person (id),
  CHECK ((opened_at_ms IS NULL) = (session_ends_at_ms IS NULL)),
  CHECK ((ended_at_ms IS NULL) = (ended_because IS NULL)),
  CHECK ((ended_because IS 'signed_in') = (ended_by IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX setup_link_now ON setup_link (ended_at_ms IS NULL) WHERE ended_at_ms IS NULL;
CREATE TRIGGER setup_link_frozen BEFORE UPDATE OF id, token_mac, made_at_ms, expires_at_ms ON setup_link
  BEGIN SELECT RAISE(ABORT, 'a link is never another'); END;
CREATE TRIGGER setup_link_once BEFORE UPDATE OF opened_at_ms, session_ends_at_ms ON setup_link
  WHEN OLD.opened_at_ms IS NOT NULL OR OLD.ended_at_ms IS NOT NULL OR NEW.opened_at_ms >= OLD.expires_at_ms
  BEGIN SELECT RAISE(ABORT, 'a link is opened once, in its time'); END;
CREATE TRIGGER setup_link_ends_once BEFORE UPDATE OF ended_at_ms, ended_because, ended_by ON setup_link WHEN OLD.ended_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a link ends once'); END;
CREATE TRIGGER setup_link_stays BEFORE DELETE ON setup_link
  BEGIN SELECT RAISE(ABORT, 'what was given out is never removed'); END;
`;
