/** How often somebody asked about a patient whom they do not see. */
export const refusedLooks = `
ALTER TABLE access ADD COLUMN refused INTEGER NOT NULL DEFAULT 0 CHECK (refused >= 0);
`;
