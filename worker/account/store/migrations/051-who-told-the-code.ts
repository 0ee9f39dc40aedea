/** To whose contact a code went, which says who tells it back; null for those before this was kept. */
export const whoToldTheCode = `
ALTER TABLE contact_code ADD COLUMN whose TEXT CHECK (whose IN ('patient', 'guardian'));
CREATE TRIGGER contact_code_whose BEFORE UPDATE OF whose ON contact_code
  BEGIN SELECT RAISE(ABORT, 'a code is never another''s'); END;
`;
