/** Why a refund made elsewhere failed, in the processor's code: a card that takes no money is not tried again, whoever tried it first. */
export const refundsThatFailed = `
ALTER TABLE outside_refund ADD COLUMN problem TEXT;
`;
