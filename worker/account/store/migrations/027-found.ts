/**
 * What the records or the processor brought of which nobody has written, each matter once: whatever becomes of it, it is never opened again.
 * `found_due` names the patients whose records changed since somebody looked; those that are there already are looked at once.
 */
export const found = `
CREATE TABLE found (
  id TEXT PRIMARY KEY, matter TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('double_charge', 'insurer_overpaid', 'charged_after_cancel', 'used_after_refund')),
  patient_id TEXT NOT NULL REFERENCES patient (id), case_id TEXT NOT NULL REFERENCES refund_case (id),
  line_ids TEXT NOT NULL, evidence TEXT NOT NULL, sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
  owed_minor INTEGER NOT NULL CHECK (owed_minor >= 0), currency TEXT NOT NULL, found_at_ms INTEGER NOT NULL,
  gone_at_ms INTEGER,
  dismissed_at_ms INTEGER, dismissed_by TEXT REFERENCES person (id),
  dismissed_why TEXT CHECK (dismissed_why IN ('meant_so', 'settled', 'record_wrong', 'agreed', 'other')), dismissed_text_id TEXT,
  CHECK ((dismissed_at_ms IS NULL) = (dismissed_by IS NULL) AND (dismissed_at_ms IS NULL) = (dismissed_why IS NULL))
) STRICT;
CREATE INDEX found_by_case ON found (case_id);
CREATE INDEX found_by_patient ON found (patient_id);
CREATE TRIGGER found_kept BEFORE DELETE ON found BEGIN SELECT RAISE(ABORT, 'what was found is never removed'); END;
CREATE TRIGGER found_once BEFORE INSERT ON found WHEN EXISTS (SELECT 1 FROM found WHERE id = NEW.id OR matter = NEW.matter)
  BEGIN SELECT RAISE(ABORT, 'this matter was found before'); END;
CREATE TRIGGER found_frozen BEFORE UPDATE OF id, matter, kind, patient_id, found_at_ms ON found
  BEGIN SELECT RAISE(ABORT, 'which matter was found is frozen'); END;
CREATE TRIGGER found_dismissed_once BEFORE UPDATE ON found WHEN OLD.dismissed_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'this was dismissed'); END;

CREATE TABLE found_due (patient_id TEXT PRIMARY KEY REFERENCES patient (id), since_ms INTEGER NOT NULL) STRICT;
INSERT INTO found_due (patient_id, since_ms) SELECT id, 0 FROM patient;
`;
