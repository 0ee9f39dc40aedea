/**
 * What imports tell of refunds made elsewhere: the largest figure that was told of a payment, each raise of it as a row of its own, and which
 * of it a refund is that the processor shows. `outside_counting`: what each of them adds to `payment.elsewhere_minor`.
 */
export const toldByImports = `
ALTER TABLE payment ADD COLUMN told_minor INTEGER NOT NULL DEFAULT 0 CHECK (told_minor >= 0);
UPDATE payment SET told_minor = elsewhere_minor;
ALTER TABLE outside_refund ADD COLUMN source TEXT NOT NULL DEFAULT 'processor' CHECK (source IN ('processor', 'import'));
CREATE TABLE refund_told (
  vendor_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref), told_ref TEXT NOT NULL REFERENCES outside_refund (vendor_ref),
  minor INTEGER NOT NULL CHECK (minor > 0), PRIMARY KEY (vendor_ref, told_ref)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_told_by_told ON refund_told (told_ref);
CREATE VIEW outside_counting AS
  SELECT o.vendor_ref, o.payment_id, CASE WHEN o.counts = 1 THEN o.amount_minor
    - (SELECT coalesce(sum(t.minor), 0) FROM refund_told t WHERE t.vendor_ref = o.vendor_ref) ELSE 0 END AS counts_minor
  FROM outside_refund o;
`;
