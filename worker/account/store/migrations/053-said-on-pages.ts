/** What people say on their page, and what they were offered there to choose from. Nothing of it decides anything: a person does. */
export const saidOnPages = `
CREATE TABLE page_offer (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), lines_json TEXT NOT NULL, reason TEXT NOT NULL,
  currency TEXT NOT NULL, options_json TEXT NOT NULL, made_by TEXT NOT NULL REFERENCES person (id), made_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX page_offer_of_case ON page_offer (case_id, made_at_ms);
CREATE TRIGGER page_offer_frozen BEFORE UPDATE ON page_offer BEGIN SELECT RAISE(ABORT, 'another offer is another row'); END;
CREATE TRIGGER page_offer_stays BEFORE DELETE ON page_offer BEGIN SELECT RAISE(ABORT, 'what was offered is never removed'); END;

CREATE TABLE page_said (
  id TEXT PRIMARY KEY, link_id TEXT NOT NULL REFERENCES patient_link (id), case_id TEXT NOT NULL REFERENCES refund_case (id),
  kind TEXT NOT NULL CHECK (kind IN ('arrived', 'look_again', 'fact', 'another_way', 'choice')),
  about TEXT NOT NULL, value TEXT, text_id TEXT, at_ms INTEGER NOT NULL,
  shown_at_ms INTEGER, shown_to TEXT REFERENCES person (id), CHECK ((shown_at_ms IS NULL) = (shown_to IS NULL)),
  CHECK (shown_at_ms IS NULL OR kind = 'another_way')
) STRICT;
CREATE INDEX page_said_of_case ON page_said (case_id, at_ms);
CREATE INDEX page_said_by_link ON page_said (link_id, at_ms);
CREATE TRIGGER page_said_frozen BEFORE UPDATE OF id, link_id, case_id, kind, about, value, text_id, at_ms ON page_said
  BEGIN SELECT RAISE(ABORT, 'what was said is never other words'); END;
CREATE TRIGGER page_said_shown_once BEFORE UPDATE OF shown_at_ms, shown_to ON page_said
  WHEN OLD.shown_at_ms IS NOT NULL OR NEW.shown_at_ms IS NULL
  BEGIN SELECT RAISE(ABORT, 'it is shown once'); END;
CREATE TRIGGER page_said_stays BEFORE DELETE ON page_said BEGIN SELECT RAISE(ABORT, 'what was said is never removed'); END;
`;
