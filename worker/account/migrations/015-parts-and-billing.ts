/** The day from which the clinic's own system charges no more for a membership, as its export says; null while none did. */
export const partsAndBilling = `
ALTER TABLE entitlement ADD COLUMN billing_stopped_on TEXT;
`;
