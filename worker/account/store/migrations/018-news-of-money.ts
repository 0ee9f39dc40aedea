/**
 * What the processor says of money after it left: what the patient must do and until when, which dispute is open and until when the bank takes
 * an answer, and which leg goes another way instead of one that came back. Credit that was given for a disputed payment is held.
 */
export const newsOfMoney = `
ALTER TABLE leg ADD COLUMN act_by_ms INTEGER;
ALTER TABLE leg ADD COLUMN replaces_leg_id TEXT REFERENCES leg (id);
ALTER TABLE payment ADD COLUMN dispute_ref TEXT;
ALTER TABLE payment ADD COLUMN dispute_minor INTEGER CHECK (dispute_minor >= 0);
ALTER TABLE payment ADD COLUMN dispute_answer_by_ms INTEGER;

-- Grants of credit, and their bonus, that nobody may spend now: the bank is asking about the payment, or it took back what was given as credit too.
CREATE VIEW credit_on_hold AS
  SELECT e.id AS lot_id FROM credit_entry e JOIN leg g ON g.id = e.leg_id
  WHERE e.lot_id IS NULL AND EXISTS (
    SELECT 1 FROM leg o JOIN payment y ON y.id = o.payment_id
    WHERE (o.id = g.id OR (e.bonus = 1 AND o.kind = 'credit' AND o.decision_id = g.decision_id))
      AND (y.dispute IN ('open_refundable', 'open_locked') OR (y.dispute = 'lost' AND y.received_minor <
        y.elsewhere_minor + y.disputed_minor + (SELECT coalesce(sum(counts_minor), 0) FROM leg_counting WHERE payment_id = y.id))));
-- A leg that had failed and went after all tells what happened; only what a person begins is refused.
CREATE TRIGGER credit_on_hold_stays BEFORE INSERT ON credit_entry
  WHEN NEW.lot_id IS NOT NULL AND (NEW.kind = 'use'
    OR (NEW.kind = 'cash_out' AND (SELECT state FROM leg WHERE id = NEW.carried_by) = 'requested'))
  BEGIN SELECT RAISE(ABORT, 'credit of a disputed payment is held') FROM credit_on_hold WHERE lot_id = NEW.lot_id; END;
`;
