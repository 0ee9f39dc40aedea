/** What would be looked for row by row, of a clinic with a million purchases: each by an index of the few rows that are meant. */
export const largeClinics = `
CREATE INDEX found_due_oldest ON found_due (since_ms, patient_id);
CREATE INDEX payment_in_dispute ON payment (id) WHERE dispute IN ('open_refundable', 'open_locked');
CREATE INDEX use_by_provider ON use_record (provider, used_on) WHERE provider IS NOT NULL;
CREATE INDEX line_by_provider ON line (provider) WHERE provider IS NOT NULL;
`;
