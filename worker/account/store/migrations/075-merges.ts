/**
 * One person with several records. `same_patient` pairs each record with all of its person's, itself too. A merge is `patient.merged_into`, and
 * stands beside it in `patient_merge` with who said so; undone it is gone from both, and the record keeps that it was. `not_same` are two that
 * somebody said are not one.
 */
export const merges = `
CREATE INDEX patient_lasting ON patient (coalesce(merged_into, id));
CREATE VIEW same_patient AS
  SELECT p.id AS of_id, o.id AS id FROM patient p JOIN patient o ON coalesce(o.merged_into, o.id) = coalesce(p.merged_into, p.id);

CREATE TABLE patient_merge (
  other_id TEXT PRIMARY KEY REFERENCES patient (id), patient_id TEXT NOT NULL REFERENCES patient (id),
  merged_by TEXT NOT NULL REFERENCES person (id), merged_at_ms INTEGER NOT NULL, CHECK (patient_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX patient_merge_of ON patient_merge (patient_id);
CREATE TRIGGER merge_stays BEFORE UPDATE ON patient_merge BEGIN SELECT RAISE(ABORT, 'a merge is undone, never changed'); END;

CREATE TABLE not_same (
  one_id TEXT NOT NULL REFERENCES patient (id), other_id TEXT NOT NULL REFERENCES patient (id),
  said_by TEXT NOT NULL REFERENCES person (id), said_at_ms INTEGER NOT NULL, PRIMARY KEY (one_id, other_id), CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX not_same_other ON not_same (other_id);
`;
