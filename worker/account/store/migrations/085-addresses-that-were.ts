/**
 * What address a login had, until when: of what was asked for before, it still tells who may have asked. Another address, which the helpdesk
 * lets anybody enter, made two people of one.
 */
export const addressesThatWere = `
CREATE TABLE login_address_was (
  id INTEGER PRIMARY KEY, login_id TEXT NOT NULL REFERENCES person (id), email_norm TEXT NOT NULL, until_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX login_address_was_until ON login_address_was (until_ms);
CREATE TRIGGER login_address_was_stays BEFORE DELETE ON login_address_was
  BEGIN SELECT RAISE(ABORT, 'what address a login had is never removed'); END;
`;
