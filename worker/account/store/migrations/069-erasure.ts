/**
 * The law of data: who was erased and by whom, by what they are known if they come in again, and what may not be touched for now. `erasing` names what an
 * erasure or an export is about, inside its own transaction and never longer: only then do the few rows that are never edited lose their words.
 */
export const erasure = `
CREATE TABLE erasing (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
  id TEXT PRIMARY KEY, patient_id TEXT NOT NULL REFERENCES patient (id), why TEXT NOT NULL CHECK (why IN ('patient_asked', 'law', 'mistake')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'done', 'rejected', 'withdrawn')),
  asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL,
  ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER, kept_json TEXT,
  CHECK ((state = 'waiting') = (ended_at_ms IS NULL)), CHECK ((state = 'done') = (kept_json IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX one_erasure_waits ON erasure (patient_id) WHERE state = 'waiting';
CREATE INDEX erasure_of_patient ON erasure (patient_id);
CREATE TRIGGER erasure_ends_once BEFORE UPDATE ON erasure WHEN OLD.state <> 'waiting' OR OLD.patient_id <> NEW.patient_id
  BEGIN SELECT RAISE(ABORT, 'an erasure ends once'); END;
CREATE TRIGGER erasure_stays BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'that somebody was erased stays'); END;

CREATE TABLE erased_name (
  mac TEXT PRIMARY KEY CHECK (mac GLOB 'm1.*'), kind TEXT NOT NULL CHECK (kind IN ('source_id', 'patient_number', 'contact')),
  patient_id TEXT NOT NULL REFERENCES patient (id), erased_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX erased_name_of_patient ON erased_name (patient_id);

CREATE TABLE legal_hold (
  id TEXT PRIMARY KEY, patient_id TEXT NOT NULL REFERENCES patient (id), case_id TEXT REFERENCES refund_case (id),
  responsible_id TEXT NOT NULL REFERENCES person (id), text_id TEXT NOT NULL,
  put_by TEXT NOT NULL REFERENCES person (id), put_at_ms INTEGER NOT NULL, ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER,
  CHECK ((ended_by IS NULL) = (ended_at_ms IS NULL))
) STRICT;
CREATE INDEX legal_hold_of_patient ON legal_hold (patient_id) WHERE ended_at_ms IS NULL;
CREATE TRIGGER legal_hold_frozen BEFORE UPDATE OF id, patient_id, case_id, responsible_id, text_id, put_by, put_at_ms ON legal_hold
  BEGIN SELECT RAISE(ABORT, 'a hold is never another'); END;
CREATE TRIGGER legal_hold_ends_once BEFORE UPDATE OF ended_at_ms ON legal_hold WHEN OLD.ended_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a hold ends once'); END;
CREATE TRIGGER legal_hold_stays BEFORE DELETE ON legal_hold BEGIN SELECT RAISE(ABORT, 'that something was held stays'); END;
CREATE TRIGGER nothing_held_is_erased BEFORE INSERT ON erasing WHEN NEW.kind = 'erased'
  BEGIN SELECT RAISE(ABORT, 'what is held is not erased') FROM legal_hold h WHERE h.patient_id = NEW.id AND h.ended_at_ms IS NULL; END;

-- The words of these go, and nothing else of them, while somebody is erased.
DROP TRIGGER credit_no_update;
CREATE TRIGGER credit_no_update BEFORE UPDATE ON credit_entry
  WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE kind = 'erased') OR NEW.note <> ''
    OR NEW.id IS NOT OLD.id OR NEW.source IS NOT OLD.source OR NEW.source_id IS NOT OLD.source_id OR NEW.patient_id IS NOT OLD.patient_id OR NEW.leg_id IS NOT OLD.leg_id OR NEW.delta_minor IS NOT OLD.delta_minor OR NEW.bonus IS NOT OLD.bonus OR NEW.currency IS NOT OLD.currency OR NEW.on_date IS NOT OLD.on_date OR NEW.expires_on IS NOT OLD.expires_on OR NEW.kind IS NOT OLD.kind OR NEW.lot_id IS NOT OLD.lot_id OR NEW.case_id IS NOT OLD.case_id OR NEW.person_id IS NOT OLD.person_id OR NEW.text_id IS NOT OLD.text_id OR NEW.carried_by IS NOT OLD.carried_by OR NEW.reference_hash IS NOT OLD.reference_hash OR NEW.undoes IS NOT OLD.undoes
  BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
DROP TRIGGER page_offer_frozen;
CREATE TRIGGER page_offer_frozen BEFORE UPDATE ON page_offer WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE kind = 'erased')
  BEGIN SELECT RAISE(ABORT, 'another offer is another row'); END;
DROP TRIGGER contact_code_of_its_writer;
CREATE TRIGGER contact_code_of_its_writer BEFORE UPDATE OF requester_id, requester_hash ON contact_code
  WHEN NEW.requester_id IS NOT NULL OR NEW.requester_hash IS NOT NULL OR NOT EXISTS (SELECT 1 FROM erasing WHERE kind = 'erased')
  BEGIN SELECT RAISE(ABORT, 'a code is never another''s'); END;
`;
