/**
 * What has got worse and what was done about it. One alert stands for a cause until it is over; what was done is never edited, and the list of
 * what can be done is the manager's.
 */
export const changes = `
CREATE TABLE change_alert (
  id TEXT PRIMARY KEY, reason TEXT NOT NULL, service TEXT, location_id TEXT REFERENCES location (id), provider TEXT,
  since_ms INTEGER NOT NULL, since_on TEXT NOT NULL, found_at_ms INTEGER NOT NULL, found_on TEXT NOT NULL,
  ended_at_ms INTEGER, ended_on TEXT,
  before_cases INTEGER NOT NULL, before_days INTEGER NOT NULL CHECK (before_days > 0),
  sessions_before INTEGER NOT NULL, sessions_since INTEGER NOT NULL, cases_looked INTEGER NOT NULL,
  CHECK ((ended_at_ms IS NULL) = (ended_on IS NULL))
) STRICT;
CREATE INDEX change_alert_standing ON change_alert (reason) WHERE ended_at_ms IS NULL;
CREATE TRIGGER change_alert_kept BEFORE DELETE ON change_alert
  BEGIN SELECT RAISE(ABORT, 'an alert is never removed'); END;
CREATE TABLE action_choice (
  id TEXT PRIMARY KEY, known TEXT, title TEXT, offered INTEGER NOT NULL CHECK (offered IN (0, 1)), place INTEGER NOT NULL,
  CHECK (known IS NOT NULL OR title IS NOT NULL)
) STRICT;
INSERT INTO action_choice (id, known, title, offered, place) VALUES
  ('pre_treatment_education', 'pre_treatment_education', NULL, 1, 1), ('consent_wording', 'consent_wording', NULL, 1, 2),
  ('service_review', 'service_review', NULL, 1, 3), ('price_page', 'price_page', NULL, 1, 4);
CREATE TABLE change_action (
  id TEXT PRIMARY KEY, alert_id TEXT NOT NULL REFERENCES change_alert (id), choice_id TEXT NOT NULL REFERENCES action_choice (id),
  owner_id TEXT NOT NULL REFERENCES person (id), on_date TEXT NOT NULL, note_text_id TEXT,
  recorded_by TEXT NOT NULL REFERENCES person (id), recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX change_action_by_alert ON change_action (alert_id, on_date);
CREATE TRIGGER change_action_kept BEFORE DELETE ON change_action
  BEGIN SELECT RAISE(ABORT, 'what was done is never removed'); END;
`;
