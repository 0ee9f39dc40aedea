/**
 * Each dispute by itself, with why, until when and how it stands. What a payment says of its disputes stays: by that it is locked, and this is the
 * record beside it. A dispute that is open when this comes has its row from there, and is told whole at the next reading of its payment.
 */
export const disputes = `
CREATE TABLE dispute (
  id TEXT PRIMARY KEY, connection_id TEXT NOT NULL, ref TEXT NOT NULL, payment_id TEXT NOT NULL REFERENCES payment (id),
  reason TEXT NOT NULL, reason_code TEXT, network_reason TEXT, amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('needs_answer', 'under_review', 'won', 'lost', 'closed')),
  inquiry INTEGER NOT NULL CHECK (inquiry IN (0, 1)), refundable INTEGER CHECK (refundable IN (0, 1)),
  answer_by_ms INTEGER, opened_at_ms INTEGER, found_at_ms INTEGER NOT NULL, UNIQUE (connection_id, ref)
) STRICT;
CREATE INDEX dispute_of_payment ON dispute (payment_id);
CREATE INDEX dispute_to_answer ON dispute (answer_by_ms) WHERE state = 'needs_answer';
-- An id of ours is a ULID, whose letters hex digits are some of.
INSERT INTO dispute (id, connection_id, ref, payment_id, reason, amount_minor, currency, state, inquiry, refundable, answer_by_ms, found_at_ms)
  SELECT '0' || substr(upper(hex(randomblob(13))), 1, 25), processor, dispute_ref, id, 'other', coalesce(dispute_minor, collected_minor), currency,
    'needs_answer', 0, CASE dispute WHEN 'open_refundable' THEN 1 ELSE 0 END, dispute_answer_by_ms, coalesce(read_at_ms, captured_at_ms)
  FROM payment WHERE dispute IN ('open_refundable', 'open_locked') AND dispute_ref IS NOT NULL AND twin_of IS NULL
  ON CONFLICT (connection_id, ref) DO NOTHING;

-- What somebody said is to be done about it, and what became of that. 'fight' is done when it is said; all others are done at the processor.
CREATE TABLE dispute_act (
  id TEXT PRIMARY KEY, dispute_id TEXT NOT NULL REFERENCES dispute (id), kind TEXT NOT NULL CHECK (kind IN ('fight', 'stage', 'submit', 'accept')),
  text_id TEXT REFERENCES text (id), asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'refused')), code TEXT, mark TEXT, laid_json TEXT, ended_at_ms INTEGER
) STRICT;
CREATE INDEX dispute_act_of ON dispute_act (dispute_id, id);
-- A bank takes one answer.
CREATE UNIQUE INDEX dispute_answered_once ON dispute_act (dispute_id) WHERE kind IN ('submit', 'accept') AND state <> 'refused';
CREATE UNIQUE INDEX dispute_staged_one_at_a_time ON dispute_act (dispute_id) WHERE kind = 'stage' AND state IN ('waiting', 'sending');
CREATE TABLE dispute_attempt (
  act_id TEXT NOT NULL REFERENCES dispute_act (id), n INTEGER NOT NULL, sent_at_ms INTEGER NOT NULL, outcome TEXT, code TEXT, answered_at_ms INTEGER,
  PRIMARY KEY (act_id, n)
) STRICT, WITHOUT ROWID;
-- What lies at the processor, so that nothing is laid there twice.
CREATE TABLE dispute_piece (
  dispute_id TEXT NOT NULL REFERENCES dispute (id), kind TEXT NOT NULL, hash TEXT NOT NULL, vendor_ref TEXT NOT NULL, laid_at_ms INTEGER NOT NULL,
  PRIMARY KEY (dispute_id, kind, hash)
) STRICT, WITHOUT ROWID;
`;
