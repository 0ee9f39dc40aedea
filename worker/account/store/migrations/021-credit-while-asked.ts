/**
 * Grants of credit, and their bonus, that nobody may spend now, and why. Beside a dispute also while nobody has said for what money went back
 * outside this product; and what holds one payment holds the credit of every payment of its purchase: what was due of them is one sum.
 */
export const creditWhileAsked = `
DROP TRIGGER credit_on_hold_stays;
DROP VIEW credit_on_hold;
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
-- A leg that had failed and went after all tells what happened; only what a person begins is refused.
CREATE TRIGGER credit_on_hold_stays BEFORE INSERT ON credit_entry
  WHEN NEW.lot_id IS NOT NULL AND (NEW.kind = 'use'
    OR (NEW.kind = 'cash_out' AND (SELECT state FROM leg WHERE id = NEW.carried_by) = 'requested'))
  BEGIN SELECT RAISE(ABORT, 'credit of a payment that somebody asks about is held') FROM credit_on_hold WHERE lot_id = NEW.lot_id; END;
`;
