/**
 * Whether a person still stands where they stood: what the helpdesk said of them last, and when their sessions were ended. And whose matters
 * they keep out of: their own, known by their own e-mail, and those of patients marked as their family. The twin of `core/approval`: nobody
 * decides, approves or touches credit in such a matter, whoever pays or is responsible in it.
 */
export const rights = `
ALTER TABLE person ADD COLUMN email_norm TEXT;
ALTER TABLE person ADD COLUMN heard_at_ms INTEGER;
ALTER TABLE person ADD COLUMN suspended_at_ms INTEGER;
ALTER TABLE person ADD COLUMN sessions_ended_at_ms INTEGER;

CREATE TABLE person_family (
  person_id TEXT NOT NULL REFERENCES person (id), patient_id TEXT NOT NULL REFERENCES patient (id), text_id TEXT NOT NULL,
  marked_by TEXT NOT NULL REFERENCES person (id), marked_at_ms INTEGER NOT NULL, PRIMARY KEY (person_id, patient_id)
) STRICT;
CREATE INDEX person_family_by_patient ON person_family (patient_id);

-- Each person beside the patients who are themselves or their family; a merged record stands for the one it was merged into.
CREATE VIEW own_patient AS
  SELECT f.person_id, coalesce(y.merged_into, y.id) AS patient_id FROM person_family f JOIN patient y ON y.id = f.patient_id
  UNION ALL
  SELECT p.id, coalesce(y.merged_into, y.id) FROM person p
    JOIN patient_key k ON k.kind IN ('email', 'email_other') AND k.value_norm = p.email_norm
    JOIN patient y ON y.id = k.patient_id;
-- Each patient beside everybody whose matter it is: the patient, who is responsible for them, who pays or paid for them.
CREATE VIEW concerned_patient AS
  SELECT y.id AS patient_id, coalesce(y.merged_into, y.id) AS concerned_id FROM patient y
  UNION ALL SELECT y.id, coalesce(z.merged_into, z.id) FROM patient y JOIN patient z ON z.id = y.payer_id
  UNION ALL SELECT y.id, coalesce(z.merged_into, z.id) FROM patient y JOIN patient z ON z.id = y.guardian_id
  UNION ALL SELECT b.patient_id, coalesce(z.merged_into, z.id) FROM purchase b JOIN patient z ON z.id = b.payer_id;
CREATE VIEW own_matter AS
  SELECT o.person_id, c.patient_id FROM own_patient o JOIN concerned_patient c ON c.concerned_id = o.patient_id;

CREATE TRIGGER decision_not_for_oneself BEFORE INSERT ON decision
  BEGIN SELECT RAISE(ABORT, 'nobody decides for themselves or their family') FROM refund_case c
    JOIN own_matter o ON o.patient_id = c.patient_id AND o.person_id = NEW.decider_id WHERE c.id = NEW.case_id;
  END;
CREATE TRIGGER approval_not_for_oneself BEFORE UPDATE ON approval WHEN NEW.state = 'approved'
  BEGIN SELECT RAISE(ABORT, 'nobody approves for themselves or their family') FROM decision d
    JOIN refund_case c ON c.id = d.case_id
    JOIN own_matter o ON o.patient_id = c.patient_id AND o.person_id IN (NEW.approver_id, NEW.on_behalf_of) WHERE d.id = NEW.decision_id;
  END;
CREATE TRIGGER credit_not_for_oneself BEFORE INSERT ON credit_entry
  WHEN NEW.person_id IS NOT NULL AND NEW.kind IN ('use', 'reverse', 'cash_out')
  BEGIN SELECT RAISE(ABORT, 'nobody touches their own credit or their family''s') FROM own_matter o
    WHERE o.person_id = NEW.person_id AND o.patient_id = NEW.patient_id;
  END;
`;
