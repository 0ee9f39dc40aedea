/**
 * A use of credit that was a mistake is taken back: an entry of its own, which names the use and gives back to its grant exactly what that
 * took, once. Its kind stays null, as the list of kinds cannot be widened, and reads as `use_undone`. The twin of `core/approval` for it.
 */
export const usesTakenBack = `
ALTER TABLE credit_entry ADD COLUMN undoes TEXT REFERENCES credit_entry (id);
CREATE UNIQUE INDEX credit_use_undone_once ON credit_entry (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER credit_undoes_a_use BEFORE INSERT ON credit_entry WHEN NEW.undoes IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'what is taken back is a use, whole and as it was') WHERE NEW.kind IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM credit_entry u WHERE u.id = NEW.undoes AND u.kind = 'use' AND u.lot_id = NEW.lot_id AND u.delta_minor = -NEW.delta_minor);
END;
CREATE TRIGGER credit_undone_not_for_oneself BEFORE INSERT ON credit_entry WHEN NEW.undoes IS NOT NULL AND NEW.person_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'nobody touches their own credit or their family''s') FROM own_matter o
    WHERE o.person_id = NEW.person_id AND o.patient_id = NEW.patient_id;
  END;
CREATE INDEX credit_by_person ON credit_entry (person_id, on_date) WHERE person_id IS NOT NULL;
`;
