/** A case from before of which nobody knows how much was given: its sums are 0, and say nothing. */
export const pastAmounts = `
ALTER TABLE refund_case ADD COLUMN past_amount_unknown INTEGER NOT NULL DEFAULT 0 CHECK (past_amount_unknown IN (0, 1));
`;
