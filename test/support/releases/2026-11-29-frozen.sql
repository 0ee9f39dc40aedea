-- Made by npm run release-fixture, and never edited: docs/storage.md, Migrations.
-- outside nowMs 1772474700000
-- outside ids 79
-- outside guard {"seq":56,"hash":"324dbd3392626581f8e94d5d95b78c4f59113e4cd73def2fdcaab24ed08655aa"}
-- outside processor {"charges":{"pi_Y101":8000,"pi_Y102":8000,"pi_Y103":8000,"pi_Y104":8000},"refunds":[{"vendorRef":"re_2","paymentRef":"pi_Y103","amountMinor":5000,"currency":"USD","legId":"00000000000000000000000060","status":"succeeded","createdAtMs":1772474700000},{"vendorRef":"re_1","paymentRef":"pi_Y101","amountMinor":8000,"currency":"USD","legId":"00000000000000000000000050","status":"succeeded","createdAtMs":1772474700000}],"saved":{"00000000000000000000000050:g1":"re_1","00000000000000000000000060:g1":"re_2"},"sent":["00000000000000000000000050:g1","00000000000000000000000060:g1"]}
-- outside desk {"users":[{"externalId":"7001","name":"Ada Admin","role":"agent","active":true,"locale":"en-US"},{"externalId":"7002","name":"Leo Lead","role":"agent","active":true,"locale":"en-US"},{"externalId":"7003","name":"Fay Finance","role":"agent","active":true,"locale":"en-US"},{"externalId":"7004","name":"Ana Agent","role":"agent","active":true,"locale":"en-US"}],"tickets":{"301":{"ticketId":"301","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Omar Diaz","requesterEmail":"p1@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"501","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"302":{"ticketId":"302","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"June Park","requesterEmail":"p2@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"502","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"303":{"ticketId":"303","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Ivo Kral","requesterEmail":"p3@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"503","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]},"304":{"ticketId":"304","subject":"Refund please","body":"Hello, I changed my mind about my massage. I would like a refund for it.","requesterName":"Nina Roth","requesterEmail":"p4@example.com","receivedAtMs":1772470800000,"sender":{"requesterId":"504","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true},"tags":[]}},"messages":{},"closed":[]}
-- outside people {"admin":{"type":"person","personId":"00000000000000000000000001","name":"Ada Admin","role":"admin","locale":"en-US"},"lead":{"type":"person","personId":"00000000000000000000000014","name":"Leo Lead","role":"lead","locale":"en-US"},"finance":{"type":"person","personId":"00000000000000000000000015","name":"Fay Finance","role":"finance","locale":"en-US"},"agent":{"type":"person","personId":"00000000000000000000000016","name":"Ana Agent","role":"agent","locale":"en-US"}}
-- outside matters {"left":{"caseId":"00000000000000000000000041","ticketId":"301","legId":"00000000000000000000000050"},"stays":{"caseId":"00000000000000000000000043","ticketId":"302","legId":"00000000000000000000000055"},"approved":{"caseId":"00000000000000000000000045","ticketId":"303","legId":"00000000000000000000000060"},"credit":{"caseId":"00000000000000000000000047","ticketId":"304","legId":"00000000000000000000000066"}}
-- outside asked {"01DEC000000000000000000001":{"ticket":{"helpdesk":"zendesk","ticketId":"301"},"caseId":"00000000000000000000000041","lineIds":["00000000000000000000000032"],"reason":"changed_mind","factsHash":"f1:48e4c2fd77e873ce7db61f4051f0d5f5be806b0657b0b5d2861d80dd0f1fabe6","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000002":{"ticket":{"helpdesk":"zendesk","ticketId":"302"},"caseId":"00000000000000000000000043","lineIds":["00000000000000000000000033"],"reason":"changed_mind","factsHash":"f1:9a2e95e805b692845d62e5eb764bf1d7a7017aa9754fd6b15a21674294574369","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":8000,"currency":"USD"},"01DEC000000000000000000003":{"ticket":{"helpdesk":"zendesk","ticketId":"303"},"caseId":"00000000000000000000000045","lineIds":["00000000000000000000000034"],"reason":"changed_mind","factsHash":"f1:13c1f163d4487f59b3f7cdc69af794e1dfea02c85bdaed6a6c0fb498301df15d","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"refund","amountMinor":5000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}},"01DEC000000000000000000004":{"ticket":{"helpdesk":"zendesk","ticketId":"304"},"caseId":"00000000000000000000000047","lineIds":["00000000000000000000000035"],"reason":"changed_mind","factsHash":"f1:7c05f3408f2abfb4a644136effdef9c4759a6e249c643eae3a1a2185f9ac0bd9","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","option":"credit","amountMinor":6000,"currency":"USD","exception":{"cause":"goodwill","sentence":"A small part, for the long wait."}}}

CREATE TABLE schema_version (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE secret (key TEXT PRIMARY KEY, sealed TEXT NOT NULL) STRICT;
CREATE TABLE person (
  id TEXT PRIMARY KEY, helpdesk TEXT NOT NULL, external_id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, email_norm TEXT, heard_at_ms INTEGER, suspended_at_ms INTEGER, sessions_ended_at_ms INTEGER,
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
CREATE TABLE patient_key (
  kind TEXT NOT NULL, value_norm TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  PRIMARY KEY (kind, value_norm, patient_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE purchase (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  payer_id TEXT REFERENCES patient (id), location_id TEXT NOT NULL REFERENCES location (id), bought_on TEXT NOT NULL,
  currency TEXT NOT NULL, invoice TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE line (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, purchase_id TEXT NOT NULL REFERENCES purchase (id),
  item_id TEXT NOT NULL REFERENCES item (id), quantity INTEGER NOT NULL CHECK (quantity > 0),
  paid_minor INTEGER NOT NULL CHECK (paid_minor >= 0), list_minor INTEGER NOT NULL CHECK (list_minor >= 0),
  discount_minor INTEGER NOT NULL CHECK (discount_minor >= 0), tax_minor INTEGER NOT NULL CHECK (tax_minor >= 0),
  seller TEXT, lot TEXT, product_state TEXT, returned_on TEXT, spent_minor INTEGER CHECK (spent_minor >= 0), provider TEXT, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE entitlement (
  id TEXT PRIMARY KEY, line_id TEXT NOT NULL UNIQUE REFERENCES line (id), kind TEXT NOT NULL,
  sold INTEGER NOT NULL CHECK (sold > 0), bonus INTEGER NOT NULL CHECK (bonus >= 0),
  list_per_use_minor INTEGER NOT NULL CHECK (list_per_use_minor >= 0), starts_on TEXT NOT NULL, expires_on TEXT,
  original_expires_on TEXT, period_days INTEGER, notice_days INTEGER, paid_until_on TEXT, cancel_requested_on TEXT,
  voided_uses INTEGER NOT NULL DEFAULT 0 CHECK (voided_uses >= 0)
, taken_off INTEGER CHECK (taken_off >= 0), billing_stopped_on TEXT) STRICT;
CREATE TABLE use_record (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, entitlement_id TEXT NOT NULL REFERENCES entitlement (id),
  kind TEXT NOT NULL, used_on TEXT NOT NULL, provider TEXT, location_id TEXT REFERENCES location (id), note_ref TEXT,
  invoice TEXT, reversed_on TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE payment (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, purchase_id TEXT REFERENCES purchase (id),
  patient_id TEXT NOT NULL REFERENCES patient (id), tender TEXT NOT NULL, processor TEXT NOT NULL, processor_ref TEXT,
  brand TEXT, last4 TEXT, captured_at_ms INTEGER NOT NULL, currency TEXT NOT NULL,
  collected_minor INTEGER NOT NULL CHECK (collected_minor > 0),
  elsewhere_minor INTEGER NOT NULL DEFAULT 0 CHECK (elsewhere_minor >= 0),
  disputed_minor INTEGER NOT NULL DEFAULT 0 CHECK (disputed_minor >= 0),
  dispute TEXT NOT NULL DEFAULT 'none', locked INTEGER NOT NULL DEFAULT 0 CHECK (locked IN (0, 1)),
  record_hash TEXT NOT NULL, captured_minor INTEGER CHECK (captured_minor >= 0), processor_currency TEXT, charge_ref TEXT, intent_ref TEXT, read_at_ms INTEGER, twin_of TEXT REFERENCES payment (id) CHECK (twin_of <> id), received_minor INTEGER GENERATED ALWAYS AS (
  CASE WHEN twin_of IS NOT NULL OR coalesce(processor_currency, currency) <> currency THEN 0
  ELSE min(collected_minor, coalesce(captured_minor, collected_minor)) END
) VIRTUAL, dispute_ref TEXT, dispute_minor INTEGER CHECK (dispute_minor >= 0), dispute_answer_by_ms INTEGER, told_minor INTEGER NOT NULL DEFAULT 0 CHECK (told_minor >= 0), UNIQUE (source, source_id), UNIQUE (processor, processor_ref)
) STRICT;
CREATE TABLE policy_version (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL, version INTEGER NOT NULL, effective_on TEXT NOT NULL, json TEXT NOT NULL,
  hash TEXT NOT NULL, UNIQUE (policy_id, version)
) STRICT;
CREATE TABLE rules_version (
  id TEXT PRIMARY KEY, rules_id TEXT NOT NULL, added_at_ms INTEGER NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE consent (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), policy_version_id TEXT NOT NULL REFERENCES policy_version (id),
  accepted_at_ms INTEGER NOT NULL, how TEXT NOT NULL, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE message (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  kind TEXT NOT NULL, subject TEXT NOT NULL, sent_at_ms INTEGER NOT NULL, seen_at_ms INTEGER, record_hash TEXT NOT NULL,
  UNIQUE (source, source_id)
) STRICT;
CREATE TABLE claim (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), insurer TEXT NOT NULL, service_on TEXT NOT NULL, state TEXT NOT NULL, currency TEXT NOT NULL,
  overpaid_minor INTEGER, found_on TEXT, record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE booking (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  line_id TEXT REFERENCES line (id), on_date TEXT NOT NULL, title TEXT NOT NULL, record_hash TEXT NOT NULL, cancelled_on TEXT,
  UNIQUE (source, source_id)
) STRICT;
CREATE TABLE unpaid_invoice (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id),
  invoice TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), currency TEXT NOT NULL, due_on TEXT NOT NULL,
  record_hash TEXT NOT NULL, UNIQUE (source, source_id)
) STRICT;
CREATE TABLE refund_case (
  id TEXT PRIMARY KEY, patient_id TEXT REFERENCES patient (id), state TEXT NOT NULL, reason TEXT NOT NULL, root_cause TEXT,
  requested_on TEXT NOT NULL, opened_at_ms INTEGER NOT NULL, first_answer_due_at_ms INTEGER, due_at_ms INTEGER,
  asked_at_ms INTEGER, closed_at_ms INTEGER, owner_id TEXT REFERENCES person (id), opened_by TEXT NOT NULL,
  -- What trends and lists read; kept in step by the command that changes the case, in the same transaction.
  month TEXT NOT NULL, service TEXT, location_id TEXT REFERENCES location (id), offer TEXT, refunded_minor INTEGER NOT NULL DEFAULT 0,
  credited_minor INTEGER NOT NULL DEFAULT 0, currency TEXT NOT NULL, exception INTEGER NOT NULL DEFAULT 0 CHECK (exception IN (0, 1)),
  source TEXT, source_id TEXT, set_aside_at_ms INTEGER, reason_said INTEGER NOT NULL DEFAULT 1 CHECK (reason_said IN (0, 1)), past_refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (past_refunded_minor >= 0), past_credited_minor INTEGER NOT NULL DEFAULT 0 CHECK (past_credited_minor >= 0), found_by TEXT CHECK (found_by IN ('intake', 'asked', 'hand')), ended_wrong_at_ms INTEGER, threat INTEGER NOT NULL DEFAULT 0 CHECK (threat IN (0, 1)), suggested_minor INTEGER, suggested_currency TEXT, withdrawn_at_ms INTEGER, asked_how TEXT CHECK (asked_how IN ('in_person','phone','colleague','portal')), asked_text_id TEXT REFERENCES text (id), UNIQUE (source, source_id)
) STRICT;
CREATE TABLE case_ticket (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, case_id TEXT NOT NULL REFERENCES refund_case (id), closed_at_ms INTEGER, follow_up_of TEXT, gone_at_ms INTEGER, made_for_case INTEGER NOT NULL DEFAULT 0 CHECK (made_for_case IN (0, 1)),
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE case_line (
  case_id TEXT NOT NULL REFERENCES refund_case (id), line_id TEXT NOT NULL REFERENCES line (id),
  open INTEGER NOT NULL CHECK (open IN (0, 1)), PRIMARY KEY (case_id, line_id)
) STRICT;
CREATE TABLE ticket_snapshot (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, requester_name TEXT NOT NULL,
  requester_email TEXT NOT NULL, received_at_ms INTEGER NOT NULL, read_at_ms INTEGER NOT NULL, delete_after_ms INTEGER NOT NULL, sender_json TEXT, requester_changed_at_ms INTEGER,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE ticket_match (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id), by_person TEXT,
  matched_at_ms INTEGER NOT NULL, verified_how TEXT, verified_by TEXT, verified_at_ms INTEGER, verified_text_id TEXT, verified_requester_id TEXT, verified_email_hash TEXT,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE evaluation (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), facts_json TEXT NOT NULL, facts_hash TEXT NOT NULL,
  policy_version_ids TEXT NOT NULL, rules_version_id TEXT NOT NULL REFERENCES rules_version (id), proposal_json TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE decision (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), evaluation_id TEXT NOT NULL REFERENCES evaluation (id),
  offer TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), bonus_minor INTEGER NOT NULL CHECK (bonus_minor >= 0),
  currency TEXT NOT NULL, reason TEXT NOT NULL, decider_id TEXT NOT NULL REFERENCES person (id), decided_at_ms INTEGER NOT NULL,
  cause TEXT, cause_text_id TEXT, reply_text_id TEXT, state TEXT NOT NULL
, pays_out_leg_id TEXT REFERENCES leg (id)) STRICT;
CREATE TABLE approval (
  id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES decision (id), hash TEXT NOT NULL, needs TEXT NOT NULL, why TEXT NOT NULL,
  requested_by TEXT NOT NULL REFERENCES person (id), requested_at_ms INTEGER NOT NULL, expires_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL, approver_id TEXT REFERENCES person (id), decided_at_ms INTEGER, text_id TEXT, delegation_id TEXT REFERENCES delegation (id), on_behalf_of TEXT REFERENCES person (id)
  CHECK (on_behalf_of IS NULL OR (on_behalf_of <> requested_by AND on_behalf_of <> approver_id)),
  CHECK (approver_id IS NULL OR approver_id <> requested_by)
) STRICT;
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
, rest_of TEXT REFERENCES leg (id), act_by_ms INTEGER, replaces_leg_id TEXT REFERENCES leg (id)) STRICT;
CREATE TABLE allocation (
  leg_id TEXT NOT NULL REFERENCES leg (id), line_id TEXT NOT NULL REFERENCES line (id), net_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (leg_id, line_id)
) STRICT;
CREATE TABLE attempt (
  leg_id TEXT NOT NULL REFERENCES leg (id), n INTEGER NOT NULL, key TEXT NOT NULL, request_hash TEXT NOT NULL,
  first_sent_at_ms INTEGER NOT NULL, sent_at_ms INTEGER NOT NULL, outcome TEXT, outcome_code TEXT, answered_at_ms INTEGER,
  PRIMARY KEY (leg_id, n)
) STRICT;
CREATE TABLE outside_refund (
  vendor_ref TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payment (id), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  counts INTEGER NOT NULL CHECK (counts IN (0, 1)), made_at_ms INTEGER NOT NULL, seen_at_ms INTEGER NOT NULL
, problem TEXT, source TEXT NOT NULL DEFAULT 'processor' CHECK (source IN ('processor', 'import')), by_bank INTEGER NOT NULL DEFAULT 0 CHECK (by_bank IN (0, 1))) STRICT;
CREATE TABLE credit_entry (
  id TEXT PRIMARY KEY, source TEXT, source_id TEXT, patient_id TEXT NOT NULL REFERENCES patient (id), leg_id TEXT REFERENCES leg (id),
  delta_minor INTEGER NOT NULL CHECK (delta_minor <> 0), bonus INTEGER NOT NULL CHECK (bonus IN (0, 1)), currency TEXT NOT NULL,
  on_date TEXT NOT NULL, expires_on TEXT, note TEXT NOT NULL, kind TEXT
  CHECK (kind IN ('grant', 'bonus', 'use', 'reverse', 'cash_out', 'restore', 'expire', 'import')), lot_id TEXT REFERENCES credit_entry (id), case_id TEXT REFERENCES refund_case (id), person_id TEXT REFERENCES person (id), text_id TEXT, carried_by TEXT REFERENCES leg (id), reference_hash TEXT, undoes TEXT REFERENCES credit_entry (id), UNIQUE (source, source_id)
) STRICT;
CREATE TABLE task (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), kind TEXT NOT NULL, values_json TEXT NOT NULL,
  owner_id TEXT REFERENCES person (id), due_on TEXT NOT NULL, opened_at_ms INTEGER NOT NULL, done_at_ms INTEGER, done_by TEXT
) STRICT;
CREATE TABLE token_seen (hash TEXT PRIMARY KEY, expires_at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE job (
  id TEXT PRIMARY KEY, lane TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, due_at_ms INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0, last_error TEXT, UNIQUE (kind, ref)
) STRICT;
CREATE TABLE inbox (
  source TEXT NOT NULL, delivery_id TEXT NOT NULL, received_at_ms INTEGER NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL,
  PRIMARY KEY (source, delivery_id)
) STRICT;
CREATE TABLE command (id TEXT PRIMARY KEY, input_hash TEXT NOT NULL, answer TEXT NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE TABLE event (
  seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, actor TEXT NOT NULL, type TEXT NOT NULL, case_id TEXT, data TEXT NOT NULL,
  prev TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TABLE text (id TEXT PRIMARY KEY, case_id TEXT, body TEXT NOT NULL, delete_after_ms INTEGER) STRICT;
CREATE TABLE reconciliation (
  id TEXT PRIMARY KEY, why TEXT NOT NULL CHECK (why IN ('daily', 'restore', 'asked')), since_ms INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('listing', 'payments', 'finished')), cursor TEXT, differences INTEGER NOT NULL DEFAULT 0,
  started_at_ms INTEGER NOT NULL, finished_at_ms INTEGER
) STRICT;
CREATE TABLE reconciliation_item (
  run_id TEXT NOT NULL REFERENCES reconciliation (id), payment_id TEXT NOT NULL REFERENCES payment (id), done_at_ms INTEGER,
  PRIMARY KEY (run_id, payment_id)
) STRICT;
CREATE TABLE credit_echo (
  source TEXT NOT NULL, source_id TEXT NOT NULL, leg_id TEXT NOT NULL REFERENCES leg (id), delta_minor INTEGER NOT NULL CHECK (delta_minor <> 0),
  currency TEXT NOT NULL, on_date TEXT NOT NULL, PRIMARY KEY (source, source_id)
) STRICT;
CREATE TABLE provider_pay (
  decision_id TEXT NOT NULL REFERENCES decision (id), line_id TEXT NOT NULL REFERENCES line (id), who TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('withheld', 'absorbed', 'not_due')), amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency TEXT NOT NULL, PRIMARY KEY (decision_id, line_id)
) STRICT;
CREATE TABLE credit_entry_line (
  entry_id TEXT NOT NULL REFERENCES credit_entry (id), line_id TEXT NOT NULL REFERENCES line (id), net_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (entry_id, line_id)
) STRICT;
CREATE TABLE delegation (
  id TEXT PRIMARY KEY, from_person TEXT NOT NULL REFERENCES person (id), to_person TEXT NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL, until_on TEXT NOT NULL, starts_at_ms INTEGER NOT NULL, ends_at_ms INTEGER NOT NULL,
  given_at_ms INTEGER NOT NULL, text_id TEXT NOT NULL, ended_at_ms INTEGER, ended_by TEXT,
  ended_why TEXT CHECK (ended_why IN ('withdrawn', 'role')),
  CHECK (from_person <> to_person), CHECK ((ended_at_ms IS NULL) = (ended_why IS NULL)),
  -- Thirty days, and the hour that the end of summer time adds.
  CHECK (ends_at_ms > starts_at_ms AND ends_at_ms - starts_at_ms <= 2595600000)
) STRICT;
CREATE TABLE audit_head (on_date TEXT PRIMARY KEY, seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE policy_draft (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL UNIQUE, started_from TEXT REFERENCES policy_version (id), json TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0), started_by TEXT NOT NULL REFERENCES person (id), started_at_ms INTEGER NOT NULL,
  edited_by TEXT NOT NULL REFERENCES person (id), edited_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE case_likeness (
  decision_id TEXT PRIMARY KEY REFERENCES decision (id), case_id TEXT NOT NULL REFERENCES refund_case (id),
  policy_id TEXT NOT NULL, clause_id TEXT NOT NULL, reason TEXT NOT NULL,
  uses TEXT NOT NULL CHECK (uses IN ('no_package', 'none_used', 'some_used', 'all_used')), service TEXT, decided_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE clinician_question (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), whom_text_id TEXT, due_on TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE clinician_answer (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  answer TEXT NOT NULL CHECK (answer IN ('expected', 'not_expected', 'visit_needed')), answered_on TEXT NOT NULL, who_text_id TEXT,
  recorded_by TEXT NOT NULL REFERENCES person (id), recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE credit_use_told (
  source TEXT NOT NULL, source_id TEXT NOT NULL, patient_id TEXT NOT NULL REFERENCES patient (id), reference_hash TEXT NOT NULL,
  delta_minor INTEGER NOT NULL CHECK (delta_minor < 0),
  repeats_minor INTEGER NOT NULL CHECK (repeats_minor BETWEEN 0 AND -delta_minor),
  currency TEXT NOT NULL, on_date TEXT NOT NULL, PRIMARY KEY (source, source_id)
) STRICT;
CREATE TABLE case_reason (
  case_id TEXT NOT NULL REFERENCES refund_case (id), reason TEXT NOT NULL,
  refunded_minor INTEGER NOT NULL CHECK (refunded_minor >= 0), credited_minor INTEGER NOT NULL CHECK (credited_minor >= 0),
  exception INTEGER NOT NULL CHECK (exception IN (0, 1)), PRIMARY KEY (case_id, reason)
) STRICT;
CREATE TABLE call_back (
  id TEXT PRIMARY KEY, helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, person_id TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL, who_text_id TEXT NOT NULL, how_text_id TEXT NOT NULL
) STRICT;
CREATE TABLE decision_call_back (
  decision_id TEXT NOT NULL REFERENCES decision (id), act TEXT NOT NULL CHECK (act IN ('decide', 'approve', 'pay_out')),
  call_back_id TEXT NOT NULL REFERENCES call_back (id), PRIMARY KEY (decision_id, act)
) STRICT;
CREATE TABLE person_family (
  person_id TEXT NOT NULL REFERENCES person (id), patient_id TEXT NOT NULL REFERENCES patient (id), text_id TEXT NOT NULL,
  marked_by TEXT NOT NULL REFERENCES person (id), marked_at_ms INTEGER NOT NULL, PRIMARY KEY (person_id, patient_id)
) STRICT;
CREATE TABLE rules_change (
  id TEXT PRIMARY KEY, rules_version_id TEXT NOT NULL, json TEXT NOT NULL, hash TEXT NOT NULL, changes_json TEXT NOT NULL,
  replaces TEXT NOT NULL REFERENCES rules_version (id), asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL,
  effective_at_ms INTEGER, state TEXT NOT NULL CHECK (state IN ('waiting', 'in_force', 'rejected', 'withdrawn', 'replaced')),
  ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER,
  CHECK (ended_by IS NULL OR state <> 'in_force' OR ended_by <> asked_by)
) STRICT;
CREATE TABLE policy_end (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL, policy_version_id TEXT REFERENCES policy_version (id),
  kind TEXT NOT NULL CHECK (kind IN ('withdrawn', 'retired')), from_on TEXT NOT NULL, by_person TEXT NOT NULL REFERENCES person (id),
  at_ms INTEGER NOT NULL, CHECK ((kind = 'withdrawn') = (policy_version_id IS NOT NULL))
) STRICT;
CREATE TABLE difference (
  id TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payment (id), run_id TEXT REFERENCES reconciliation (id),
  signature TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, ours TEXT, theirs TEXT, our_minor INTEGER, their_minor INTEGER,
  found_at_ms INTEGER NOT NULL, settled_at_ms INTEGER, settled_by TEXT REFERENCES person (id), text_id TEXT,
  answer TEXT CHECK (answer IN ('same_matter', 'other_matter')), case_id TEXT REFERENCES refund_case (id),
  UNIQUE (payment_id, signature), CHECK ((settled_at_ms IS NULL) = (settled_by IS NULL)), CHECK (answer IS NULL OR settled_at_ms IS NOT NULL)
) STRICT;
CREATE TABLE outside_allocation (
  vendor_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref), line_id TEXT NOT NULL REFERENCES line (id),
  case_id TEXT REFERENCES refund_case (id), net_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (vendor_ref, line_id)
) STRICT;
CREATE TABLE decision_line (
  decision_id TEXT NOT NULL REFERENCES decision (id), line_id TEXT NOT NULL REFERENCES line (id), PRIMARY KEY (decision_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE refund_told (
  vendor_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref), told_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref),
  minor INTEGER NOT NULL CHECK (minor > 0), PRIMARY KEY (vendor_ref, told_ref)
) STRICT, WITHOUT ROWID;
CREATE TABLE ticket_request (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  because TEXT NOT NULL,
  -- Null where nobody was asked, and a person said so by themselves.
  asked_at_ms INTEGER,
  month TEXT NOT NULL,
  is_request INTEGER CHECK (is_request IN (0, 1)), said_by TEXT REFERENCES person (id), said_at_ms INTEGER,
  -- The case that a no ended: a yes later takes that mistake back.
  ended_case_id TEXT REFERENCES refund_case (id),
  PRIMARY KEY (helpdesk, ticket_id),
  CHECK ((is_request IS NULL) = (said_by IS NULL) AND (is_request IS NULL) = (said_at_ms IS NULL))
) STRICT;
CREATE TABLE reply (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, message_id TEXT NOT NULL, written_at_ms INTEGER NOT NULL, read_at_ms INTEGER NOT NULL,
  speaker TEXT NOT NULL CHECK (speaker IN ('patient', 'guardian', 'somebody')), kind TEXT NOT NULL, because TEXT, quote TEXT, reason TEXT,
  delete_after_ms INTEGER NOT NULL, answered_as TEXT, answered_by TEXT REFERENCES person (id), answered_at_ms INTEGER, offer TEXT, decision_id TEXT REFERENCES decision (id),
  PRIMARY KEY (helpdesk, ticket_id, message_id),
  CHECK ((answered_as IS NULL) = (answered_at_ms IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE found (
  id TEXT PRIMARY KEY, matter TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('double_charge', 'insurer_overpaid', 'charged_after_cancel', 'used_after_refund')),
  patient_id TEXT NOT NULL REFERENCES patient (id), case_id TEXT NOT NULL REFERENCES refund_case (id),
  line_ids TEXT NOT NULL, evidence TEXT NOT NULL, sure INTEGER NOT NULL CHECK (sure IN (0, 1)),
  owed_minor INTEGER NOT NULL CHECK (owed_minor >= 0), currency TEXT NOT NULL, found_at_ms INTEGER NOT NULL,
  gone_at_ms INTEGER,
  dismissed_at_ms INTEGER, dismissed_by TEXT REFERENCES person (id),
  dismissed_why TEXT CHECK (dismissed_why IN ('meant_so', 'settled', 'record_wrong', 'agreed', 'other')), dismissed_text_id TEXT,
  CHECK ((dismissed_at_ms IS NULL) = (dismissed_by IS NULL) AND (dismissed_at_ms IS NULL) = (dismissed_why IS NULL))
) STRICT;
CREATE TABLE found_due (patient_id TEXT PRIMARY KEY REFERENCES patient (id), since_ms INTEGER NOT NULL) STRICT;
CREATE TABLE review (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), asked_at_ms INTEGER NOT NULL, due_on TEXT NOT NULL,
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL, message_id TEXT NOT NULL, opened_by TEXT NOT NULL REFERENCES person (id),
  outcome TEXT CHECK (outcome IN ('stands', 'changed', 'dropped')), ended_by TEXT REFERENCES person (id), ended_at_ms INTEGER,
  text_id TEXT REFERENCES text (id),
  CHECK ((outcome IS NULL) = (ended_at_ms IS NULL) AND (outcome IS NULL) = (ended_by IS NULL))
) STRICT;
CREATE TABLE said_by_hand (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  act TEXT NOT NULL CHECK (act IN ('accepted', 'arrived', 'withdrawn', 'review')), how TEXT NOT NULL CHECK (how IN ('in_person', 'phone')),
  offer TEXT, decision_id TEXT REFERENCES decision (id), text_id TEXT NOT NULL REFERENCES text (id),
  person_id TEXT NOT NULL REFERENCES person (id), at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE ticket_who (
  helpdesk TEXT NOT NULL, ticket_id TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('writer', 'somebody_else', 'not_on_file')),
  has_died INTEGER NOT NULL CHECK (has_died IN (0, 1)),
  said_by TEXT NOT NULL REFERENCES person (id), said_at_ms INTEGER NOT NULL,
  PRIMARY KEY (helpdesk, ticket_id)
) STRICT;
CREATE TABLE case_matter (
  case_id TEXT NOT NULL REFERENCES refund_case (id), at INTEGER NOT NULL CHECK (at >= 0), line_id TEXT NOT NULL REFERENCES line (id),
  reason TEXT, decision_id TEXT REFERENCES decision (id), ended_at_ms INTEGER, PRIMARY KEY (case_id, at), UNIQUE (case_id, line_id)
) STRICT;

INSERT INTO schema_version (id, version) VALUES
(1, 36);

INSERT INTO setting (key, value) VALUES
('title', 'Harbour Wellness'),
('language', 'en'),
('money', 'on'),
('frozen', '1');

INSERT INTO secret (key, sealed) VALUES
('stripe/secretKey', 's1.4f116dc2.BQUFBQUFBQUFBQUFIO9aoBcmRLLwvRgVl8_3WqsJdpsz3NvNc1o0KQ5FQebgzeVhzBM'),
('stripe/webhookSecret', 's1.4f116dc2.BgYGBgYGBgYGBgYGP7Weu_WsOQyTkfj1C50QhUp4ZDDc1SVBY33sxvQzt5nXSgvR'),
('zendesk/oauthClientSecret', 's1.4f116dc2.BwcHBwcHBwcHBwcHfQi-w49AEZQKMiMZdY4N52YwVOqfDTJ0SrCZrbptaLGSjJE4HIM1T5mq7zA'),
('zendesk/webhookSecret', 's1.4f116dc2.CAgICAgICAgICAgIx3Z8SuEI1-XRoMP3eIm4JrUvjA8T7GGK5B8fXvQonxRQFjUVygiDNCgNz9i9');

INSERT INTO person (id, helpdesk, external_id, name, role, email_norm, heard_at_ms, suspended_at_ms, sessions_ended_at_ms) VALUES
('00000000000000000000000001', 'zendesk', '7001', 'Ada Admin', 'admin', NULL, 1772474400000, NULL, NULL),
('00000000000000000000000014', 'zendesk', '7002', 'Leo Lead', 'lead', NULL, 1772474400000, NULL, NULL),
('00000000000000000000000015', 'zendesk', '7003', 'Fay Finance', 'finance', NULL, 1772474400000, NULL, NULL),
('00000000000000000000000016', 'zendesk', '7004', 'Ana Agent', 'agent', NULL, 1772474400000, NULL, NULL);

INSERT INTO connection (kind, origin, config, paused_because, last_ok_at_ms, last_error_at_ms, last_error) VALUES
('stripe', 'https://api.stripe.com', '{}', 'stripe.401', 1772474700000, 1772474700000, 'stripe.401'),
('zendesk', 'https://harbourwellness.zendesk.com', '{"subdomain":"harbourwellness","appId":"1","installationId":"2","frameOrigin":"https://harbourwellness.zendesk.com","oauthClientId":"makegood","fields":{"reason":360001,"state":360002,"amount":360003,"caseId":360004}}', 'zendesk.401', 1772474400000, 1772474700000, 'zendesk.401');

INSERT INTO location (id, source, source_id, title, time_zone, jurisdiction, currency, record_hash) VALUES
('00000000000000000000000002', 'jane', 'L1', 'Harbour Street', 'America/Los_Angeles', 'US-CA', 'USD', 'bdf01885a4924ca1e3886834cebfc4ef46d0698fab933fbfec43b2615aed5100');

INSERT INTO item (id, source, source_id, title, kind, category, record_hash) VALUES
('00000000000000000000000003', 'jane', 'laser6', 'Laser hair removal, 6 sessions', 'package', 'laser', '9eb9469369242359493bb43ddfabe8a775bc3936c3f618c2e78717982e0afbce'),
('00000000000000000000000004', 'jane', 'massage', 'Deep massage', 'service', 'massage', '0f6ecace307585843fe2956857e707bc3ea5ea535d269892e2d248d2c2b739ce'),
('00000000000000000000000005', 'jane', 'serum', 'Night serum', 'product', 'skin_care', 'f4ca6cf9ecf246ca95c0f09bd106fd404939d3e726c1aaf34b85fa0c0090fd8a'),
('00000000000000000000000006', 'jane', 'club', 'Glow club', 'membership', 'facial', '752f747db211015464eb863656caceb99d11e3e0917224e4f3812d4834c9b73f');

INSERT INTO patient (id, source, source_id, name, patient_number, language, since_on, visits, payer_id, guardian_id, contacts, merged_into, record_hash) VALUES
('00000000000000000000000007', 'jane', 'P1', 'Maya Chen', 'HW-1001', 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'd7086b99ed59ce6bb9329dcad84861b09e503dc88cfa1dfefdda691a085376aa'),
('00000000000000000000000020', 'jane', 'P101', 'Omar Diaz', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'b007760a3dc8f1a32db3e87a221812d2f639b6820a6905a0b3ca7579bb2436eb'),
('00000000000000000000000023', 'jane', 'P102', 'June Park', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'ee235ed73845d2aa930947c29c9c9fe246b3493deecdd60711695bdd6fb49a11'),
('00000000000000000000000026', 'jane', 'P103', 'Ivo Kral', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'ed9ec9b78228fe9a37bf2729d17101edbb62934eae57bcc022415534376d4f61'),
('00000000000000000000000029', 'jane', 'P104', 'Nina Roth', NULL, 'en', '2022-01-15', 12, NULL, NULL, '[]', NULL, 'cebb1bfa97993ba9af1ed961fd30409bae1595319135516988c965086bf0ba39');

INSERT INTO patient_key (kind, value_norm, patient_id) VALUES
('email', 'maya@example.com', '00000000000000000000000007'),
('email', 'p1@example.com', '00000000000000000000000020'),
('email', 'p2@example.com', '00000000000000000000000023'),
('email', 'p3@example.com', '00000000000000000000000026'),
('email', 'p4@example.com', '00000000000000000000000029'),
('email_bare', 'maya@example.com', '00000000000000000000000007'),
('email_bare', 'p1@example.com', '00000000000000000000000020'),
('email_bare', 'p2@example.com', '00000000000000000000000023'),
('email_bare', 'p3@example.com', '00000000000000000000000026'),
('email_bare', 'p4@example.com', '00000000000000000000000029'),
('name', 'ivo kral', '00000000000000000000000026'),
('name', 'june park', '00000000000000000000000023'),
('name', 'maya chen', '00000000000000000000000007'),
('name', 'nina roth', '00000000000000000000000029'),
('name', 'omar diaz', '00000000000000000000000020'),
('name_part', 'chen', '00000000000000000000000007'),
('name_part', 'diaz', '00000000000000000000000020'),
('name_part', 'ivo', '00000000000000000000000026'),
('name_part', 'june', '00000000000000000000000023'),
('name_part', 'kral', '00000000000000000000000026'),
('name_part', 'maya', '00000000000000000000000007'),
('name_part', 'nina', '00000000000000000000000029'),
('name_part', 'omar', '00000000000000000000000020'),
('name_part', 'park', '00000000000000000000000023'),
('name_part', 'roth', '00000000000000000000000029'),
('patient_number', 'HW1001', '00000000000000000000000007'),
('phone', '+14155550142', '00000000000000000000000007');

INSERT INTO purchase (id, source, source_id, patient_id, payer_id, location_id, bought_on, currency, invoice, record_hash) VALUES
('00000000000000000000000021', 'jane', 'B101', '00000000000000000000000020', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '44f4b33a69ae1b56d46aadaeb907314bacf8d85a7e8ba778fefaa4ef0bae36e3'),
('00000000000000000000000024', 'jane', 'B102', '00000000000000000000000023', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '0c2309022d82555c81ca11dbc314a4464de55d0fcddf04904a00aee3e466ab68'),
('00000000000000000000000027', 'jane', 'B103', '00000000000000000000000026', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '12b62efd7063a411f588ed903898844e3ac60a56e775daec2a8e434560182345'),
('00000000000000000000000030', 'jane', 'B104', '00000000000000000000000029', NULL, '00000000000000000000000002', '2026-02-01', 'USD', NULL, '5215ecbc2d35d5edc57463ff49182b29ff6909313a91b6ac40126dad7ebb64c7');

INSERT INTO line (id, source, source_id, purchase_id, item_id, quantity, paid_minor, list_minor, discount_minor, tax_minor, seller, lot, product_state, returned_on, spent_minor, provider) VALUES
('00000000000000000000000032', 'jane', 'N101', '00000000000000000000000021', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000033', 'jane', 'N102', '00000000000000000000000024', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000034', 'jane', 'N103', '00000000000000000000000027', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000035', 'jane', 'N104', '00000000000000000000000030', '00000000000000000000000004', 1, 8000, 8000, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO payment (id, source, source_id, purchase_id, patient_id, tender, processor, processor_ref, brand, last4, captured_at_ms, currency, collected_minor, elsewhere_minor, disputed_minor, dispute, locked, record_hash, captured_minor, processor_currency, charge_ref, intent_ref, read_at_ms, twin_of, dispute_ref, dispute_minor, dispute_answer_by_ms, told_minor) VALUES
('00000000000000000000000022', 'jane', 'Y101', '00000000000000000000000021', '00000000000000000000000020', 'card', 'stripe', 'pi_Y101', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'f3cc74e38fa47021cdd6567340b60504d20250bbf702ac20536d7761acd830e9', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000025', 'jane', 'Y102', '00000000000000000000000024', '00000000000000000000000023', 'card', 'stripe', 'pi_Y102', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'bb85412e79aaee9649e57b912c130630cb1cae69c7b26585380202c8bcfa692b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000028', 'jane', 'Y103', '00000000000000000000000027', '00000000000000000000000026', 'card', 'stripe', 'pi_Y103', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, 'd925ff981b57bff620bb6410303abf61fff47b05fe3e305b278ed718e8ba947b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0),
('00000000000000000000000031', 'jane', 'Y104', '00000000000000000000000030', '00000000000000000000000029', 'card', 'stripe', 'pi_Y104', 'visa', '4242', 1769970600000, 'USD', 8000, 0, 0, 'none', 0, '613fc2026fc7258bebad49248fdbb978b3dc5394ddc0b2f8e26d342ff2c67c2f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0);

INSERT INTO policy_version (id, policy_id, version, effective_on, json, hash) VALUES
('packages@1', 'packages', 1, '2024-01-01', '{"appliesTo":{"kinds":["package"]},"clauses":[],"currency":"USD","effectiveOn":"2024-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"void","formula":{"type":"unused_share"},"kind":"refund"}]},"policyId":"packages","text":{"en":"The text of version 1."},"title":"Packages, version 1","version":1}', '634595f2933507525a5ad4cd70339024dd51d59abe5edf818b7f787baa804818'),
('packages@2', 'packages', 2, '2026-01-01', '{"appliesTo":{"kinds":["package"]},"clauses":[{"grants":{"offers":[{"entitlement":"keep","formula":{"type":"none"},"kind":"decline"}]},"id":"late","restrictive":true,"text":{"en":"After thirty days we do not give money back."},"title":"After thirty days","when":[{"fact":"days.since_purchase","from":31}]}],"currency":"USD","effectiveOn":"2026-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"void","formula":{"type":"unused_share"},"kind":"refund"}]},"policyId":"packages","text":{"en":"The text of version 2."},"title":"Packages, version 2","version":2}', 'cb23781b793f98b86f951b1a711dc011566c7ddee504cfb21293f06b226fae6b'),
('general@1', 'general', 1, '2020-01-01', '{"appliesTo":{},"clauses":[],"currency":"USD","effectiveOn":"2020-01-01","format":"makegood-policy-1","otherwise":{"offers":[{"entitlement":"keep","formula":{"bps":10000,"type":"bps_of_paid"},"kind":"refund"}]},"policyId":"general","text":{"en":"The text of version 1."},"title":"Everything else","version":1}', '10d08b8365c0c5bfb0e326712bf832bb096c9411eb7a7fe961e8d81999bc9f8f');

INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash) VALUES
('test-rules@1', 'test-rules', 1772474400000, '{"approvalExpiresHours":48,"authority":{"agent":{"exceptionMinor":0,"perDayMinor":300000,"perDecisionMinor":100000},"finance":{"exceptionMinor":5000000,"perDayMinor":9000000,"perDecisionMinor":5000000},"lead":{"exceptionMinor":50000,"perDayMinor":2000000,"perDecisionMinor":500000}},"bannedPhrases":["guarantee"],"credit":{"cashOutBelow":[],"expiry":[{"days":3,"jurisdiction":"US-CA","source":"only for this test"}]},"currency":"USD","decisionDays":3,"firstAnswerDays":1,"floors":[],"format":"makegood-rules-1","rulesId":"test-rules","signature":"Harbour Wellness","templates":[{"body":"Hi {{ patient_name }},\n\nThank you for telling us. This was our mistake, and we are sorry.\n\n{% if requested_on %}You asked us on {{ requested_on }} for your money back. {% endif %}We checked what you bought and used{% if sum_told %}: {{ sum_told }}{% endif %}.\n\nWe will return {{ amount }}{% if destinations.size == 1 %} {{ destinations[0].way }}. {{ destinations[0].when }}{% else %}.{% endif %}{% if destinations.size > 1 %} It goes back like this:\n{% for d in destinations %}- {{ d.amount }} {{ d.way }}. {{ d.when }}\n{% endfor %}{% endif %}{% if clause %}\n\nThis is what our terms say{% if agreed_on %}, as you agreed on {{ agreed_on }}{% endif %}:\n“{{ clause }}”{% endif %}{% if alternatives.size > 0 %}\n\nIf you would rather have one of these, just reply:\n{% for a in alternatives %}- {{ a }}\n{% endfor %}{% endif %}\n\nDo you think we got this wrong? Reply and ask for a review. A manager who did not decide this will look at it again.\n\nKind regards,\n{{ signature }}","family":"own_it","id":"house-own-it-refund-en","language":"en","situation":"refund"}],"tenderLimits":[{"afterDays":365,"id":"old-card","processors":["stripe"],"source":"only for this test","tenders":["card"]}],"undoWindowSeconds":120}', 'b90be8f5faff5480fb3dfe8d7ad65c1245002d511f0cf3e0c310834ce996de77');

INSERT INTO refund_case (id, patient_id, state, reason, root_cause, requested_on, opened_at_ms, first_answer_due_at_ms, due_at_ms, asked_at_ms, closed_at_ms, owner_id, opened_by, month, service, location_id, offer, refunded_minor, credited_minor, currency, exception, source, source_id, set_aside_at_ms, reason_said, past_refunded_minor, past_credited_minor, found_by, ended_wrong_at_ms, threat, suggested_minor, suggested_currency, withdrawn_at_ms, asked_how, asked_text_id) VALUES
('00000000000000000000000041', '00000000000000000000000020', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000016', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000043', '00000000000000000000000023', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000016', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 0, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000045', '00000000000000000000000026', 'awaiting_approval', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000016', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'refund', 0, 0, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000047', '00000000000000000000000029', 'in_progress', 'changed_mind', NULL, '2026-03-02', 1772474400000, 1772586000000, 1772758800000, NULL, NULL, '00000000000000000000000015', 'intake', '2026-03', 'massage', '00000000000000000000000002', 'credit', 0, 0, 'USD', 1, NULL, NULL, NULL, 1, 0, 0, 'intake', NULL, 0, NULL, NULL, NULL, NULL, NULL);

INSERT INTO case_ticket (helpdesk, ticket_id, case_id, closed_at_ms, follow_up_of, gone_at_ms, made_for_case) VALUES
('zendesk', '301', '00000000000000000000000041', NULL, NULL, NULL, 0),
('zendesk', '302', '00000000000000000000000043', NULL, NULL, NULL, 0),
('zendesk', '303', '00000000000000000000000045', NULL, NULL, NULL, 0),
('zendesk', '304', '00000000000000000000000047', NULL, NULL, NULL, 0);

INSERT INTO case_line (case_id, line_id, open) VALUES
('00000000000000000000000041', '00000000000000000000000032', 1),
('00000000000000000000000043', '00000000000000000000000033', 1),
('00000000000000000000000045', '00000000000000000000000034', 1),
('00000000000000000000000047', '00000000000000000000000035', 1);

INSERT INTO ticket_snapshot (helpdesk, ticket_id, subject, body, requester_name, requester_email, received_at_ms, read_at_ms, delete_after_ms, sender_json, requester_changed_at_ms) VALUES
('zendesk', '301', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Omar Diaz', 'p1@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"501","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '302', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'June Park', 'p2@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"502","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '303', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Ivo Kral', 'p3@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"503","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL),
('zendesk', '304', 'Refund please', 'Hello, I changed my mind about my massage. I would like a refund for it.', 'Nina Roth', 'p4@example.com', 1772470800000, 1772474400000, 1788026400000, '{"requesterId":"504","channel":"email","rel":null,"flags":[],"trusted":true,"ownWords":true,"userVerified":true}', NULL);

INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms) VALUES
('00000000000000000000000049', '00000000000000000000000041', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000032","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000022","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:48e4c2fd77e873ce7db61f4051f0d5f5be806b0657b0b5d2861d80dd0f1fabe6', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000032"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:48e4c2fd77e873ce7db61f4051f0d5f5be806b0657b0b5d2861d80dd0f1fabe6","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000022","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000032","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000022","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"301"},"lineIds":["00000000000000000000000032"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000054', '00000000000000000000000043', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000033","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000025","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:9a2e95e805b692845d62e5eb764bf1d7a7017aa9754fd6b15a21674294574369', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000033"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:9a2e95e805b692845d62e5eb764bf1d7a7017aa9754fd6b15a21674294574369","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000025","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000033","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000025","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"302"},"lineIds":["00000000000000000000000033"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000058', '00000000000000000000000045', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000034","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000028","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:13c1f163d4487f59b3f7cdc69af794e1dfea02c85bdaed6a6c0fb498301df15d', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000034"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:13c1f163d4487f59b3f7cdc69af794e1dfea02c85bdaed6a6c0fb498301df15d","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000028","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000034","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"refund","suggested":false,"amountMinor":5000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":8000},"resultMinor":5000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000028","label":"Visa ··42","by":"processor","amountMinor":5000}],"entitlementEffect":"keep","needsApprovalOf":"lead","approvalBecause":{"why":"exception"}},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"303"},"lineIds":["00000000000000000000000034"],"reason":"changed_mind"}}', 1772474400000),
('00000000000000000000000064', '00000000000000000000000047', '[{"format":1,"requestedOn":"2026-03-02","reason":"changed_mind","line":{"lineId":"00000000000000000000000035","kind":"service","category":"massage","boughtOn":"2026-02-01","quantity":1,"currency":"USD","paidMinor":8000,"listMinor":8000,"discountMinor":0,"taxMinor":0,"locationId":"00000000000000000000000002","jurisdiction":"US-CA"},"consent":{"state":"missing"},"tenders":[{"paymentId":"00000000000000000000000031","tender":"card","capturedOn":"2026-02-01"}],"evidence":{}}]', 'f1:7c05f3408f2abfb4a644136effdef9c4759a6e249c643eae3a1a2185f9ac0bd9', '["general@1"]', 'test-rules@1', '{"lineIds":["00000000000000000000000035"],"reason":"changed_mind","requestedOn":"2026-03-02","factsHash":"f1:7c05f3408f2abfb4a644136effdef9c4759a6e249c643eae3a1a2185f9ac0bd9","policyVersionIds":["general@1"],"rulesVersionId":"test-rules@1","decidedHash":"d1:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945","options":[{"kind":"refund","suggested":true,"amountMinor":8000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"paid","values":{"paidMinor":8000},"resultMinor":8000},{"code":"share_of_paid","values":{"bps":10000},"resultMinor":8000}],"sumInWords":"The full price of $80.00","allocations":[{"paymentId":"00000000000000000000000031","label":"Visa ··42","by":"processor","amountMinor":8000}],"entitlementEffect":"keep","needsApprovalOf":"nobody"}],"needs":[],"notOffered":[],"lines":[{"lineId":"00000000000000000000000035","policyVersionId":"general@1","policyChosenBy":"in_force_at_purchase","trace":[{"clauseId":"otherwise","title":"Everything else","result":"decides","tests":[]}],"floors":[]}],"signals":[{"code":"long_term_patient","speaks":"for","values":{"years":4,"visits":12}},{"code":"first_request","speaks":"for","values":{}}],"decided":{"kind":"credit","suggested":false,"amountMinor":6000,"bonusMinor":0,"currency":"USD","minMinor":0,"maxMinor":8000,"clause":{"id":"otherwise","title":"Everything else","policyVersionId":"general@1"},"workings":[{"code":"override","values":{"policyMinor":0},"resultMinor":6000}],"sumInWords":"","allocations":[{"paymentId":"00000000000000000000000031","label":"account credit","by":"processor","amountMinor":6000}],"entitlementEffect":"trim","needsApprovalOf":"nobody"},"asked":{"ticket":{"helpdesk":"zendesk","ticketId":"304"},"lineIds":["00000000000000000000000035"],"reason":"changed_mind"}}', 1772474400000);

INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, cause, cause_text_id, reply_text_id, state, pays_out_leg_id) VALUES
('01DEC000000000000000000001', '00000000000000000000000041', '00000000000000000000000049', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000016', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000002', '00000000000000000000000043', '00000000000000000000000054', 'refund', 8000, 0, 'USD', 'changed_mind', '00000000000000000000000016', 1772474400000, NULL, NULL, NULL, 'approved', NULL),
('01DEC000000000000000000003', '00000000000000000000000045', '00000000000000000000000058', 'refund', 5000, 0, 'USD', 'changed_mind', '00000000000000000000000016', 1772474400000, 'goodwill', '00000000000000000000000059', NULL, 'awaiting_approval', NULL),
('01DEC000000000000000000004', '00000000000000000000000047', '00000000000000000000000064', 'credit', 6000, 0, 'USD', 'changed_mind', '00000000000000000000000015', 1772474400000, 'goodwill', '00000000000000000000000065', NULL, 'approved', NULL);

INSERT INTO approval (id, decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms, state, approver_id, decided_at_ms, text_id, delegation_id, on_behalf_of) VALUES
('00000000000000000000000061', '01DEC000000000000000000003', 'a1:1c1bc9d2b14751b81727938cb0798e116de1d3cdddbaeda61c028ae644c81d90', 'lead', 'exception', '00000000000000000000000016', 1772474400000, 1772647200000, 'waiting', NULL, NULL, NULL, NULL, NULL);

INSERT INTO leg (id, decision_id, payment_id, kind, amount_minor, currency, state, generation, tries, queries, leaves_at_ms, lease_until_ms, vendor_ref, problem, rest_of, act_by_ms, replaces_leg_id) VALUES
('00000000000000000000000050', '01DEC000000000000000000001', '00000000000000000000000022', 'refund', 8000, 'USD', 'reserved', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000055', '01DEC000000000000000000002', '00000000000000000000000025', 'refund', 8000, 'USD', 'reserved', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000060', '01DEC000000000000000000003', '00000000000000000000000028', 'refund', 5000, 'USD', 'requested', 1, 0, 0, 1772474400000, 0, NULL, NULL, NULL, NULL, NULL),
('00000000000000000000000066', '01DEC000000000000000000004', '00000000000000000000000031', 'credit', 6000, 'USD', 'reserved', 1, 0, 0, 1772474520000, 0, NULL, NULL, NULL, NULL, NULL);

INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) VALUES
('00000000000000000000000050', '00000000000000000000000032', 8000, 0, 0),
('00000000000000000000000055', '00000000000000000000000033', 8000, 0, 0),
('00000000000000000000000060', '00000000000000000000000034', 5000, 0, 0),
('00000000000000000000000066', '00000000000000000000000035', 6000, 0, 0);

INSERT INTO job (id, lane, kind, ref, due_at_ms, tries, last_error) VALUES
('00000000000000000000000036', 'own', 'look_for', 'all', 1772474410000, 0, NULL),
('00000000000000000000000051', 'stripe', 'send_leg', '00000000000000000000000050', 1772474520000, 0, NULL),
('00000000000000000000000052', 'own', 'sweep', 'all', 1772475300000, 0, NULL),
('00000000000000000000000053', 'zendesk', 'update_ticket', '00000000000000000000000041 zendesk 301', 1772474400000, 0, NULL),
('00000000000000000000000056', 'stripe', 'send_leg', '00000000000000000000000055', 1772474520000, 0, NULL),
('00000000000000000000000057', 'zendesk', 'update_ticket', '00000000000000000000000043 zendesk 302', 1772474400000, 0, NULL),
('00000000000000000000000062', 'own', 'expire_approval', '00000000000000000000000061', 1772647200000, 0, NULL),
('00000000000000000000000063', 'zendesk', 'update_ticket', '00000000000000000000000045 zendesk 303', 1772474400000, 0, NULL),
('00000000000000000000000067', 'own', 'send_leg', '00000000000000000000000066', 1772474520000, 0, NULL),
('00000000000000000000000068', 'zendesk', 'update_ticket', '00000000000000000000000047 zendesk 304', 1772474400000, 0, NULL),
('00000000000000000000000078', 'stripe', 'reconcile', '00000000000000000000000077', 1772474700000, 0, NULL);

INSERT INTO inbox (source, delivery_id, received_at_ms, kind, ref) VALUES
('zendesk', 'mail-1', 1772474400000, 'ticket.created', 'zendesk 301'),
('zendesk', 'mail-2', 1772474400000, 'ticket.created', 'zendesk 302'),
('zendesk', 'mail-3', 1772474400000, 'ticket.created', 'zendesk 303'),
('zendesk', 'mail-4', 1772474400000, 'ticket.created', 'zendesk 304');

INSERT INTO command (id, input_hash, answer, at_ms) VALUES
('01DEC000000000000000000001', 'i1:a066024cba52de125effb5024afd98dbeea32a3c9084a5eb2c1d7374cb864356', '{"decisionId":"01DEC000000000000000000001"}', 1772474400000),
('01DEC000000000000000000002', 'i1:b6ca267a9a9a6da37c0528191cde8b5ed38f298b02a143e53b0dd3881988b805', '{"decisionId":"01DEC000000000000000000002"}', 1772474400000),
('01DEC000000000000000000003', 'i1:595c5cf2d2989211c8ade56f1590c2d9306a93caedd47c8502a8c91104beb4c4', '{"decisionId":"01DEC000000000000000000003"}', 1772474400000),
('01DEC000000000000000000004', 'i1:f6d61613daffd67b83da3a1422369079d3645e7e52cf1afa559e42d2e8787e03', '{"decisionId":"01DEC000000000000000000004"}', 1772474400000);

INSERT INTO event (seq, at_ms, actor, type, case_id, data, prev, hash) VALUES
(1, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000001","to":"admin"}', '0000000000000000000000000000000000000000000000000000000000000000', 'ff48cb4ac0172dacae4125cc4b2d9e3a06a8a7900aaf95417ec17fa79c9ab66e'),
(2, 1772474400000, '{"job":"provision","kind":"job"}', 'account.provisioned', NULL, '{"connections":["stripe","zendesk"],"created":true,"money":"on","people":1}', 'ff48cb4ac0172dacae4125cc4b2d9e3a06a8a7900aaf95417ec17fa79c9ab66e', '5602e0da99f072c0d4c9e71a718d766653f3e0bf3fc4a5cba330c88153960049'),
(3, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":9,"changed":0,"hashes":["634595f2933507525a5ad4cd70339024dd51d59abe5edf818b7f787baa804818","cb23781b793f98b86f951b1a711dc011566c7ddee504cfb21293f06b226fae6b","10d08b8365c0c5bfb0e326712bf832bb096c9411eb7a7fe961e8d81999bc9f8f"],"policies":["packages@1","packages@2","general@1"],"unchanged":0}', '5602e0da99f072c0d4c9e71a718d766653f3e0bf3fc4a5cba330c88153960049', 'ebbe195c80b66e9072bb1afe0a397bffaef85742145ba6583c15475aceeeb2f1'),
(4, 1772474400000, '{"job":"import","kind":"job"}', 'rules.changed', NULL, '{"changeId":null,"changed":[],"hash":"b90be8f5faff5480fb3dfe8d7ad65c1245002d511f0cf3e0c310834ce996de77","raised":[],"replacedHash":null,"replaces":null,"rulesVersionId":"test-rules@1"}', 'ebbe195c80b66e9072bb1afe0a397bffaef85742145ba6583c15475aceeeb2f1', '305c68aaf514d5cf054e7dcf9ea56ee8bc9ba95bd15fc00d5250f131176b9418'),
(5, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":1,"changed":0,"unchanged":0}', '305c68aaf514d5cf054e7dcf9ea56ee8bc9ba95bd15fc00d5250f131176b9418', '0c7ba80e366d3717fa3bcc9b85a12fc28d81fbc2f12b324574be5a6e2d391a8f'),
(6, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000001","role":"admin"}', '0c7ba80e366d3717fa3bcc9b85a12fc28d81fbc2f12b324574be5a6e2d391a8f', '58e21c78ca801a62a07ee2c8cb14ff3cfd989a9fcb9968521a2bc3686e07a47a'),
(7, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000014","to":"lead"}', '58e21c78ca801a62a07ee2c8cb14ff3cfd989a9fcb9968521a2bc3686e07a47a', '3a035931e4a585b26b302b3840a8df7922499539e4ca0fcf0a9df4220675acd4'),
(8, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000015","to":"finance"}', '3a035931e4a585b26b302b3840a8df7922499539e4ca0fcf0a9df4220675acd4', '9374ff890da18cb3d77b865fa763330a68d798775bbd00c47d6de0a2d44f5ebd'),
(9, 1772474400000, '{"job":"provision","kind":"job"}', 'person.role_set', NULL, '{"from":null,"personId":"00000000000000000000000016","to":"agent"}', '9374ff890da18cb3d77b865fa763330a68d798775bbd00c47d6de0a2d44f5ebd', '81e37e81aa945407dd6605ce3731436f74520539fac230eea9a01efff60c2b47'),
(10, 1772474400000, '{"job":"provision","kind":"job"}', 'account.provisioned', NULL, '{"connections":["stripe","zendesk"],"created":false,"money":"on","people":4}', '81e37e81aa945407dd6605ce3731436f74520539fac230eea9a01efff60c2b47', 'd80c5cbcd5f2f00c160c0e7fadd8fb524f6416c7b362ca5784c958df366c3065'),
(11, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000014","role":"lead"}', 'd80c5cbcd5f2f00c160c0e7fadd8fb524f6416c7b362ca5784c958df366c3065', '1c44770134b4b59025bb299917f22cbabdb52b1866b82be7ffb476b381392d95'),
(12, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000015","role":"finance"}', '1c44770134b4b59025bb299917f22cbabdb52b1866b82be7ffb476b381392d95', 'e1b93e95324c9289a09b14d33be4f828ae9c1cd91db650498cb9d4bdcead94ea'),
(13, 1772474400000, '{"job":"provision","kind":"job"}', 'session.opened', NULL, '{"personId":"00000000000000000000000016","role":"agent"}', 'e1b93e95324c9289a09b14d33be4f828ae9c1cd91db650498cb9d4bdcead94ea', 'f6ab997b463660db1403f2136fdd473177b64e59c3da757bcaede50d69aebbe6'),
(14, 1772474400000, '{"job":"import","kind":"job"}', 'import.applied', NULL, '{"added":12,"changed":0,"unchanged":0}', 'f6ab997b463660db1403f2136fdd473177b64e59c3da757bcaede50d69aebbe6', 'ca71ea37fb239534ccaf0bbf4cb5a8b5f819ecf2bbabc3019a1c122eac6dce65'),
(15, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000041', '{"lines":["00000000000000000000000032"],"reason":"changed_mind"}', 'ca71ea37fb239534ccaf0bbf4cb5a8b5f819ecf2bbabc3019a1c122eac6dce65', 'b337e5a8c3f8c94cc4dda38ee3c147f60e00ced979f97683a430d3772a79803f'),
(16, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000041', '{"helpdesk":"zendesk","ticketId":"301"}', 'b337e5a8c3f8c94cc4dda38ee3c147f60e00ced979f97683a430d3772a79803f', '4db8723ad2db06b23f695a611e72f4b73960ca47e541bf1d4bc332da67a65656'),
(17, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000043', '{"lines":["00000000000000000000000033"],"reason":"changed_mind"}', '4db8723ad2db06b23f695a611e72f4b73960ca47e541bf1d4bc332da67a65656', '12071180c4a0b68f1674d315d865be0fdfe7945ead5ef0942c06b908853682fb'),
(18, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000043', '{"helpdesk":"zendesk","ticketId":"302"}', '12071180c4a0b68f1674d315d865be0fdfe7945ead5ef0942c06b908853682fb', '0ae9567d2efea806305532a6ecdc90da1dce0abd3efb250376f7050f6da5617e'),
(19, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000045', '{"lines":["00000000000000000000000034"],"reason":"changed_mind"}', '0ae9567d2efea806305532a6ecdc90da1dce0abd3efb250376f7050f6da5617e', 'd36f69719df851b4260767d17b71d0bf36ab2a278737767ab2e857a7a89f5c43'),
(20, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000045', '{"helpdesk":"zendesk","ticketId":"303"}', 'd36f69719df851b4260767d17b71d0bf36ab2a278737767ab2e857a7a89f5c43', '299491885e49aeb432103d85f4e0b80bb61df995ff35ed54ff2b5726699a048c'),
(21, 1772474400000, '{"job":"intake","kind":"job"}', 'case.opened', '00000000000000000000000047', '{"lines":["00000000000000000000000035"],"reason":"changed_mind"}', '299491885e49aeb432103d85f4e0b80bb61df995ff35ed54ff2b5726699a048c', '5c16d4b56a86a6f0daab4401268e011dc8538a409e57fb795ba43ad8841a4740'),
(22, 1772474400000, '{"job":"intake","kind":"job"}', 'case.linked', '00000000000000000000000047', '{"helpdesk":"zendesk","ticketId":"304"}', '5c16d4b56a86a6f0daab4401268e011dc8538a409e57fb795ba43ad8841a4740', 'f3116021b6613485774513fee5b49bcc07c5d85ae1fea809597833abd87bc414'),
(23, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000041', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"301","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":16}', 'f3116021b6613485774513fee5b49bcc07c5d85ae1fea809597833abd87bc414', '702db008f83bb756dda20f80448102bd50f8d5daade3b2c34762e219b9a2fc15'),
(24, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000043', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"302","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":18}', '702db008f83bb756dda20f80448102bd50f8d5daade3b2c34762e219b9a2fc15', '6126017ac9811acb2a846eebe2245b80d3856abc3e345ac7d43b0a8e459a3132'),
(25, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000045', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"303","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":20}', '6126017ac9811acb2a846eebe2245b80d3856abc3e345ac7d43b0a8e459a3132', 'a7dbd3fac4bada5e335e0a4e9de235e4bac4333c4b72624fb1d1f3d79dbe283c'),
(26, 1772474400000, '{"job":"outbox","kind":"job"}', 'ticket.updated', '00000000000000000000000047', '{"helpdesk":"zendesk","tags":["changed_mind","refund_state_open"],"ticketId":"304","told":["intake 8f211c82aa5c47a6891d0dd0236cff6aeaf2ae38d3025b0799a403c110420572"],"toldSeq":22}', 'a7dbd3fac4bada5e335e0a4e9de235e4bac4333c4b72624fb1d1f3d79dbe283c', '15c95d9417babfbc405b2cb741a969302b19b5dc0c06f9c11316cd1f6b85fc3c'),
(27, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'case.taken', '00000000000000000000000041', '{"ownerId":"00000000000000000000000016"}', '15c95d9417babfbc405b2cb741a969302b19b5dc0c06f9c11316cd1f6b85fc3c', '1102fb09f0746f3508c71b8eaecf881c28868c88d8fa07c605d1155cfa2f9ec4'),
(28, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'decision.recorded', '00000000000000000000000041', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000001","factsHash":"f1:48e4c2fd77e873ce7db61f4051f0d5f5be806b0657b0b5d2861d80dd0f1fabe6","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', '1102fb09f0746f3508c71b8eaecf881c28868c88d8fa07c605d1155cfa2f9ec4', '3bb1d4758257269f8298c1aba4c86df96e9490dd707928636bc06f492693a91e'),
(29, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'leg.reserved', '00000000000000000000000041', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000050","paymentId":"00000000000000000000000022"}', '3bb1d4758257269f8298c1aba4c86df96e9490dd707928636bc06f492693a91e', 'ec7f992de3b1267328a4992821fa2cf5d907ff381689935843cdfeb14186e53d'),
(30, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'case.moved', '00000000000000000000000041', '{"from":"open","to":"in_progress"}', 'ec7f992de3b1267328a4992821fa2cf5d907ff381689935843cdfeb14186e53d', '1c52c5ebe5fa57ff917c940a889d107265d966f13f556d70270e2ebda67b789d'),
(31, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'case.taken', '00000000000000000000000043', '{"ownerId":"00000000000000000000000016"}', '1c52c5ebe5fa57ff917c940a889d107265d966f13f556d70270e2ebda67b789d', 'd40f38f719d8eba712557687ebfd4c7c30b6ed4cfdc018f6d4042cac5e5c91c6'),
(32, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'decision.recorded', '00000000000000000000000043', '{"amountMinor":8000,"bonusMinor":0,"currency":"USD","decisionId":"01DEC000000000000000000002","factsHash":"f1:9a2e95e805b692845d62e5eb764bf1d7a7017aa9754fd6b15a21674294574369","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1"}', 'd40f38f719d8eba712557687ebfd4c7c30b6ed4cfdc018f6d4042cac5e5c91c6', '5f1c4a8c1868af38e294d51f05ed04689e9415e4c4a4b451241439925cbcd3fa'),
(33, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'leg.reserved', '00000000000000000000000043', '{"amountMinor":8000,"kind":"refund","legId":"00000000000000000000000055","paymentId":"00000000000000000000000025"}', '5f1c4a8c1868af38e294d51f05ed04689e9415e4c4a4b451241439925cbcd3fa', 'cd5156b18806419a3b5a0a074063ee9fccb762eb6ed63c3cc2e51fb376ef66f3'),
(34, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'case.moved', '00000000000000000000000043', '{"from":"open","to":"in_progress"}', 'cd5156b18806419a3b5a0a074063ee9fccb762eb6ed63c3cc2e51fb376ef66f3', '9415fcc8294b2c24ac0ef59318cb98c4731630b0578dfbe529a0e284e22c0dd6'),
(35, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'case.taken', '00000000000000000000000045', '{"ownerId":"00000000000000000000000016"}', '9415fcc8294b2c24ac0ef59318cb98c4731630b0578dfbe529a0e284e22c0dd6', 'c6a50a95b4013962c887c16ebe40283024ef62935881248cbf96eb8067e1b967'),
(36, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'decision.recorded', '00000000000000000000000045', '{"amountMinor":5000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000003","factsHash":"f1:13c1f163d4487f59b3f7cdc69af794e1dfea02c85bdaed6a6c0fb498301df15d","offer":"refund","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', 'c6a50a95b4013962c887c16ebe40283024ef62935881248cbf96eb8067e1b967', '6d6f6b1c6ce20fe39a7ecc5f392f19acae29619b0b287f7cda6a5af74a827a4e'),
(37, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'leg.requested', '00000000000000000000000045', '{"amountMinor":5000,"kind":"refund","legId":"00000000000000000000000060","paymentId":"00000000000000000000000028"}', '6d6f6b1c6ce20fe39a7ecc5f392f19acae29619b0b287f7cda6a5af74a827a4e', 'f3167549468533ccd5aa72b7624e38adc9fec96742b780022c369ef062da56b9'),
(38, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'approval.requested', '00000000000000000000000045', '{"amountMinor":5000,"approvalId":"00000000000000000000000061","currency":"USD","decisionId":"01DEC000000000000000000003","expiresAtMs":1772647200000,"hash":"a1:1c1bc9d2b14751b81727938cb0798e116de1d3cdddbaeda61c028ae644c81d90","needs":"lead","why":"exception"}', 'f3167549468533ccd5aa72b7624e38adc9fec96742b780022c369ef062da56b9', '6d7c2ae196dc63749a8329d3d78bfbbc2a53125d7260c794a7a2f216f131f5b7'),
(39, 1772474400000, '{"kind":"person","personId":"00000000000000000000000016","role":"agent"}', 'case.moved', '00000000000000000000000045', '{"from":"open","to":"awaiting_approval"}', '6d7c2ae196dc63749a8329d3d78bfbbc2a53125d7260c794a7a2f216f131f5b7', '464d5f93cf7a850c642c7ccb66425a76d6798857dc7422c6a57d29ce28073193'),
(40, 1772474400000, '{"kind":"person","personId":"00000000000000000000000015","role":"finance"}', 'case.taken', '00000000000000000000000047', '{"ownerId":"00000000000000000000000015"}', '464d5f93cf7a850c642c7ccb66425a76d6798857dc7422c6a57d29ce28073193', '766dcbc3f217fbb6a026079859d1686fd5e67d1b661bd76f2179f8ddf917bffb'),
(41, 1772474400000, '{"kind":"person","personId":"00000000000000000000000015","role":"finance"}', 'decision.recorded', '00000000000000000000000047', '{"amountMinor":6000,"bonusMinor":0,"cause":"goodwill","currency":"USD","decisionId":"01DEC000000000000000000004","factsHash":"f1:7c05f3408f2abfb4a644136effdef9c4759a6e249c643eae3a1a2185f9ac0bd9","offer":"credit","policyVersionIds":["general@1"],"reason":"changed_mind","rulesVersionId":"test-rules@1","sentenceHash":"ad0bf91f8c94f6878943fd9d6d66803b9a0e12278a6e65a39c5314f5154e495d"}', '766dcbc3f217fbb6a026079859d1686fd5e67d1b661bd76f2179f8ddf917bffb', 'ff733688b9362f986b657d8c3e807ebb9f6e0067662f1d7522a3dbe2ad0b4814'),
(42, 1772474400000, '{"kind":"person","personId":"00000000000000000000000015","role":"finance"}', 'leg.reserved', '00000000000000000000000047', '{"amountMinor":6000,"kind":"credit","legId":"00000000000000000000000066","paymentId":"00000000000000000000000031"}', 'ff733688b9362f986b657d8c3e807ebb9f6e0067662f1d7522a3dbe2ad0b4814', 'a1940bc8acf2d358a271f19b840b4182ebb626a708ab15a419407a9d561b8386'),
(43, 1772474400000, '{"kind":"person","personId":"00000000000000000000000015","role":"finance"}', 'case.moved', '00000000000000000000000047', '{"from":"open","to":"in_progress"}', 'a1940bc8acf2d358a271f19b840b4182ebb626a708ab15a419407a9d561b8386', '970971b7f168b7e9844eb002320e55af8b167d4662c8a34070dc705b37dab894'),
(44, 1772474700000, '{"job":"guard","kind":"job"}', 'account.frozen', NULL, '{"guardSeq":56,"seq":43,"why":"shorter"}', '970971b7f168b7e9844eb002320e55af8b167d4662c8a34070dc705b37dab894', '96d1a69431ef88a796e92b4fd2d43d40717122a6e41e86d6ee4c60ae35666cf4'),
(45, 1772474700000, '{"job":"outbox","kind":"job"}', 'connection.paused', NULL, '{"kind":"zendesk","why":"zendesk.401"}', '96d1a69431ef88a796e92b4fd2d43d40717122a6e41e86d6ee4c60ae35666cf4', 'ea154a67dd76f2be3644d20e8932750d305ae3785fdd664e5b59405856bca535'),
(46, 1772474700000, '{"job":"reconcile","kind":"job"}', 'connection.paused', NULL, '{"kind":"stripe","why":"stripe.401"}', 'ea154a67dd76f2be3644d20e8932750d305ae3785fdd664e5b59405856bca535', '1c0c3d1e9cdb1b77bb45aa2eb2e1bccdcbb60fd875031ca08a07275e621adc04');

INSERT INTO text (id, case_id, body, delete_after_ms) VALUES
('00000000000000000000000059', '00000000000000000000000045', 'A small part, for the long wait.', NULL),
('00000000000000000000000065', '00000000000000000000000047', 'A small part, for the long wait.', NULL);

INSERT INTO reconciliation (id, why, since_ms, phase, cursor, differences, started_at_ms, finished_at_ms) VALUES
('00000000000000000000000077', 'restore', 0, 'listing', 'charges:', 0, 1772474700000, NULL);

INSERT INTO reconciliation_item (run_id, payment_id, done_at_ms) VALUES
('00000000000000000000000077', '00000000000000000000000028', NULL),
('00000000000000000000000077', '00000000000000000000000022', NULL);

INSERT INTO case_likeness (decision_id, case_id, policy_id, clause_id, reason, uses, service, decided_at_ms) VALUES
('01DEC000000000000000000001', '00000000000000000000000041', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000002', '00000000000000000000000043', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000003', '00000000000000000000000045', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000),
('01DEC000000000000000000004', '00000000000000000000000047', 'general', 'otherwise', 'changed_mind', 'no_package', 'massage', 1772474400000);

INSERT INTO decision_line (decision_id, line_id) VALUES
('01DEC000000000000000000001', '00000000000000000000000032'),
('01DEC000000000000000000002', '00000000000000000000000033'),
('01DEC000000000000000000003', '00000000000000000000000034'),
('01DEC000000000000000000004', '00000000000000000000000035');

INSERT INTO found_due (patient_id, since_ms) VALUES
('00000000000000000000000020', 1772474400000),
('00000000000000000000000023', 1772474400000),
('00000000000000000000000026', 1772474400000),
('00000000000000000000000029', 1772474400000);

CREATE INDEX patient_by_payer ON patient (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX patient_by_guardian ON patient (guardian_id) WHERE guardian_id IS NOT NULL;
CREATE INDEX patient_key_by_patient ON patient_key (patient_id);
CREATE INDEX purchase_by_patient ON purchase (patient_id, bought_on);
CREATE INDEX purchase_by_payer ON purchase (payer_id) WHERE payer_id IS NOT NULL;
CREATE INDEX purchase_by_invoice ON purchase (invoice) WHERE invoice IS NOT NULL;
CREATE INDEX line_by_purchase ON line (purchase_id);
CREATE INDEX use_by_entitlement ON use_record (entitlement_id, used_on);
CREATE INDEX payment_by_patient ON payment (patient_id);
CREATE INDEX payment_by_purchase ON payment (purchase_id);
CREATE INDEX rules_version_newest ON rules_version (added_at_ms);
CREATE TRIGGER policy_version_frozen BEFORE UPDATE ON policy_version
  BEGIN SELECT RAISE(ABORT, 'a policy version is never edited'); END;
CREATE TRIGGER policy_version_kept BEFORE DELETE ON policy_version
  BEGIN SELECT RAISE(ABORT, 'a policy version is never removed'); END;
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
CREATE INDEX consent_by_patient ON consent (patient_id, accepted_at_ms);
CREATE INDEX message_by_patient ON message (patient_id, sent_at_ms);
CREATE INDEX claim_by_patient ON claim (patient_id);
CREATE INDEX booking_by_patient ON booking (patient_id, on_date);
CREATE INDEX unpaid_by_patient ON unpaid_invoice (patient_id);
CREATE INDEX case_by_state ON refund_case (state, due_at_ms);
CREATE INDEX case_by_reason ON refund_case (reason, opened_at_ms);
CREATE INDEX case_by_month ON refund_case (month, reason);
CREATE INDEX case_by_patient ON refund_case (patient_id, opened_at_ms);
CREATE INDEX case_ticket_by_case ON case_ticket (case_id);
CREATE UNIQUE INDEX one_open_case_per_line ON case_line (line_id) WHERE open = 1;
CREATE INDEX evaluation_by_case ON evaluation (case_id);
CREATE INDEX decision_by_case ON decision (case_id, decided_at_ms);
CREATE INDEX decision_by_decider ON decision (decider_id, decided_at_ms);
CREATE INDEX approval_waiting ON approval (state, requested_at_ms);
CREATE INDEX approval_by_decision ON approval (decision_id);
CREATE INDEX leg_by_payment ON leg (payment_id, held_minor);
CREATE INDEX leg_by_decision ON leg (decision_id);
CREATE INDEX leg_by_state ON leg (state);
CREATE TRIGGER leg_currency BEFORE INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'a leg is in the currency of its payment')
  WHERE NEW.currency <> (SELECT currency FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_frozen BEFORE UPDATE OF amount_minor, currency, payment_id, kind, decision_id ON leg BEGIN
  SELECT RAISE(ABORT, 'amount, currency and payment of a leg are frozen');
END;
CREATE INDEX allocation_by_line ON allocation (line_id);
CREATE INDEX outside_refund_by_payment ON outside_refund (payment_id);
CREATE TRIGGER credit_no_update BEFORE UPDATE ON credit_entry BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_no_delete BEFORE DELETE ON credit_entry BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_once BEFORE INSERT ON credit_entry
  WHEN EXISTS (SELECT 1 FROM credit_entry WHERE id = NEW.id OR (source = NEW.source AND source_id = NEW.source_id))
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
CREATE INDEX credit_by_patient ON credit_entry (patient_id, on_date);
CREATE INDEX task_by_case ON task (case_id);
CREATE INDEX task_open ON task (due_on) WHERE done_at_ms IS NULL;
CREATE INDEX job_due ON job (due_at_ms, lane);
CREATE INDEX event_by_case ON event (case_id, seq);
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_in_order BEFORE INSERT ON event
  WHEN NEW.seq IS NULL OR NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
  BEGIN SELECT RAISE(ABORT, 'events come in order'); END;
CREATE INDEX reconciliation_newest ON reconciliation (started_at_ms);
CREATE INDEX reconciliation_item_open ON reconciliation_item (run_id) WHERE done_at_ms IS NULL;
CREATE UNIQUE INDEX one_follow_up_per_ticket ON case_ticket (helpdesk, follow_up_of) WHERE follow_up_of IS NOT NULL;
CREATE INDEX booking_by_line ON booking (line_id, on_date) WHERE line_id IS NOT NULL;
CREATE INDEX credit_echo_by_leg ON credit_echo (leg_id);
CREATE TRIGGER credit_echo_no_update BEFORE UPDATE ON credit_echo BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_echo_no_delete BEFORE DELETE ON credit_echo BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_echo_once BEFORE INSERT ON credit_echo
  WHEN EXISTS (SELECT 1 FROM credit_echo WHERE source = NEW.source AND source_id = NEW.source_id)
    OR EXISTS (SELECT 1 FROM credit_entry WHERE source = NEW.source AND source_id = NEW.source_id)
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
CREATE TRIGGER provider_pay_no_update BEFORE UPDATE ON provider_pay BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE TRIGGER provider_pay_no_delete BEFORE DELETE ON provider_pay BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE TRIGGER provider_pay_once BEFORE INSERT ON provider_pay
  WHEN EXISTS (SELECT 1 FROM provider_pay WHERE decision_id = NEW.decision_id AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE INDEX credit_by_leg ON credit_entry (leg_id) WHERE leg_id IS NOT NULL;
CREATE INDEX credit_by_lot ON credit_entry (lot_id) WHERE lot_id IS NOT NULL;
CREATE INDEX credit_by_carrier ON credit_entry (carried_by) WHERE carried_by IS NOT NULL;
CREATE INDEX credit_by_date ON credit_entry (on_date);
CREATE INDEX credit_entry_line_by_line ON credit_entry_line (line_id);
CREATE TRIGGER credit_line_no_update BEFORE UPDATE ON credit_entry_line
  BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_line_no_delete BEFORE DELETE ON credit_entry_line
  BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_line_once BEFORE INSERT ON credit_entry_line
  WHEN EXISTS (SELECT 1 FROM credit_entry_line WHERE entry_id = NEW.entry_id AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'this line of a credit entry is there already'); END;
CREATE TRIGGER credit_sign BEFORE INSERT ON credit_entry
  WHEN NEW.kind <> 'import' AND (NEW.delta_minor > 0) <> (NEW.kind IN ('grant', 'bonus', 'restore'))
  BEGIN SELECT RAISE(ABORT, 'a credit entry of this kind has the other sign'); END;
CREATE TRIGGER credit_lot_same BEFORE INSERT ON credit_entry WHEN NEW.lot_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'an entry is of the same patient, currency, sort and leg as its grant') WHERE NOT EXISTS (
    SELECT 1 FROM credit_entry g WHERE g.id = NEW.lot_id AND g.lot_id IS NULL AND g.patient_id = NEW.patient_id
      AND g.currency = NEW.currency AND g.bonus = NEW.bonus AND g.leg_id IS NEW.leg_id);
END;
CREATE TRIGGER credit_lot_within AFTER INSERT ON credit_entry WHEN NEW.lot_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a grant of credit is never below zero, nor above itself') FROM credit_entry g WHERE g.id = NEW.lot_id
    AND g.delta_minor + (SELECT sum(delta_minor) FROM credit_entry WHERE lot_id = g.id) NOT BETWEEN 0 AND g.delta_minor;
END;
CREATE TRIGGER credit_leg_within AFTER INSERT ON credit_entry WHEN NEW.leg_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'the entries of a credit leg are never below zero, nor above the leg')
  FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.id = NEW.leg_id
    AND (SELECT sum(delta_minor) FROM credit_entry WHERE leg_id = g.id AND bonus = NEW.bonus)
      NOT BETWEEN 0 AND CASE WHEN NEW.bonus = 1 THEN d.bonus_minor ELSE g.amount_minor END;
END;
CREATE VIEW leg_counting AS
  SELECT g.id AS leg_id, g.payment_id, g.held_minor + CASE WHEN g.kind = 'credit' THEN coalesce((
    SELECT sum(e.delta_minor) FROM credit_entry e
    WHERE e.leg_id = g.id AND e.bonus = 0 AND e.kind IN ('reverse', 'cash_out', 'restore')), 0) ELSE 0 END AS counts_minor
  FROM leg g;
CREATE INDEX delegation_to ON delegation (to_person, ends_at_ms);
CREATE INDEX delegation_from ON delegation (from_person, ends_at_ms);
CREATE TRIGGER delegation_once BEFORE INSERT ON delegation WHEN EXISTS (SELECT 1 FROM delegation WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this delegation is there already'); END;
CREATE TRIGGER delegation_kept BEFORE DELETE ON delegation BEGIN SELECT RAISE(ABORT, 'a delegation is never removed'); END;
CREATE TRIGGER delegation_frozen BEFORE UPDATE OF id, from_person, to_person, from_on, until_on, starts_at_ms, ends_at_ms, given_at_ms, text_id
  ON delegation BEGIN SELECT RAISE(ABORT, 'a delegation is never edited'); END;
CREATE TRIGGER delegation_ends_once BEFORE UPDATE ON delegation WHEN OLD.ended_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'a delegation ends once'); END;
CREATE TRIGGER approval_on_lent_right BEFORE UPDATE ON approval WHEN NEW.on_behalf_of IS NOT NULL OR NEW.delegation_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'nobody lent this right') WHERE NOT EXISTS (
    SELECT 1 FROM delegation d WHERE d.id = NEW.delegation_id AND d.from_person = NEW.on_behalf_of AND d.to_person = NEW.approver_id
      AND NEW.decided_at_ms >= d.starts_at_ms AND NEW.decided_at_ms < d.ends_at_ms AND d.ended_at_ms IS NULL);
  END;
CREATE TRIGGER approval_asked_first BEFORE INSERT ON approval WHEN NEW.state <> 'waiting' OR NEW.approver_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'an approval is asked for before it is given'); END;
CREATE TRIGGER approval_answered_once BEFORE UPDATE ON approval WHEN OLD.state <> 'waiting'
  BEGIN SELECT RAISE(ABORT, 'an approval is answered once'); END;
CREATE TRIGGER audit_head_no_update BEFORE UPDATE ON audit_head BEGIN SELECT RAISE(ABORT, 'published heads stay'); END;
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'published heads stay'); END;
CREATE TRIGGER audit_head_once BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head WHERE on_date = NEW.on_date)
  BEGIN SELECT RAISE(ABORT, 'the head of this day is there already'); END;
CREATE INDEX consent_by_version ON consent (policy_version_id, patient_id);
CREATE INDEX case_by_opening ON refund_case (opened_at_ms, id);
CREATE INDEX case_likeness_alike ON case_likeness (policy_id, clause_id, reason, uses, decided_at_ms);
CREATE TRIGGER case_likeness_no_update BEFORE UPDATE ON case_likeness
  BEGIN SELECT RAISE(ABORT, 'what a decision was like is never edited'); END;
CREATE TRIGGER case_likeness_no_delete BEFORE DELETE ON case_likeness
  BEGIN SELECT RAISE(ABORT, 'what a decision was like is never removed'); END;
CREATE TRIGGER case_likeness_once BEFORE INSERT ON case_likeness
  WHEN EXISTS (SELECT 1 FROM case_likeness WHERE decision_id = NEW.decision_id)
  BEGIN SELECT RAISE(ABORT, 'this decision has its likeness already'); END;
CREATE INDEX clinician_question_by_case ON clinician_question (case_id, id);
CREATE INDEX clinician_answer_by_case ON clinician_answer (case_id, id);
CREATE TRIGGER clinician_question_no_update BEFORE UPDATE ON clinician_question
  BEGIN SELECT RAISE(ABORT, 'what was asked is never edited'); END;
CREATE TRIGGER clinician_question_no_delete BEFORE DELETE ON clinician_question
  BEGIN SELECT RAISE(ABORT, 'what was asked is never removed'); END;
CREATE TRIGGER clinician_question_once BEFORE INSERT ON clinician_question
  WHEN EXISTS (SELECT 1 FROM clinician_question WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this question is there already'); END;
CREATE TRIGGER clinician_answer_no_update BEFORE UPDATE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never edited: a new one is recorded'); END;
CREATE TRIGGER clinician_answer_no_delete BEFORE DELETE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never removed'); END;
CREATE TRIGGER clinician_answer_once BEFORE INSERT ON clinician_answer
  WHEN EXISTS (SELECT 1 FROM clinician_answer WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this answer is there already'); END;
CREATE INDEX credit_by_reference ON credit_entry (patient_id, reference_hash) WHERE reference_hash IS NOT NULL;
CREATE INDEX credit_use_told_by_reference ON credit_use_told (patient_id, reference_hash);
CREATE TRIGGER credit_use_told_no_update BEFORE UPDATE ON credit_use_told BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_use_told_no_delete BEFORE DELETE ON credit_use_told BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_use_told_once BEFORE INSERT ON credit_use_told
  WHEN EXISTS (SELECT 1 FROM credit_use_told WHERE source = NEW.source AND source_id = NEW.source_id)
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;
CREATE TRIGGER patient_merged_flat BEFORE UPDATE OF merged_into ON patient WHEN NEW.merged_into IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a patient is merged into one who was not merged') WHERE NEW.merged_into = NEW.id
    OR NOT EXISTS (SELECT 1 FROM patient WHERE id = NEW.merged_into AND merged_into IS NULL)
    OR EXISTS (SELECT 1 FROM patient WHERE merged_into = NEW.id);
END;
CREATE VIEW case_stranger AS
  SELECT c.id AS case_id, 'line' AS kind, k.line_id AS what_id, u.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN case_line k ON k.case_id = c.id
      JOIN line n ON n.id = k.line_id JOIN purchase u ON u.id = n.purchase_id JOIN patient o ON o.id = u.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'decided_line', a.line_id, u.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN decision d ON d.case_id = c.id JOIN leg g ON g.decision_id = d.id
      JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN purchase u ON u.id = n.purchase_id
      JOIN patient o ON o.id = u.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'payment', g.payment_id, y.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN decision d ON d.case_id = c.id JOIN leg g ON g.decision_id = d.id
      JOIN payment y ON y.id = g.payment_id JOIN patient o ON o.id = y.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'ticket', t.ticket_id, m.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN case_ticket t ON t.case_id = c.id
      JOIN ticket_match m ON m.helpdesk = t.helpdesk AND m.ticket_id = t.ticket_id JOIN patient o ON o.id = m.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
CREATE TRIGGER case_line_of_its_patient AFTER INSERT ON case_line BEGIN
  SELECT RAISE(ABORT, 'a line of a case is its patient''s')
  WHERE (SELECT patient_id FROM refund_case WHERE id = NEW.case_id) IS NULL
    OR EXISTS (SELECT 1 FROM case_stranger WHERE case_id = NEW.case_id AND kind = 'line' AND what_id = NEW.line_id);
END;
CREATE TRIGGER case_line_stays BEFORE UPDATE OF case_id, line_id ON case_line
  WHEN NEW.case_id IS NOT OLD.case_id OR NEW.line_id IS NOT OLD.line_id
  BEGIN SELECT RAISE(ABORT, 'a line of a case is taken out or in, never exchanged'); END;
CREATE TRIGGER allocation_of_its_patient AFTER INSERT ON allocation BEGIN
  SELECT RAISE(ABORT, 'money of a case is for lines of its patient')
  FROM leg g JOIN decision d ON d.id = g.decision_id JOIN refund_case c ON c.id = d.case_id
    JOIN line n ON n.id = NEW.line_id JOIN purchase u ON u.id = n.purchase_id
    LEFT JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = u.patient_id
  WHERE g.id = NEW.leg_id AND coalesce(p.merged_into, p.id) IS NOT coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER leg_of_its_patient AFTER INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'money of a case goes to payments of its patient')
  FROM decision d JOIN refund_case c ON c.id = d.case_id JOIN payment y ON y.id = NEW.payment_id
    LEFT JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = y.patient_id
  WHERE d.id = NEW.decision_id AND coalesce(p.merged_into, p.id) IS NOT coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER case_stays_with_its_patient BEFORE UPDATE OF patient_id ON refund_case
  WHEN OLD.patient_id IS NOT NULL AND NEW.patient_id IS NOT OLD.patient_id AND OLD.source IS NULL
  BEGIN SELECT RAISE(ABORT, 'a case stays with its patient'); END;
CREATE TRIGGER case_patient_fits AFTER UPDATE OF patient_id ON refund_case
  WHEN NEW.patient_id IS NOT OLD.patient_id AND NEW.source IS NULL BEGIN
  SELECT RAISE(ABORT, 'what stands in a case is its patient''s')
  WHERE EXISTS (SELECT 1 FROM case_stranger WHERE case_id = NEW.id);
END;
CREATE TRIGGER case_ticket_of_its_patient AFTER INSERT ON case_ticket BEGIN
  SELECT RAISE(ABORT, 'a ticket is in a case of the patient it is matched to') FROM ticket_match m
    JOIN patient o ON o.id = m.patient_id JOIN refund_case c ON c.id = NEW.case_id JOIN patient p ON p.id = c.patient_id
  WHERE m.helpdesk = NEW.helpdesk AND m.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER case_ticket_moved_to_its_patient AFTER UPDATE OF case_id ON case_ticket BEGIN
  SELECT RAISE(ABORT, 'a ticket is in a case of the patient it is matched to') FROM ticket_match m
    JOIN patient o ON o.id = m.patient_id JOIN refund_case c ON c.id = NEW.case_id JOIN patient p ON p.id = c.patient_id
  WHERE m.helpdesk = NEW.helpdesk AND m.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER ticket_match_of_its_case AFTER INSERT ON ticket_match BEGIN
  SELECT RAISE(ABORT, 'a ticket is matched to the patient of its case') FROM case_ticket t
    JOIN refund_case c ON c.id = t.case_id JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = NEW.patient_id
  WHERE t.helpdesk = NEW.helpdesk AND t.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER ticket_match_changed_with_its_case AFTER UPDATE OF patient_id ON ticket_match
  WHEN NEW.patient_id IS NOT OLD.patient_id BEGIN
  SELECT RAISE(ABORT, 'a ticket is matched to the patient of its case') FROM case_ticket t
    JOIN refund_case c ON c.id = t.case_id JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = NEW.patient_id
  WHERE t.helpdesk = NEW.helpdesk AND t.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE INDEX case_reason_by_reason ON case_reason (reason, case_id);
CREATE INDEX call_back_by_ticket ON call_back (helpdesk, ticket_id, person_id, at_ms);
CREATE TRIGGER call_back_no_update BEFORE UPDATE ON call_back BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER call_back_no_delete BEFORE DELETE ON call_back BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER decision_call_back_no_update BEFORE UPDATE ON decision_call_back
  BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE TRIGGER decision_call_back_no_delete BEFORE DELETE ON decision_call_back
  BEGIN SELECT RAISE(ABORT, 'call-backs are append-only'); END;
CREATE INDEX person_family_by_patient ON person_family (patient_id);
CREATE VIEW own_patient AS
  SELECT f.person_id, coalesce(y.merged_into, y.id) AS patient_id FROM person_family f JOIN patient y ON y.id = f.patient_id
  UNION ALL
  SELECT p.id, coalesce(y.merged_into, y.id) FROM person p
    JOIN patient_key k ON k.kind IN ('email', 'email_other') AND k.value_norm = p.email_norm
    JOIN patient y ON y.id = k.patient_id;
CREATE VIEW concerned_patient AS
  SELECT y.id AS patient_id, coalesce(y.merged_into, y.id) AS concerned_id FROM patient y
  UNION ALL SELECT y.id, coalesce(z.merged_into, z.id) FROM patient y JOIN patient z ON z.id = y.payer_id
  UNION ALL SELECT y.id, coalesce(z.merged_into, z.id) FROM patient y JOIN patient z ON z.id = y.guardian_id
  UNION ALL SELECT b.patient_id, coalesce(z.merged_into, z.id) FROM purchase b JOIN patient z ON z.id = b.payer_id;
CREATE VIEW own_matter AS
  SELECT o.person_id, c.patient_id FROM own_patient o JOIN concerned_patient c ON c.concerned_id = o.patient_id;
CREATE TRIGGER decision_not_for_oneself BEFORE INSERT ON decision
  BEGIN SELECT RAISE(ABORT, 'nobody decides for themselves or their family') FROM refund_case c
    JOIN own_matter o ON o.patient_id = c.patient_id AND o.person_id = NEW.decider_id WHERE c.id = NEW.case_id;
  END;
CREATE TRIGGER approval_not_for_oneself BEFORE UPDATE ON approval WHEN NEW.state = 'approved'
  BEGIN SELECT RAISE(ABORT, 'nobody approves for themselves or their family') FROM decision d
    JOIN refund_case c ON c.id = d.case_id
    JOIN own_matter o ON o.patient_id = c.patient_id AND o.person_id IN (NEW.approver_id, NEW.on_behalf_of) WHERE d.id = NEW.decision_id;
  END;
CREATE TRIGGER credit_not_for_oneself BEFORE INSERT ON credit_entry
  WHEN NEW.person_id IS NOT NULL AND NEW.kind IN ('use', 'reverse', 'cash_out')
  BEGIN SELECT RAISE(ABORT, 'nobody touches their own credit or their family''s') FROM own_matter o
    WHERE o.person_id = NEW.person_id AND o.patient_id = NEW.patient_id;
  END;
CREATE UNIQUE INDEX credit_use_undone_once ON credit_entry (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER credit_undoes_a_use BEFORE INSERT ON credit_entry WHEN NEW.undoes IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'what is taken back is a use, whole and as it was') WHERE NEW.kind IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM credit_entry u WHERE u.id = NEW.undoes AND u.kind = 'use' AND u.lot_id = NEW.lot_id AND u.delta_minor = -NEW.delta_minor);
END;
CREATE TRIGGER credit_undone_not_for_oneself BEFORE INSERT ON credit_entry WHEN NEW.undoes IS NOT NULL AND NEW.person_id IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'nobody touches their own credit or their family''s') FROM own_matter o
    WHERE o.person_id = NEW.person_id AND o.patient_id = NEW.patient_id;
  END;
CREATE INDEX credit_by_person ON credit_entry (person_id, on_date) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX rules_change_waiting ON rules_change (state) WHERE state = 'waiting';
CREATE TRIGGER rules_change_frozen BEFORE UPDATE ON rules_change
  WHEN OLD.state <> 'waiting' OR OLD.json <> NEW.json OR OLD.hash <> NEW.hash OR OLD.asked_by <> NEW.asked_by
    OR OLD.rules_version_id <> NEW.rules_version_id OR OLD.effective_at_ms IS NOT NEW.effective_at_ms
  BEGIN SELECT RAISE(ABORT, 'asked-for rules are never edited'); END;
CREATE TRIGGER rules_change_kept BEFORE DELETE ON rules_change
  BEGIN SELECT RAISE(ABORT, 'asked-for rules are never removed'); END;
CREATE UNIQUE INDEX policy_withdrawn ON policy_end (policy_version_id) WHERE policy_version_id IS NOT NULL;
CREATE UNIQUE INDEX policy_retired ON policy_end (policy_id) WHERE kind = 'retired';
CREATE TRIGGER policy_end_frozen BEFORE UPDATE ON policy_end BEGIN SELECT RAISE(ABORT, 'the end of a policy is never edited'); END;
CREATE TRIGGER policy_end_kept BEFORE DELETE ON policy_end BEGIN SELECT RAISE(ABORT, 'the end of a policy is never removed'); END;
CREATE UNIQUE INDEX payment_once_per_charge ON payment (processor, charge_ref) WHERE charge_ref IS NOT NULL AND twin_of IS NULL;
CREATE INDEX payment_by_charge ON payment (processor, charge_ref) WHERE charge_ref IS NOT NULL;
CREATE INDEX payment_by_intent ON payment (processor, intent_ref) WHERE intent_ref IS NOT NULL;
CREATE INDEX payment_by_twin ON payment (twin_of) WHERE twin_of IS NOT NULL;
CREATE TRIGGER leg_within_collected_insert AFTER INSERT ON leg WHEN NEW.held_minor > 0 BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id IN (
      SELECT NEW.payment_id UNION ALL SELECT id FROM payment WHERE twin_of = NEW.payment_id)) >
    (SELECT received_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_within_collected_update AFTER UPDATE OF state ON leg WHEN NEW.held_minor > OLD.held_minor BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id IN (
      SELECT NEW.payment_id UNION ALL SELECT id FROM payment WHERE twin_of = NEW.payment_id)) >
    (SELECT received_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER credit_restored_within_collected AFTER INSERT ON credit_entry WHEN NEW.kind = 'restore' AND NEW.bonus = 0 BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') FROM leg g JOIN payment y ON y.id = g.payment_id WHERE g.id = NEW.leg_id
    AND (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id IN (
      SELECT y.id UNION ALL SELECT t.id FROM payment t WHERE t.twin_of = y.id)) >
      y.received_minor - y.elsewhere_minor - y.disputed_minor;
END;
CREATE INDEX difference_open ON difference (payment_id) WHERE settled_at_ms IS NULL;
CREATE TRIGGER difference_kept BEFORE DELETE ON difference BEGIN SELECT RAISE(ABORT, 'a difference is never removed'); END;
CREATE INDEX outside_allocation_by_line ON outside_allocation (line_id);
CREATE TRIGGER outside_allocation_no_delete BEFORE DELETE ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_once BEFORE INSERT ON outside_allocation
  WHEN EXISTS (SELECT 1 FROM outside_allocation WHERE vendor_ref = NEW.vendor_ref AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_within AFTER INSERT ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o WHERE o.vendor_ref = NEW.vendor_ref
    AND (SELECT sum(net_minor + tax_minor) FROM outside_allocation WHERE vendor_ref = o.vendor_ref) > o.amount_minor;
END;
CREATE UNIQUE INDEX leg_rest ON leg (rest_of) WHERE rest_of IS NOT NULL;
CREATE TRIGGER leg_rest_frozen BEFORE UPDATE OF rest_of ON leg BEGIN SELECT RAISE(ABORT, 'whose rest a leg is is frozen'); END;
CREATE TRIGGER leg_rest_is_less BEFORE INSERT ON leg WHEN NEW.rest_of IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a rest is less than the closed leg it stands for') WHERE NOT EXISTS (
    SELECT 1 FROM leg g WHERE g.id = NEW.rest_of AND g.state = 'closed' AND g.decision_id = NEW.decision_id
      AND g.payment_id = NEW.payment_id AND g.kind = NEW.kind AND g.amount_minor > NEW.amount_minor);
END;
CREATE INDEX decision_line_by_line ON decision_line (line_id);
CREATE TRIGGER decision_line_no_update BEFORE UPDATE ON decision_line BEGIN SELECT RAISE(ABORT, 'what a decision is about is frozen'); END;
CREATE TRIGGER decision_line_no_delete BEFORE DELETE ON decision_line BEGIN SELECT RAISE(ABORT, 'what a decision is about is frozen'); END;
CREATE INDEX case_line_by_line ON case_line (line_id);
CREATE VIEW line_taken AS
  SELECT n.id AS line_id, n.paid_minor,
    (SELECT coalesce(sum(a.net_minor + a.tax_minor), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id JOIN decision d ON d.id = g.decision_id
     WHERE a.line_id = n.id AND (g.held_minor > 0 OR (g.state = 'requested' AND d.pays_out_leg_id IS NULL)))
    + (SELECT coalesce(sum(x.net_minor + x.tax_minor), 0) FROM credit_entry_line x WHERE x.line_id = n.id) AS taken_minor
  FROM line n;
CREATE TRIGGER line_within_paid_insert AFTER INSERT ON allocation
  WHEN (SELECT d.pays_out_leg_id IS NULL FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.id = NEW.leg_id)
BEGIN
  SELECT RAISE(ABORT, 'more would go back on a line than was paid for it')
  WHERE EXISTS (SELECT 1 FROM line_taken WHERE line_id = NEW.line_id AND taken_minor > paid_minor);
END;
CREATE TRIGGER line_within_paid_hold AFTER UPDATE OF state ON leg WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'more would go back on a line than was paid for it')
  WHERE EXISTS (SELECT 1 FROM allocation a JOIN line_taken t ON t.line_id = a.line_id WHERE a.leg_id = NEW.id AND t.taken_minor > t.paid_minor);
END;
CREATE TRIGGER one_open_promise BEFORE INSERT ON task WHEN NEW.kind IN ('book_redo', 'extend_package') BEGIN
  SELECT RAISE(ABORT, 'this was promised on the line already')
  WHERE EXISTS (
    SELECT 1 FROM decision_line dl JOIN decision d ON d.id = dl.decision_id JOIN task t ON t.case_id = d.case_id
    WHERE dl.line_id = json_extract(NEW.values_json, '$.lineId') AND t.kind = NEW.kind AND t.done_at_ms IS NULL
      AND json_extract(t.values_json, '$.lineId') = dl.line_id);
END;
CREATE INDEX refund_told_by_told ON refund_told (told_ref);
CREATE VIEW credit_on_hold AS
  SELECT e.id AS lot_id, 'dispute' AS why FROM credit_entry e JOIN leg g ON g.id = e.leg_id
  WHERE e.lot_id IS NULL AND EXISTS (
    SELECT 1 FROM leg o JOIN payment m ON m.id = o.payment_id
      JOIN payment y ON y.id = m.id OR y.purchase_id = m.purchase_id OR y.twin_of = m.id OR y.id = m.twin_of
    WHERE (o.id = g.id OR (e.bonus = 1 AND o.kind = 'credit' AND o.decision_id = g.decision_id))
      AND (y.dispute IN ('open_refundable', 'open_locked') OR (y.id = m.id AND y.dispute = 'lost' AND y.received_minor <
        y.elsewhere_minor + y.disputed_minor + (SELECT coalesce(sum(counts_minor), 0) FROM leg_counting WHERE payment_id = y.id))))
  UNION ALL
  SELECT e.id AS lot_id, 'outside_refund' AS why FROM credit_entry e JOIN leg g ON g.id = e.leg_id
  WHERE e.lot_id IS NULL AND EXISTS (
    SELECT 1 FROM leg o JOIN payment m ON m.id = o.payment_id
      JOIN payment y ON y.id = m.id OR y.purchase_id = m.purchase_id OR y.twin_of = m.id OR y.id = m.twin_of
      JOIN difference f ON f.payment_id = y.id
    WHERE (o.id = g.id OR (e.bonus = 1 AND o.kind = 'credit' AND o.decision_id = g.decision_id))
      AND f.settled_at_ms IS NULL AND f.kind = 'unknown_refund');
CREATE TRIGGER credit_on_hold_stays BEFORE INSERT ON credit_entry
  WHEN NEW.lot_id IS NOT NULL AND (NEW.kind = 'use'
    OR (NEW.kind = 'cash_out' AND (SELECT state FROM leg WHERE id = NEW.carried_by) = 'requested'))
  BEGIN SELECT RAISE(ABORT, 'credit of a payment that somebody asks about is held') FROM credit_on_hold WHERE lot_id = NEW.lot_id; END;
CREATE TRIGGER leg_not_beside_a_difference_insert BEFORE INSERT ON leg WHEN NEW.state = 'reserved' AND NEW.rest_of IS NULL BEGIN
  SELECT RAISE(ABORT, 'the payment differs from its processor, or somebody asks about a refund of its purchase') WHERE
    EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL)
    OR EXISTS (
      SELECT 1 FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
        JOIN difference f ON f.payment_id = o.id
      WHERE m.id = NEW.payment_id AND f.settled_at_ms IS NULL AND f.kind = 'unknown_refund');
END;
CREATE TRIGGER leg_not_beside_a_difference_update BEFORE UPDATE OF state ON leg
  WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'the payment differs from its processor, or somebody asks about a refund of its purchase') WHERE
    EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL)
    OR EXISTS (
      SELECT 1 FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
        JOIN difference f ON f.payment_id = o.id
      WHERE m.id = NEW.payment_id AND f.settled_at_ms IS NULL AND f.kind = 'unknown_refund');
END;
CREATE INDEX ticket_request_waiting ON ticket_request (asked_at_ms) WHERE is_request IS NULL;
CREATE INDEX ticket_request_by_month ON ticket_request (month);
CREATE INDEX reply_unanswered ON reply (helpdesk, ticket_id) WHERE answered_at_ms IS NULL;
CREATE TRIGGER reply_answered_once BEFORE UPDATE OF answered_as, answered_by, answered_at_ms ON reply
  WHEN OLD.answered_at_ms IS NOT NULL BEGIN SELECT RAISE(ABORT, 'reply_answered_once'); END;
CREATE TRIGGER reply_as_written BEFORE UPDATE OF helpdesk, ticket_id, message_id, written_at_ms, read_at_ms, speaker, kind ON reply
  BEGIN SELECT RAISE(ABORT, 'reply_as_written'); END;
CREATE INDEX found_by_case ON found (case_id);
CREATE INDEX found_by_patient ON found (patient_id);
CREATE TRIGGER found_kept BEFORE DELETE ON found BEGIN SELECT RAISE(ABORT, 'what was found is never removed'); END;
CREATE TRIGGER found_once BEFORE INSERT ON found WHEN EXISTS (SELECT 1 FROM found WHERE id = NEW.id OR matter = NEW.matter)
  BEGIN SELECT RAISE(ABORT, 'this matter was found before'); END;
CREATE TRIGGER found_frozen BEFORE UPDATE OF id, matter, kind, patient_id, found_at_ms ON found
  BEGIN SELECT RAISE(ABORT, 'which matter was found is frozen'); END;
CREATE TRIGGER found_dismissed_once BEFORE UPDATE ON found WHEN OLD.dismissed_at_ms IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'this was dismissed'); END;
CREATE UNIQUE INDEX one_open_review ON review (case_id) WHERE outcome IS NULL;
CREATE INDEX review_of_case ON review (case_id);
CREATE TRIGGER review_ended_once BEFORE UPDATE ON review WHEN OLD.outcome IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'review_ended_once'); END;
CREATE TRIGGER review_by_another BEFORE UPDATE OF outcome ON review WHEN NEW.outcome = 'stands' AND (
    EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.case_id AND d.decider_id = NEW.ended_by)
    OR EXISTS (SELECT 1 FROM approval a JOIN decision d ON d.id = a.decision_id
      WHERE d.case_id = NEW.case_id AND a.approver_id = NEW.ended_by AND a.state = 'approved'))
  BEGIN SELECT RAISE(ABORT, 'review_by_another'); END;
CREATE VIEW outside_counting AS
  SELECT o.vendor_ref, o.payment_id, o.by_bank, CASE WHEN o.counts = 1 THEN o.amount_minor
    - (SELECT coalesce(sum(t.minor), 0) FROM refund_told t WHERE t.vendor_ref = o.vendor_ref) ELSE 0 END AS counts_minor
  FROM outside_refund o;
CREATE INDEX said_by_hand_of_case ON said_by_hand (case_id);
CREATE TRIGGER said_by_hand_stays BEFORE UPDATE ON said_by_hand BEGIN SELECT RAISE(ABORT, 'said_by_hand_stays'); END;
CREATE TRIGGER outside_allocation_frozen BEFORE UPDATE OF vendor_ref, line_id, case_id ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_within_update AFTER UPDATE ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o WHERE o.vendor_ref = NEW.vendor_ref
    AND (NEW.net_minor < 0 OR NEW.tax_minor < 0 OR NEW.uses < 0
      OR (SELECT sum(net_minor + tax_minor) FROM outside_allocation WHERE vendor_ref = o.vendor_ref) > o.amount_minor);
END;
CREATE TRIGGER matter_decided_in_its_case BEFORE UPDATE OF decision_id ON case_matter WHEN NEW.decision_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM decision WHERE id = NEW.decision_id AND case_id = NEW.case_id)
  BEGIN SELECT RAISE(ABORT, 'a matter is decided in its case'); END;
CREATE INDEX ticket_who_died ON ticket_who (helpdesk, ticket_id) WHERE has_died = 1;
