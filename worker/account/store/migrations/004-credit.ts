/**
 * Account credit as a whole ledger: every entry has a kind, what draws on a grant names it (`lot_id`), and what left the credit for a payment
 * names the leg that carries it. Entries from before have no kind and read as grant, bonus or import (`store/credit.ts`).
 */
export const credit = `
ALTER TABLE credit_entry ADD COLUMN kind TEXT
  CHECK (kind IN ('grant', 'bonus', 'use', 'reverse', 'cash_out', 'restore', 'expire', 'import'));
ALTER TABLE credit_entry ADD COLUMN lot_id TEXT REFERENCES credit_entry (id);
ALTER TABLE credit_entry ADD COLUMN case_id TEXT REFERENCES refund_case (id);
ALTER TABLE credit_entry ADD COLUMN person_id TEXT REFERENCES person (id);
ALTER TABLE credit_entry ADD COLUMN text_id TEXT;
ALTER TABLE credit_entry ADD COLUMN carried_by TEXT REFERENCES leg (id);
CREATE INDEX credit_by_leg ON credit_entry (leg_id) WHERE leg_id IS NOT NULL;
CREATE INDEX credit_by_lot ON credit_entry (lot_id) WHERE lot_id IS NOT NULL;
CREATE INDEX credit_by_carrier ON credit_entry (carried_by) WHERE carried_by IS NOT NULL;
CREATE INDEX credit_by_date ON credit_entry (on_date);

-- How an entry that takes from a grant, or gives back to it, falls on the lines that the grant stands for; signed as its entry is.
CREATE TABLE credit_entry_line (
  entry_id TEXT NOT NULL REFERENCES credit_entry (id), line_id TEXT NOT NULL REFERENCES line (id), net_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (entry_id, line_id)
) STRICT;
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

-- What a leg counts against its payment: what it holds, less what was taken back or paid out of the credit that it became.
CREATE VIEW leg_counting AS
  SELECT g.id AS leg_id, g.payment_id, g.held_minor + CASE WHEN g.kind = 'credit' THEN coalesce((
    SELECT sum(e.delta_minor) FROM credit_entry e
    WHERE e.leg_id = g.id AND e.bonus = 0 AND e.kind IN ('reverse', 'cash_out', 'restore')), 0) ELSE 0 END AS counts_minor
  FROM leg g;
DROP TRIGGER leg_within_collected_insert;
DROP TRIGGER leg_within_collected_update;
CREATE TRIGGER leg_within_collected_insert AFTER INSERT ON leg WHEN NEW.held_minor > 0 BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id = NEW.payment_id) >
    (SELECT collected_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_within_collected_update AFTER UPDATE OF state ON leg WHEN NEW.held_minor > OLD.held_minor BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id = NEW.payment_id) >
    (SELECT collected_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER credit_restored_within_collected AFTER INSERT ON credit_entry WHEN NEW.kind = 'restore' AND NEW.bonus = 0 BEGIN
  SELECT RAISE(ABORT, 'legs exceed what was collected') FROM leg g JOIN payment y ON y.id = g.payment_id WHERE g.id = NEW.leg_id
    AND (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id = y.id) >
      y.collected_minor - y.elsewhere_minor - y.disputed_minor;
END;

-- The credit leg that a decision pays out; null for a decision about the purchase itself.
ALTER TABLE decision ADD COLUMN pays_out_leg_id TEXT REFERENCES leg (id);
`;
