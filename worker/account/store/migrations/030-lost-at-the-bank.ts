/**
 * Money that the bank took back for the patient may be what is decided here too: it stands among the refunds made elsewhere, so that it can be
 * said for what it was. It counts in `payment.disputed_minor`, and adds nothing to what was refunded elsewhere.
 */
export const lostAtTheBank = `
ALTER TABLE outside_refund ADD COLUMN by_bank INTEGER NOT NULL DEFAULT 0 CHECK (by_bank IN (0, 1));
DROP VIEW outside_counting;
CREATE VIEW outside_counting AS
  SELECT o.vendor_ref, o.payment_id, o.by_bank, CASE WHEN o.counts = 1 THEN o.amount_minor
    - (SELECT coalesce(sum(t.minor), 0) FROM refund_told t WHERE t.vendor_ref = o.vendor_ref) ELSE 0 END AS counts_minor
  FROM outside_refund o;
`;
