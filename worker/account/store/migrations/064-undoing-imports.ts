/** Taking back what an import brought asks of each line and patient what rests on it. */
export const undoingImports = `
CREATE INDEX consent_by_line ON consent (line_id) WHERE line_id IS NOT NULL;
CREATE INDEX claim_by_line ON claim (line_id) WHERE line_id IS NOT NULL;
CREATE INDEX guardian_since_by_guardian ON guardian_since (guardian_id);
CREATE INDEX ticket_match_by_patient ON ticket_match (patient_id);
`;
