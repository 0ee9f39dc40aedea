/**
 * Since when somebody answers for a patient, as since when an address is on file; what was so before this was kept is so since ever. A contact
 * has a name of its own, from which nobody works out the number. A code is about whoever wrote when it was sent.
 */
export const sinceWhenTheyAnswer = `
CREATE TABLE guardian_since (
  patient_id TEXT PRIMARY KEY REFERENCES patient (id), guardian_id TEXT NOT NULL REFERENCES patient (id), since_ms INTEGER NOT NULL
) STRICT;
INSERT INTO guardian_since (patient_id, guardian_id, since_ms) SELECT id, guardian_id, 0 FROM patient WHERE guardian_id IS NOT NULL;
INSERT INTO setting (key, value) SELECT 'patients_since', '0' WHERE EXISTS (SELECT 1 FROM patient);
ALTER TABLE contact_since ADD COLUMN id TEXT;
UPDATE contact_since SET id = lower(hex(randomblob(10)));
CREATE UNIQUE INDEX contact_since_by_id ON contact_since (id);
ALTER TABLE contact_code ADD COLUMN requester_id TEXT;
ALTER TABLE contact_code ADD COLUMN requester_hash TEXT;
CREATE TRIGGER contact_code_of_its_writer BEFORE UPDATE OF requester_id, requester_hash ON contact_code
  BEGIN SELECT RAISE(ABORT, 'a code is never another''s'); END;
`;
