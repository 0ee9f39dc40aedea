/**
 * A movement of the books is looked up by its name too, whenever it was: what was booked once is found again. The day on which a payout of Stripe's
 * arrives was kept as midnight in UTC, which is the day before in the Americas: noon is the same day nearly everywhere.
 */
export const booksByName = `
CREATE INDEX leg_by_ref ON leg (vendor_ref) WHERE vendor_ref IS NOT NULL;
CREATE INDEX leg_by_hand ON leg (leaves_at_ms) WHERE kind = 'hand' AND vendor_ref IS NOT NULL;
CREATE INDEX balance_entry_of_dispute ON balance_entry (dispute_ref, connection_id) WHERE dispute_ref IS NOT NULL;
CREATE INDEX booked_row_by_key ON booked_row (key);
UPDATE bank_payout SET arrives_at_ms = arrives_at_ms / 86400000 * 86400000 + 43200000
  WHERE connection_id IN (SELECT id FROM connection WHERE kind = 'stripe');
`;
