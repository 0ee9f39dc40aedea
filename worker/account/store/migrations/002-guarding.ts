/**
 * What watches over the money: reconciliation with the processor, page by page and payment by payment, and the differences it found. A
 * payment with an open difference takes no new hold, whatever a screen showed.
 */
export const guarding = `
CREATE TABLE reconciliation (
  id TEXT PRIMARY KEY, why TEXT NOT NULL CHECK (why IN ('daily', 'restore', 'asked')), since_ms INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('listing', 'payments', 'finished')), cursor TEXT, differences INTEGER NOT NULL DEFAULT 0,
  started_at_ms INTEGER NOT NULL, finished_at_ms INTEGER
) STRICT;
CREATE INDEX reconciliation_newest ON reconciliation (started_at_ms);
CREATE TABLE reconciliation_item (
  run_id TEXT NOT NULL REFERENCES reconciliation (id), payment_id TEXT NOT NULL REFERENCES payment (id), done_at_ms INTEGER,
  PRIMARY KEY (run_id, payment_id)
) STRICT;
CREATE INDEX reconciliation_item_open ON reconciliation_item (run_id) WHERE done_at_ms IS NULL;
CREATE TABLE difference (
  id TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payment (id), run_id TEXT NOT NULL REFERENCES reconciliation (id),
  signature TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, ours TEXT, theirs TEXT, our_minor INTEGER, their_minor INTEGER,
  found_at_ms INTEGER NOT NULL, settled_at_ms INTEGER, settled_by TEXT REFERENCES person (id), text_id TEXT,
  UNIQUE (payment_id, signature), CHECK ((settled_at_ms IS NULL) = (settled_by IS NULL))
) STRICT;
CREATE INDEX difference_open ON difference (payment_id) WHERE settled_at_ms IS NULL;
CREATE TRIGGER difference_kept BEFORE DELETE ON difference BEGIN SELECT RAISE(ABORT, 'a difference is never removed'); END;
CREATE TRIGGER leg_not_beside_a_difference_insert BEFORE INSERT ON leg WHEN NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'the payment differs from its processor')
  WHERE EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL);
END;
CREATE TRIGGER leg_not_beside_a_difference_update BEFORE UPDATE OF state ON leg
  WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'the payment differs from its processor')
  WHERE EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL);
END;
`;
