/** By what a patient's bank finds a refund, once the processor has said it: days after it left. */
export const whatTheBankFindsItBy = `
ALTER TABLE leg ADD COLUMN bank_ref TEXT;
`;
