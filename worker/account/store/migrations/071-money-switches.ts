/**
 * Where and for whom money was switched on or off, over what the account says of all (`setting.money`): an account that had it on keeps it on
 * at every place for every role, also of places to come. `by_person` is null where the operator switched it off. A trial is let in per place.
 */
export const moneySwitches = `
CREATE TABLE money_switch (
  location_id TEXT NOT NULL REFERENCES location (id), role TEXT NOT NULL CHECK (role IN ('agent', 'lead', 'finance')),
  state TEXT NOT NULL CHECK (state IN ('on', 'off')), by_person TEXT REFERENCES person (id), at_ms INTEGER NOT NULL,
  PRIMARY KEY (location_id, role)
) STRICT;
CREATE TABLE money_trial (
  location_id TEXT PRIMARY KEY REFERENCES location (id), by_person TEXT NOT NULL REFERENCES person (id),
  began_at_ms INTEGER NOT NULL, ends_at_ms INTEGER NOT NULL CHECK (ends_at_ms >= began_at_ms)
) STRICT;
`;
