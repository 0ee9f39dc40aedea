/** A month of the books is read by when money was to leave, and by when a refund was made elsewhere: not by looking through all that ever went. */
export const booksByTime = `
CREATE INDEX leg_by_leaving ON leg (leaves_at_ms) WHERE kind <> 'credit' AND vendor_ref IS NOT NULL;
CREATE INDEX outside_refund_by_time ON outside_refund (made_at_ms);
CREATE INDEX bank_payout_by_hand ON bank_payout (connection_id, arrives_at_ms) WHERE kind = 'by_hand' AND state <> 'failed';
`;
