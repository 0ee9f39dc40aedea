/** How a letter names an item, by language, and what one use of it is called, where the clinic's own system says so. */
export const namesForLetters = `
ALTER TABLE item ADD COLUMN service_names TEXT;
ALTER TABLE item ADD COLUMN unit TEXT CHECK (unit IN ('session', 'visit', 'treatment'));
`;
