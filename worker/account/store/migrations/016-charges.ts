/**
 * What the processor says it has of each payment, beside what was imported; and for which matter a refund was that somebody made elsewhere.
 * `received_minor` is the twin of `receivedMinor` in `core/refund/headroom.ts`: nothing is given back that never came in.
 */
export const charges = `
ALTER TABLE payment ADD COLUMN captured_minor INTEGER CHECK (captured_minor >= 0);
ALTER TABLE payment ADD COLUMN processor_currency TEXT;
-- One charge has two names at its processor; an import knows one of them.
ALTER TABLE payment ADD COLUMN charge_ref TEXT;
ALTER TABLE payment ADD COLUMN intent_ref TEXT;
ALTER TABLE payment ADD COLUMN read_at_ms INTEGER;
-- The payment that stays, where this row is the same charge under its other name.
ALTER TABLE payment ADD COLUMN twin_of TEXT REFERENCES payment (id) CHECK (twin_of <> id);
ALTER TABLE payment ADD COLUMN received_minor INTEGER GENERATED ALWAYS AS (
  CASE WHEN twin_of IS NOT NULL OR coalesce(processor_currency, currency) <> currency THEN 0
  ELSE min(collected_minor, coalesce(captured_minor, collected_minor)) END
) VIRTUAL;
CREATE UNIQUE INDEX payment_once_per_charge ON payment (processor, charge_ref) WHERE charge_ref IS NOT NULL AND twin_of IS NULL;
CREATE INDEX payment_by_charge ON payment (processor, charge_ref) WHERE charge_ref IS NOT NULL;
CREATE INDEX payment_by_intent ON payment (processor, intent_ref) WHERE intent_ref IS NOT NULL;
CREATE INDEX payment_by_twin ON payment (twin_of) WHERE twin_of IS NOT NULL;

DROP TRIGGER leg_within_collected_insert;
DROP TRIGGER leg_within_collected_update;
DROP TRIGGER credit_restored_within_collected;
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

-- A difference may be found beside a comparison: by a webhook, by the reading before money leaves. What was made elsewhere is answered
-- with the matter that it was for.
CREATE TABLE difference_before AS SELECT * FROM difference;
DROP TABLE difference;
CREATE TABLE difference (
  id TEXT PRIMARY KEY, payment_id TEXT NOT NULL REFERENCES payment (id), run_id TEXT REFERENCES reconciliation (id),
  signature TEXT NOT NULL, kind TEXT NOT NULL, ref TEXT NOT NULL, ours TEXT, theirs TEXT, our_minor INTEGER, their_minor INTEGER,
  found_at_ms INTEGER NOT NULL, settled_at_ms INTEGER, settled_by TEXT REFERENCES person (id), text_id TEXT,
  answer TEXT CHECK (answer IN ('same_matter', 'other_matter')), case_id TEXT REFERENCES refund_case (id),
  UNIQUE (payment_id, signature), CHECK ((settled_at_ms IS NULL) = (settled_by IS NULL)), CHECK (answer IS NULL OR settled_at_ms IS NOT NULL)
) STRICT;
INSERT INTO difference (id, payment_id, run_id, signature, kind, ref, ours, theirs, our_minor, their_minor, found_at_ms, settled_at_ms, settled_by, text_id)
  SELECT id, payment_id, run_id, signature, kind, ref, ours, theirs, our_minor, their_minor, found_at_ms, settled_at_ms, settled_by, text_id
  FROM difference_before;
DROP TABLE difference_before;
CREATE INDEX difference_open ON difference (payment_id) WHERE settled_at_ms IS NULL;
CREATE TRIGGER difference_kept BEFORE DELETE ON difference BEGIN SELECT RAISE(ABORT, 'a difference is never removed'); END;

-- For which lines a refund made elsewhere was: the twin of a leg's allocation. Counts as long as the refund does.
CREATE TABLE outside_allocation (
  vendor_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref), line_id TEXT NOT NULL REFERENCES line (id),
  case_id TEXT REFERENCES refund_case (id), net_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (vendor_ref, line_id)
) STRICT;
CREATE INDEX outside_allocation_by_line ON outside_allocation (line_id);
CREATE TRIGGER outside_allocation_no_update BEFORE UPDATE ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_no_delete BEFORE DELETE ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_once BEFORE INSERT ON outside_allocation
  WHEN EXISTS (SELECT 1 FROM outside_allocation WHERE vendor_ref = NEW.vendor_ref AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_within AFTER INSERT ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o WHERE o.vendor_ref = NEW.vendor_ref
    AND (SELECT sum(net_minor + tax_minor) FROM outside_allocation WHERE vendor_ref = o.vendor_ref) > o.amount_minor;
END;

-- What is left of a leg whose other part was paid elsewhere: smaller, of the same decision, payment and kind, in the place of one that is closed.
ALTER TABLE leg ADD COLUMN rest_of TEXT REFERENCES leg (id);
CREATE UNIQUE INDEX leg_rest ON leg (rest_of) WHERE rest_of IS NOT NULL;
CREATE TRIGGER leg_rest_frozen BEFORE UPDATE OF rest_of ON leg BEGIN SELECT RAISE(ABORT, 'whose rest a leg is is frozen'); END;
CREATE TRIGGER leg_rest_is_less BEFORE INSERT ON leg WHEN NEW.rest_of IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a rest is less than the closed leg it stands for') WHERE NOT EXISTS (
    SELECT 1 FROM leg g WHERE g.id = NEW.rest_of AND g.state = 'closed' AND g.decision_id = NEW.decision_id
      AND g.payment_id = NEW.payment_id AND g.kind = NEW.kind AND g.amount_minor > NEW.amount_minor);
END;
DROP TRIGGER leg_not_beside_a_difference_insert;
CREATE TRIGGER leg_not_beside_a_difference_insert BEFORE INSERT ON leg WHEN NEW.state = 'reserved' AND NEW.rest_of IS NULL BEGIN
  SELECT RAISE(ABORT, 'the payment differs from its processor')
  WHERE EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL);
END;
`;
