/** A case that no mail began: how it was asked for, by whom it was heard, in which words; and tickets that were made for a case. */
export const startedManually = `
ALTER TABLE refund_case ADD COLUMN asked_how TEXT CHECK (asked_how IN ('in_person','phone','colleague','portal'));
ALTER TABLE refund_case ADD COLUMN asked_text_id TEXT REFERENCES text (id);
ALTER TABLE case_ticket ADD COLUMN made_for_case INTEGER NOT NULL DEFAULT 0 CHECK (made_for_case IN (0, 1));
`;
