/**
 * What the clinic's own system says beside what was sold: from which day a membership is not charged any more, and what was spent of a gift
 * card. Null while no export said so.
 */
export const partsAndBilling = `
ALTER TABLE entitlement ADD COLUMN billing_stopped_on TEXT;
ALTER TABLE line ADD COLUMN spent_minor INTEGER CHECK (spent_minor >= 0);
`;
