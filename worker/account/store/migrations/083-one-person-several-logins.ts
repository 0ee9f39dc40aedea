/**
 * A login may be another login of a person who is known already; what was done by either is that person's. Of an address it is kept whether its
 * helpdesk, or a code that we sent there, says that its owner reads it.
 */
export const onePersonSeveralLogins = `
ALTER TABLE person ADD COLUMN same_as TEXT REFERENCES person (id);
ALTER TABLE person ADD COLUMN email_verified INTEGER NOT NULL DEFAULT 0 CHECK (email_verified IN (0, 1));
-- By which of them the person was here last.
ALTER TABLE person ADD COLUMN signed_in_by TEXT REFERENCES person (id);
CREATE INDEX person_same_as ON person (same_as) WHERE same_as IS NOT NULL;
CREATE TRIGGER person_same_as_one BEFORE UPDATE OF same_as ON person WHEN NEW.same_as IS NOT NULL
  AND (NEW.same_as = NEW.id OR EXISTS (SELECT 1 FROM person m WHERE m.id = NEW.same_as AND m.same_as IS NOT NULL)
    OR EXISTS (SELECT 1 FROM person o WHERE o.same_as = NEW.id))
  BEGIN SELECT RAISE(ABORT, 'a login is of the person whose first login it is beside'); END;

-- Each login beside those of the same person, itself among them.
CREATE VIEW same_login AS
  SELECT a.id AS person_id, b.id AS login_id FROM person a JOIN person b ON b.id = coalesce(a.same_as, a.id)
  UNION ALL
  SELECT a.id, b.id FROM person a JOIN person b ON b.same_as = coalesce(a.same_as, a.id);

DROP VIEW own_patient;
CREATE VIEW own_patient AS
  SELECT l.person_id, coalesce(y.merged_into, y.id) AS patient_id FROM same_login l
    JOIN person_family f ON f.person_id = l.login_id JOIN patient y ON y.id = f.patient_id
  UNION ALL
  SELECT l.person_id, coalesce(y.merged_into, y.id) FROM same_login l JOIN person p ON p.id = l.login_id
    JOIN patient_key k ON k.kind IN ('email', 'email_other') AND k.value_norm = p.email_norm
    JOIN patient y ON y.id = k.patient_id;

CREATE TRIGGER approval_by_another_person BEFORE UPDATE ON approval WHEN NEW.state = 'approved'
  BEGIN SELECT RAISE(ABORT, 'nobody approves what they asked for, by whichever login') FROM same_login l
    WHERE l.person_id = NEW.requested_by AND l.login_id IN (NEW.approver_id, NEW.on_behalf_of);
  END;
`;
