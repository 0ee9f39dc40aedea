/** An address that was stopped may be written to again: where the person said so, to us or to the messenger. The row stays, and may be stopped again. */
export const contactsAllowedAgain = `
ALTER TABLE contact_stop ADD COLUMN is_lifted INTEGER NOT NULL DEFAULT 0 CHECK (is_lifted IN (0, 1));
ALTER TABLE contact_stop ADD COLUMN lifted_at_ms INTEGER;
ALTER TABLE contact_stop ADD COLUMN lifted_by TEXT REFERENCES person (id);
ALTER TABLE contact_stop ADD COLUMN lifted_text_id TEXT;
`;
