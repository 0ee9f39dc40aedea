/** At which locations somebody works, as an admin said. Nobody said it of whoever has no row: they work at all. */
export const wherePeopleWork = `
CREATE TABLE person_location (
  person_id TEXT NOT NULL REFERENCES person (id), location_id TEXT NOT NULL REFERENCES location (id),
  PRIMARY KEY (person_id, location_id)
) STRICT;
`;
