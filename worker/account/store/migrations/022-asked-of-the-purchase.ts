/**
 * A hold is refused beside a difference of its payment, and beside the question for what a refund of its purchase was, whichever payment that
 * left: the command's rule (`PaymentRow.differs`). What is left of a leg whose other part was paid elsewhere is no new hold.
 */
const BESIDE = `
  SELECT RAISE(ABORT, 'the payment differs from its processor, or somebody asks about a refund of its purchase') WHERE
    EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL)
    OR EXISTS (
      SELECT 1 FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
        JOIN difference f ON f.payment_id = o.id
      WHERE m.id = NEW.payment_id AND f.settled_at_ms IS NULL AND f.kind = 'unknown_refund');
`;
export const askedOfThePurchase = `
DROP TRIGGER leg_not_beside_a_difference_insert;
DROP TRIGGER leg_not_beside_a_difference_update;
CREATE TRIGGER leg_not_beside_a_difference_insert BEFORE INSERT ON leg WHEN NEW.state = 'reserved' AND NEW.rest_of IS NULL BEGIN${BESIDE}END;
CREATE TRIGGER leg_not_beside_a_difference_update BEFORE UPDATE OF state ON leg
  WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN${BESIDE}END;
`;
