/**
 * Where a processor does not show a refund, somebody has to say how much it was and for which matter: a hold is refused, and credit held,
 * beside that question too, whichever payment of the purchase it is about. When more had gone back than was known and a refund of ours may have been that, the
 * payment keeps the time, so that it is looked at again once the answer is known.
 */
const BESIDE = `
  SELECT RAISE(ABORT, 'the payment differs from its processor, or somebody asks about a refund of its purchase') WHERE
    EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL)
    OR EXISTS (
      SELECT 1 FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
        JOIN difference f ON f.payment_id = o.id
      WHERE m.id = NEW.payment_id AND f.settled_at_ms IS NULL AND f.kind IN ('unknown_refund', 'refunded_beyond'));
`;
export const refundedBeyond = `
ALTER TABLE payment ADD COLUMN doubted_at_ms INTEGER;
DROP TRIGGER leg_not_beside_a_difference_insert;
DROP TRIGGER leg_not_beside_a_difference_update;
CREATE TRIGGER leg_not_beside_a_difference_insert BEFORE INSERT ON leg WHEN NEW.state = 'reserved' AND NEW.rest_of IS NULL BEGIN${BESIDE}END;
CREATE TRIGGER leg_not_beside_a_difference_update BEFORE UPDATE OF state ON leg
  WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN${BESIDE}END;
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
      AND f.settled_at_ms IS NULL AND f.kind IN ('unknown_refund', 'refunded_beyond'));
-- A leg that had failed and went after all tells what happened; only what a person begins is refused.
CREATE TRIGGER credit_on_hold_stays BEFORE INSERT ON credit_entry
  WHEN NEW.lot_id IS NOT NULL AND (NEW.kind = 'use'
    OR (NEW.kind = 'cash_out' AND (SELECT state FROM leg WHERE id = NEW.carried_by) = 'requested'))
  BEGIN SELECT RAISE(ABORT, 'credit of a payment that somebody asks about is held') FROM credit_on_hold WHERE lot_id = NEW.lot_id; END;
`;
