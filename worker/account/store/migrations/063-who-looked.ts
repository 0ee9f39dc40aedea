/** Who looked at whom, beside the record; how often somebody was refused, so that the record does not hold each; and limits that outlive the object. */
export const whoLooked = `
CREATE TABLE access (
  hour INTEGER NOT NULL, person_id TEXT NOT NULL, patient_id TEXT NOT NULL,
  opened INTEGER NOT NULL CHECK (opened >= 0), listed INTEGER NOT NULL CHECK (listed >= 0), last_at_ms INTEGER NOT NULL,
  PRIMARY KEY (hour, person_id, patient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX access_patient ON access (patient_id, hour);
CREATE TABLE refused_act (
  hour INTEGER NOT NULL, person_id TEXT NOT NULL, act TEXT NOT NULL, code TEXT NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0), told INTEGER NOT NULL CHECK (told >= 0 AND told <= times),
  PRIMARY KEY (hour, person_id, act, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE strained_limit (name TEXT PRIMARY KEY, rested_at_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
`;
