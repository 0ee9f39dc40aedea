/**
 * Rules that raise what may leave wait here until somebody else confirms them, or until their time has come; only then do they become a
 * version. Who added each version of rules. A published policy may be withdrawn before its first day, or retired from a day on: both are facts
 * about a version, which itself is never edited.
 */
export const rulesAndPolicies = `
CREATE TABLE rules_change (
  id TEXT PRIMARY KEY, rules_version_id TEXT NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL, changes_json TEXT NOT NULL,
  replaces TEXT NOT NULL REFERENCES rules_version (id), asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL,
  effective_at_ms INTEGER, state TEXT NOT NULL CHECK (state IN ('waiting', 'in_force', 'rejected', 'withdrawn', 'replaced')),
  ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER,
  CHECK (ended_by IS NULL OR state <> 'in_force' OR ended_by <> asked_by)
) STRICT;
CREATE UNIQUE INDEX rules_change_waiting ON rules_change (state) WHERE state = 'waiting';
CREATE TRIGGER rules_change_frozen BEFORE UPDATE ON rules_change
  WHEN OLD.state <> 'waiting' OR OLD.json <> NEW.json OR OLD.hash <> NEW.hash OR OLD.asked_by <> NEW.asked_by
    OR OLD.rules_version_id <> NEW.rules_version_id OR OLD.effective_at_ms IS NOT NEW.effective_at_ms
  BEGIN SELECT RAISE(ABORT, 'asked-for rules are never edited'); END;
CREATE TRIGGER rules_change_kept BEFORE DELETE ON rules_change
  BEGIN SELECT RAISE(ABORT, 'asked-for rules are never removed'); END;
CREATE TABLE policy_end (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL, policy_version_id TEXT REFERENCES policy_version (id),
  kind TEXT NOT NULL CHECK (kind IN ('withdrawn', 'retired')), from_on TEXT NOT NULL, by_person TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL, CHECK ((kind = 'withdrawn') = (policy_version_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX policy_withdrawn ON policy_end (policy_version_id) WHERE policy_version_id IS NOT NULL;
CREATE UNIQUE INDEX policy_retired ON policy_end (policy_id) WHERE kind = 'retired';
CREATE TRIGGER policy_end_frozen BEFORE UPDATE ON policy_end BEGIN SELECT RAISE(ABORT, 'the end of a policy is never edited'); END;
CREATE TRIGGER policy_end_kept BEFORE DELETE ON policy_end BEGIN SELECT RAISE(ABORT, 'the end of a policy is never removed'); END;
`;
