/**
 * A use of credit that staff record here and the clinic's own system tells of as well is one use where both name it alike. References are
 * kept as hashes: one may hold a person's words. Uses from before have none and are repeated by nothing.
 */
export const creditReferences = `
ALTER TABLE credit_entry ADD COLUMN reference_hash TEXT;
CREATE INDEX credit_by_reference ON credit_entry (patient_id, reference_hash) WHERE reference_hash IS NOT NULL;

-- Uses that an import told of under a reference: repeats_minor of each was recorded here before and counts no second time.
CREATE TABLE credit_use_told (
  source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id), reference_hash TEXT NOT NULL,
  delta_minor INTEGER NOT NULL CHECK (delta_minor < 0),
  repeats_minor INTEGER NOT NULL CHECK (repeats_minor BETWEEN 0 AND -delta_minor),
  currency TEXT NOT NULL, on_date TEXT NOT NULL, PRIMARY KEY (source, source_id)
) STRICT;
CREATE INDEX credit_use_told_by_reference ON credit_use_told (patient_id, reference_hash);
CREATE TRIGGER credit_use_told_no_update BEFORE UPDATE ON credit_use_told BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_use_told_no_delete BEFORE DELETE ON credit_use_told BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_use_told_once BEFORE INSERT ON credit_use_told
  WHEN EXISTS (SELECT 1 FROM credit_use_told WHERE source = NEW.source AND source_id = NEW.source_id)
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
`;
