/** What one use is called may be an hour too. A check cannot be changed where it stands: the column is made anew. */
export const hours = `
ALTER TABLE item ADD COLUMN unit_named TEXT CHECK (unit_named IN ('session', 'visit', 'treatment', 'hour'));
UPDATE item SET unit_named = unit;
ALTER TABLE item DROP COLUMN unit;
ALTER TABLE item RENAME COLUMN unit_named TO unit;
`;
