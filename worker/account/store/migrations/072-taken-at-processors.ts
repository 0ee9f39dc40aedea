/**
 * What processors took, as they list it: each payment once, whether a payment on file is that one or none is known. `payment_before` is what
 * the payment said before it was found to be that charge; `is_made`: it was made for it. What went back of it is kept apart, since it
 * may be told before the charge is. How far each list was read stands in `reading`.
 */
export const takenAtProcessors = `
CREATE TABLE reading (
  connection_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('payments', 'refunds', 'disputes')),
  through_ms INTEGER, since_ms INTEGER, cursor TEXT, mark TEXT, pages INTEGER NOT NULL DEFAULT 0, restarts INTEGER NOT NULL DEFAULT 0,
  is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)), trouble TEXT,
  PRIMARY KEY (connection_id, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE reading_run (
  connection_id TEXT PRIMARY KEY, began_at_ms INTEGER NOT NULL, asked_by TEXT REFERENCES person (id), ended_at_ms INTEGER, whole_at_ms INTEGER,
  added INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0,
  refused TEXT NOT NULL DEFAULT '{}'
) STRICT, WITHOUT ROWID;

CREATE TABLE taken_payment (
  id TEXT PRIMARY KEY, connection_id TEXT NOT NULL, ref TEXT NOT NULL, charge_ref TEXT, currency TEXT NOT NULL,
  captured_minor INTEGER NOT NULL CHECK (captured_minor > 0), taken_at_ms INTEGER NOT NULL, tender TEXT NOT NULL, brand TEXT, last4 TEXT,
  names TEXT NOT NULL, payer_name TEXT, payer_email TEXT, payer_phone TEXT, hash TEXT NOT NULL,
  is_due INTEGER NOT NULL DEFAULT 1 CHECK (is_due IN (0, 1)),
  payment_id TEXT REFERENCES payment (id), linked_how TEXT CHECK (linked_how IN ('known', 'reference', 'hand')),
  linked_by TEXT REFERENCES person (id), linked_at_ms INTEGER, payment_before TEXT,
  is_made INTEGER NOT NULL DEFAULT 0 CHECK (is_made IN (0, 1)), is_kept_apart INTEGER NOT NULL DEFAULT 0 CHECK (is_kept_apart IN (0, 1)),
  UNIQUE (connection_id, ref),
  CHECK ((payment_id IS NULL) = (linked_how IS NULL) AND (payment_id IS NULL) = (linked_at_ms IS NULL))
) STRICT;
CREATE INDEX taken_due ON taken_payment (id) WHERE is_due = 1;
CREATE INDEX taken_unlinked ON taken_payment (taken_at_ms, id) WHERE payment_id IS NULL;
CREATE UNIQUE INDEX taken_is_one_payment ON taken_payment (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX taken_by_charge ON taken_payment (connection_id, charge_ref) WHERE charge_ref IS NOT NULL;
CREATE INDEX taken_linked ON taken_payment (linked_at_ms, id) WHERE linked_how IN ('reference', 'hand');

CREATE TABLE taken_change (
  connection_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('refund', 'dispute')), ref TEXT NOT NULL, payment_ref TEXT NOT NULL,
  charge_ref TEXT, currency TEXT NOT NULL, amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0), state TEXT NOT NULL, at_ms INTEGER NOT NULL,
  PRIMARY KEY (connection_id, kind, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX taken_change_of ON taken_change (connection_id, payment_ref);
CREATE INDEX taken_change_of_charge ON taken_change (connection_id, charge_ref) WHERE charge_ref IS NOT NULL;
`;
