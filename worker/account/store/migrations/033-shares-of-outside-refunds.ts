/**
 * What a refund made elsewhere was for may become less, where a part of it came to nothing, and more, where credit that it is out beside came
 * back unused: never another line or case, and never more than its sum.
 */
export const sharesOfOutsideRefunds = `
DROP TRIGGER outside_allocation_no_update;
CREATE TRIGGER outside_allocation_frozen BEFORE UPDATE OF vendor_ref, line_id, case_id ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_within_update AFTER UPDATE ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o WHERE o.vendor_ref = NEW.vendor_ref
    AND (NEW.net_minor < 0 OR NEW.tax_minor < 0 OR NEW.uses < 0
      OR (SELECT sum(net_minor + tax_minor) FROM outside_allocation WHERE vendor_ref = o.vendor_ref) > o.amount_minor);
END;
`;
