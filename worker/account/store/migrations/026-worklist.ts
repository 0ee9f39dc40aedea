/**
 * What a worklist is sorted by beside the day: whether a mail of the case threatens to go to the bank, and what would be offered as long as
 * nothing is decided. The sum is what the last change of the case found: the ticket itself works it out anew.
 */
export const worklist = `
ALTER TABLE refund_case ADD COLUMN threat INTEGER NOT NULL DEFAULT 0 CHECK (threat IN (0, 1));
ALTER TABLE refund_case ADD COLUMN suggested_minor INTEGER;
ALTER TABLE refund_case ADD COLUMN suggested_currency TEXT;
`;
