/** The page of one person who asked, or who paid, by one link at a time for a case: what its token is made from is kept, never the token. */
export const patientPage = `
CREATE TABLE patient_link (
  id TEXT PRIMARY KEY, token_mac TEXT NOT NULL UNIQUE, made_from TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES refund_case (id), patient_id TEXT NOT NULL REFERENCES patient (id),
  standing TEXT NOT NULL CHECK (standing IN ('patient', 'payer', 'guardian', 'contact')),
  address_hash TEXT NOT NULL, masked_text_id TEXT NOT NULL, on_file INTEGER NOT NULL CHECK (on_file IN (0, 1)),
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL, given_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL CHECK (expires_at_ms > given_at_ms),
  ended_at_ms INTEGER, ended_because TEXT, CHECK ((ended_at_ms IS NULL) = (ended_because IS NULL))
) STRICT;
CREATE UNIQUE INDEX patient_link_open ON patient_link (case_id, standing, address_hash) WHERE ended_at_ms IS NULL;
CREATE INDEX patient_link_by_ticket ON patient_link (helpdesk, ticket_id);
CREATE TRIGGER patient_link_frozen BEFORE UPDATE OF id, token_mac, made_from, case_id, patient_id, standing, address_hash, masked_text_id,
  on_file, helpdesk, ticket_id, made_at_ms ON patient_link
  BEGIN SELECT RAISE(ABORT, 'a link is never another'); END;
CREATE TRIGGER patient_link_lives_on BEFORE UPDATE OF given_at_ms, expires_at_ms ON patient_link
  WHEN OLD.ended_at_ms IS NOT NULL OR NEW.given_at_ms < OLD.given_at_ms OR NEW.expires_at_ms < OLD.expires_at_ms
  BEGIN SELECT RAISE(ABORT, 'what was given again is open for longer, and what is over stays so'); END;
CREATE TRIGGER patient_link_ends_once BEFORE UPDATE OF ended_at_ms, ended_because ON patient_link
  WHEN OLD.ended_at_ms IS NOT NULL OR NEW.ended_at_ms IS NULL
  BEGIN SELECT RAISE(ABORT, 'a link ends once'); END;
CREATE TRIGGER patient_link_stays BEFORE DELETE ON patient_link
  BEGIN SELECT RAISE(ABORT, 'what was sent is never removed'); END;
`;
