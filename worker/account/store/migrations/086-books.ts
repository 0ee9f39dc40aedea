/**
 * For the bookkeeper. What moved a processor's balance and what left it for the bank, as the processor lists it, beside the lists that were read
 * before. `is_read`: all that is in the payout was told. A month that somebody closed keeps its rows for good: nothing of it is edited or removed.
 */
export const books = `
CREATE TABLE reading_of_more (
  connection_id TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('payments', 'refunds', 'disputes', 'movements', 'payouts')),
  through_ms INTEGER, since_ms INTEGER, cursor TEXT, mark TEXT, pages INTEGER NOT NULL DEFAULT 0, restarts INTEGER NOT NULL DEFAULT 0,
  is_done INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)), trouble TEXT,
  PRIMARY KEY (connection_id, kind)
) STRICT, WITHOUT ROWID;
INSERT INTO reading_of_more SELECT * FROM reading;
DROP TABLE reading;
ALTER TABLE reading_of_more RENAME TO reading;

CREATE TABLE balance_entry (
  connection_id TEXT NOT NULL, ref TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('charge', 'refund', 'refund_returned', 'dispute', 'dispute_returned', 'other')),
  payout_ref TEXT, refund_ref TEXT, dispute_ref TEXT, payment_ref TEXT, gross_minor INTEGER NOT NULL, fee_minor INTEGER NOT NULL,
  currency TEXT NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (connection_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX balance_entry_by_time ON balance_entry (at_ms) WHERE kind NOT IN ('charge', 'other');
CREATE INDEX balance_entry_of_refund ON balance_entry (refund_ref, connection_id) WHERE refund_ref IS NOT NULL;
CREATE INDEX balance_entry_of_payout ON balance_entry (payout_ref, connection_id) WHERE payout_ref IS NOT NULL AND kind NOT IN ('charge', 'other');
CREATE INDEX balance_entry_of_charge ON balance_entry (payment_ref, connection_id) WHERE kind = 'charge' AND payment_ref IS NOT NULL;

CREATE TABLE bank_payout (
  connection_id TEXT NOT NULL, ref TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('automatic', 'by_hand')),
  state TEXT NOT NULL CHECK (state IN ('on_its_way', 'paid', 'failed', 'unknown')), amount_minor INTEGER NOT NULL, currency TEXT NOT NULL,
  arrives_at_ms INTEGER NOT NULL, is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)), PRIMARY KEY (connection_id, ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX bank_payout_by_time ON bank_payout (arrives_at_ms);

CREATE TABLE closed_month (
  month TEXT PRIMARY KEY, closed_at_ms INTEGER NOT NULL, closed_by TEXT NOT NULL REFERENCES person (id), hash TEXT NOT NULL,
  differences INTEGER NOT NULL CHECK (differences >= 0)
) STRICT;
CREATE TABLE booked_row (
  month TEXT NOT NULL REFERENCES closed_month (month), n INTEGER NOT NULL, key TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (month, n)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER closed_month_once BEFORE INSERT ON closed_month WHEN EXISTS (SELECT 1 FROM closed_month WHERE month >= NEW.month)
  BEGIN SELECT RAISE(ABORT, 'months are closed once, one after the other'); END;
CREATE TRIGGER closed_month_frozen BEFORE UPDATE ON closed_month BEGIN SELECT RAISE(ABORT, 'a closed month is never edited'); END;
CREATE TRIGGER closed_month_kept BEFORE DELETE ON closed_month BEGIN SELECT RAISE(ABORT, 'a closed month is never opened again'); END;
CREATE TRIGGER booked_row_once BEFORE INSERT ON booked_row
  WHEN EXISTS (SELECT 1 FROM booked_row WHERE month = NEW.month AND n = NEW.n) OR EXISTS (SELECT 1 FROM closed_month WHERE month > NEW.month)
  BEGIN SELECT RAISE(ABORT, 'nothing is added to a closed month'); END;
CREATE TRIGGER booked_row_frozen BEFORE UPDATE ON booked_row BEGIN SELECT RAISE(ABORT, 'a closed month is never edited'); END;
CREATE TRIGGER booked_row_kept BEFORE DELETE ON booked_row BEGIN SELECT RAISE(ABORT, 'a closed month is never opened again'); END;
`;
