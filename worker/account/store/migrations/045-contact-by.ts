/** How a patient wants to be written to, where the clinic's own system says so. */
export const contactBy = `
ALTER TABLE patient ADD COLUMN contact_by TEXT CHECK (contact_by IN ('sms', 'email'));
`;
