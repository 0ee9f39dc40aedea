/**
 * The first tables (docs/storage.md explains them). All STRICT: SQLite then refuses fractions and NaN where a whole number belongs.
 * Instants are `_at_ms`, civil dates `_on` text, money integer minor units. An applied migration is never edited.
 */
export const first = `
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE secret (key TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, helpdesk TEXT NOT NULL, external_id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL,
  UNIQUE (helpdesk, external_id)
) STRICT;
CREATE TABLE connection (
  kind TEXT PRIMARY KEY, origin TEXT NOT NULL, config TEXT NOT NULL, paused_because TEXT,
  last_ok_at_ms INTEGER, last_error_at_ms INTEGER, last_error TEXT
) STRICT;

CREATE TABLE location (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, title TEXT NOT NULL, time_zone TEXT NOT NULL,
  jurisdiction TEXT NOT NULL, currency TEXT NOT NULL, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE item (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
  category TEXT NOT NULL, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE patient (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, name TEXT NOT NULL, patient_number TEXT,
  language TEXT NOT NULL, since_on TEXT NOT NULL, visits INTEGER NOT NULL, payer_id TEXT REFERENCES patient (id),
  guardian_id TEXT REFERENCES patient (id), contacts TEXT NOT NULL, merged_into TEXT, record_hash TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;
CREATE INDEX patient_by_payer ON patient (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX patient_by_guardian ON patient (guardian_id) WHERE guardian_id IS NOT NULL;
CREATE TABLE patient_key (
  kind TEXT NOT NULL, value_norm TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  PRIMARY KEY (kind, value_norm, patient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX patient_key_by_patient ON patient_key (patient_id);
CREATE TABLE purchase (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  payer_id TEXT REFERENCES patient (id), location_id TEXT NOT NULL REFERENCES location (id), bought_on TEXT NOT NULL,
  currency TEXT NOT NULL, invoice TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX purchase_by_patient ON purchase (patient_id, bought_on);
CREATE INDEX purchase_by_payer ON purchase (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX purchase_by_invoice ON purchase (invoice) WHERE invoice IS NOT NULL;
CREATE TABLE line (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, purchase_id TEXT NOT NULL REFERENCES purchase (id),
  item_id TEXT NOT NULL REFERENCES item (id), quantity INTEGER NOT NULL CHECK (quantity > 0),
  paid_minor INTEGER NOT NULL CHECK (paid_minor >= 0), list_minor INTEGER NOT NULL CHECK (list_minor >= 0),
  discount_minor INTEGER NOT NULL CHECK (discount_minor >= 0), tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
  seller TEXT, lot TEXT, product_state TEXT, returned_on TEXT, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX line_by_purchase ON line (purchase_id);
CREATE TABLE entitlement (
  id TEXT PRIMARY KEY, line_id TEXT NOT NULL UNIQUE REFERENCES line (id), kind TEXT NOT NULL,
  sold INTEGER NOT NULL CHECK (sold > 0), bonus INTEGER NOT NULL CHECK (bonus >= 0),
  list_per_use_minor INTEGER NOT NULL CHECK (list_per_use_minor >= 0), starts_on TEXT NOT NULL, expires_on TEXT,
  original_expires_on TEXT, period_days INTEGER, notice_days INTEGER, paid_until_on TEXT, cancel_requested_on TEXT,
  voided_uses INTEGER NOT NULL DEFAULT 0 CHECK (voided_uses >= 0)
) STRICT;
CREATE TABLE use_record (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, entitlement_id TEXT NOT NULL REFERENCES entitlement (id),
  kind TEXT NOT NULL, used_on TEXT NOT NULL, provider TEXT, location_id TEXT REFERENCES location (id), note_ref TEXT,
  invoice TEXT, reversed_on TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX use_by_entitlement ON use_record (entitlement_id, used_on);
CREATE TABLE payment (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, purchase_id TEXT REFERENCES purchase (id),
  patient_id TEXT NOT NULL REFERENCES patient (id), tender TEXT NOT NULL, processor TEXT NOT NULL, processor_ref TEXT,
  brand TEXT, last4 TEXT, captured_at_ms INTEGER NOT NULL, currency TEXT NOT NULL,
  collected_minor INTEGER NOT NULL CHECK (collected_minor > 0),
  elsewhere_minor INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere_minor >= 0),
  disputed_minor INTEGER NOT NULL DEFAULT 0 CHECK (disputed_minor >= 0),
  dispute TEXT NOT NULL DEFAULT 'none', locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  record_hash TEXT NOT NULL, UNIQUE (source, source_id), UNIQUE (processor, processor_ref)
) STRICT;
CREATE INDEX payment_by_patient ON payment (patient_id);
CREATE INDEX payment_by_purchase ON payment (purchase_id);

CREATE TABLE policy_version (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL, version INTEGER NOT NULL, effective_on TEXT NOT NULL, json TEXT NOT NULL,
  hash TEXT NOT NULL, UNIQUE (policy_id, version)
) STRICT;
CREATE TABLE rules_version (
  id TEXT PRIMARY KEY, rules_id TEXT NOT NULL, added_at_ms INTEGER NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX rules_version_newest ON rules_version (added_at_ms);
CREATE TRIGGER policy_version_frozen BEFORE UPDATE ON policy_version
  BEGIN SELECT RAISE(ABORT, 'a policy version is never edited'); END;
CREATE TRIGGER policy_version_kept BEFORE DELETE ON policy_version
  BEGIN SELECT RAISE(ABORT, 'a policy version is never removed'); END;
-- INSERT OR REPLACE fires no delete trigger: a row that is there must stop the insert itself.
CREATE TRIGGER policy_version_once BEFORE INSERT ON policy_version
  WHEN EXISTS (SELECT 1 FROM policy_version WHERE id = NEW.id OR (policy_id = NEW.policy_id AND version = NEW.version))
  BEGIN SELECT RAISE(ABORT, 'this policy version is there already'); END;
CREATE TRIGGER rules_version_kept BEFORE DELETE ON rules_version
  BEGIN SELECT RAISE(ABORT, 'account rules are never removed'); END;
CREATE TRIGGER rules_version_once BEFORE INSERT ON rules_version
  WHEN EXISTS (SELECT 1 FROM rules_version WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'these account rules are there already'); END;
CREATE TRIGGER rules_version_frozen BEFORE UPDATE ON rules_version
  BEGIN SELECT RAISE(ABORT, 'account rules are never edited'); END;
CREATE TABLE consent (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), policy_version_id TEXT NOT NULL REFERENCES policy_version (id),
  accepted_at_ms INTEGER NOT NULL, how TEXT NOT NULL, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX consent_by_patient ON consent (patient_id, accepted_at_ms);
CREATE TABLE message (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  kind TEXT NOT NULL, subject TEXT NOT NULL, sent_at_ms INTEGER NOT NULL, seen_at_ms INTEGER, record_hash TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;
CREATE INDEX message_by_patient ON message (patient_id, sent_at_ms);
CREATE TABLE claim (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), insurer TEXT NOT NULL, service_on TEXT NOT NULL, state TEXT NOT NULL, currency TEXT NOT NULL,
  overpaid_minor INTEGER, found_on TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX claim_by_patient ON claim (patient_id);
CREATE TABLE booking (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), on_date TEXT NOT NULL, title TEXT NOT NULL, record_hash TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;
CREATE INDEX booking_by_patient ON booking (patient_id, on_date);
CREATE TABLE unpaid_invoice (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  invoice TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), currency TEXT NOT NULL, due_on TEXT NOT NULL,
  record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX unpaid_by_patient ON unpaid_invoice (patient_id);

CREATE TABLE refund_case (
  id TEXT PRIMARY KEY, patient_id TEXT REFERENCES patient (id), state TEXT NOT NULL, reason TEXT NOT NULL, root_cause TEXT,
  requested_on TEXT NOT NULL, opened_at_ms INTEGER NOT NULL, first_answer_due_at_ms INTEGER, due_at_ms INTEGER,
  asked_at_ms INTEGER, closed_at_ms INTEGER, owner_id TEXT REFERENCES person (id), opened_by TEXT NOT NULL,
  -- What trends and lists read; kept in step by the command that changes the case, in the same transaction.
  month TEXT NOT NULL, service TEXT, location_id TEXT REFERENCES location (id), offer TEXT, refunded_minor INTEGER NOT NULL DEFAULT 0,
  credited_minor INTEGER NOT NULL DEFAULT 0, currency TEXT NOT NULL, exception INTEGER NOT NULL DEFAULT 0 CHECK (exception IN (0, 1)),
  source TEXT, source_id TEXT, UNIQUE (source, source_id)
) STRICT;
CREATE INDEX case_by_state ON refund_case (state, due_at_ms);
CREATE INDEX case_by_reason ON refund_case (reason, opened_at_ms);
CREATE INDEX case_by_month ON refund_case (month, reason);
CREATE INDEX case_by_patient ON refund_case (patient_id, opened_at_ms);
CREATE TABLE case_ticket (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES refund_case (id),
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE INDEX case_ticket_by_case ON case_ticket (case_id);
CREATE TABLE case_line (
  case_id TEXT NOT NULL REFERENCES refund_case (id), line_id TEXT NOT NULL REFERENCES line (id),
  open INTEGER NOT NULL CHECK (open IN (0, 1)), PRIMARY KEY (case_id, line_id)
) STRICT;
CREATE UNIQUE INDEX one_open_case_per_line ON case_line (line_id) WHERE open = 1;

-- A ticket as the helpdesk told it: who wrote and what, until delete_after_ms. Text lives here, never in events.
CREATE TABLE ticket_snapshot (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, requester_name TEXT NOT NULL,
  requester_email TEXT NOT NULL, received_at_ms INTEGER NOT NULL, read_at_ms INTEGER NOT NULL, delete_after_ms INTEGER NOT NULL,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
-- How a ticket was tied to a patient, by hand or by intake, and how identity was checked.
CREATE TABLE ticket_match (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id), by_person TEXT,
  matched_at_ms INTEGER NOT NULL, verified_how TEXT, verified_by TEXT, verified_at_ms INTEGER, verified_text_id TEXT,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;

CREATE TABLE evaluation (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), facts_json TEXT NOT NULL, facts_hash TEXT NOT NULL,
  policy_version_ids TEXT NOT NULL, rules_version_id TEXT NOT NULL REFERENCES rules_version (id), proposal_json TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX evaluation_by_case ON evaluation (case_id);
CREATE TABLE decision (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
  offer TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), bonus_minor INTEGER NOT NULL CHECK (bonus_minor >= 0),
  currency TEXT NOT NULL, reason TEXT NOT NULL, decider_id TEXT NOT NULL REFERENCES person (id), decided_at_ms INTEGER NOT NULL,
  cause TEXT, cause_text_id TEXT, reply_text_id TEXT, state TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_case ON decision (case_id, decided_at_ms);
CREATE INDEX decision_by_decider ON decision (decider_id, decided_at_ms);
CREATE TABLE approval (
  id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES decision (id), hash TEXT NOT NULL, needs TEXT NOT NULL, why TEXT NOT NULL,
  requested_by TEXT NOT NULL REFERENCES person (id), requested_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL, approver_id TEXT REFERENCES person (id), decided_at_ms INTEGER, text_id TEXT,
  CHECK (approver_id IS NULL OR approver_id <> requested_by)
) STRICT;
CREATE INDEX approval_waiting ON approval (state, requested_at_ms);
CREATE INDEX approval_by_decision ON approval (decision_id);

CREATE TABLE leg (
  id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES decision (id), payment_id TEXT NOT NULL REFERENCES payment (id),
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'credit', 'hand')), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'reserved', 'submitting', 'unknown', 'pending', 'settled', 'failed', 'bounced', 'closed', 'attention')),
  generation INTEGER NOT NULL DEFAULT 1, tries INTEGER NOT NULL DEFAULT 0, queries INTEGER NOT NULL DEFAULT 0,
  leaves_at_ms INTEGER NOT NULL, lease_until_ms INTEGER NOT NULL DEFAULT 0, vendor_ref TEXT UNIQUE, problem TEXT,
  held_minor INTEGER GENERATED ALWAYS AS (
    CASE WHEN state IN ('reserved', 'submitting', 'unknown', 'pending', 'settled', 'attention') THEN amount_minor ELSE 0 END
  ) STORED
) STRICT;
CREATE INDEX leg_by_payment ON leg (payment_id, held_minor);
CREATE INDEX leg_by_decision ON leg (decision_id);
CREATE INDEX leg_by_state ON leg (state);
CREATE TRIGGER leg_within_collected_insert AFTER INSERT ON leg WHEN NEW.held_minor > 0 BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(held_minor) FROM leg WHERE payment_id = NEW.payment_id) >
    (SELECT collected_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_within_collected_update AFTER UPDATE OF state ON leg WHEN NEW.held_minor > OLD.held_minor BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(held_minor) FROM leg WHERE payment_id = NEW.payment_id) >
    (SELECT collected_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_currency BEFORE INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'a leg is in the currency of its payment')
  WHERE NEW.currency <> (SELECT currency FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_frozen BEFORE UPDATE OF amount_minor, currency, payment_id, kind, decision_id ON leg BEGIN
  SELECT RAISE(ABORT, 'amount, currency and payment of a leg are frozen');
END;
CREATE TABLE allocation (
  leg_id TEXT NOT NULL REFERENCES leg (id), line_id TEXT NOT NULL REFERENCES line (id), net_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (leg_id, line_id)
) STRICT;
CREATE INDEX allocation_by_line ON allocation (line_id);
CREATE TABLE attempt (
  leg_id TEXT NOT NULL REFERENCES leg (id), n INTEGER NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL,
  first_sent_at_ms INTEGER NOT NULL, sent_at_ms INTEGER NOT NULL, outcome TEXT, outcome_code TEXT, answered_at_ms INTEGER,
  PRIMARY KEY (leg_id, n)
) STRICT;
-- Refunds made outside this product, by the processor's id: each counts once in payment.elsewhere_minor.
CREATE TABLE outside_refund (
  vendor_ref TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payment (id), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)), made_at_ms INTEGER NOT NULL, seen_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX outside_refund_by_payment ON outside_refund (payment_id);
CREATE TABLE credit_entry (
  id TEXT PRIMARY KEY, source TEXT, source_id TEXT, patient_id TEXT NOT NULL REFERENCES patient (id), leg_id TEXT REFERENCES leg (id),
  delta_minor INTEGER NOT NULL CHECK (delta_minor <> 0), bonus INTEGER NOT NULL CHECK (bonus IN (0, 1)), currency TEXT NOT NULL,
  on_date TEXT NOT NULL, expires_on TEXT, note TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TRIGGER credit_no_update BEFORE UPDATE ON credit_entry BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_no_delete BEFORE DELETE ON credit_entry BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_once BEFORE INSERT ON credit_entry
  WHEN EXISTS (SELECT 1 FROM credit_entry WHERE id = NEW.id OR (source = NEW.source AND source_id = NEW.source_id))
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
CREATE INDEX credit_by_patient ON credit_entry (patient_id, on_date);
CREATE TABLE task (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), kind TEXT NOT NULL, values_json TEXT NOT NULL,
  owner_id TEXT REFERENCES person (id), due_on TEXT NOT NULL, opened_at_ms INTEGER NOT NULL, done_at_ms INTEGER, done_by TEXT
) STRICT;
CREATE INDEX task_by_case ON task (case_id);
CREATE INDEX task_open ON task (due_on) WHERE done_at_ms IS NULL;

CREATE TABLE token_seen (hash TEXT PRIMARY KEY, expires_at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE job (
  id TEXT PRIMARY KEY, lane TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, due_at_ms INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, last_error TEXT, UNIQUE (kind, ref)
) STRICT;
CREATE INDEX job_due ON job (due_at_ms, lane);
CREATE TABLE inbox (
  source TEXT NOT NULL, delivery_id TEXT NOT NULL, received_at_ms INTEGER NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL,
  PRIMARY KEY (source, delivery_id)
) STRICT;
CREATE TABLE command (id TEXT PRIMARY KEY, input_hash TEXT NOT NULL, answer TEXT NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, actor TEXT NOT NULL, type TEXT NOT NULL, case_id TEXT, data TEXT NOT NULL,
  prev TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_case ON event (case_id, seq);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_in_order BEFORE INSERT ON event
  WHEN NEW.seq IS NULL OR NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
  BEGIN SELECT RAISE(ABORT, 'events come in order'); END;
CREATE TABLE text (id TEXT PRIMARY KEY, case_id TEXT, body TEXT NOT NULL, delete_after_ms INTEGER) STRICT;
`;
