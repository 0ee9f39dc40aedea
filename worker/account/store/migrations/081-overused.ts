/** What an import found of overused packages at its end, as JSON; of one that ended before it is not said any more. */
export const overused = `
ALTER TABLE import_run ADD COLUMN overused TEXT;
`;
