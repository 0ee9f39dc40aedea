/** What a membership gives for each period and what of it was used, as the clinic's own system says: a list of JSON. Null: it has not said. */
export const benefits = `
ALTER TABLE entitlement ADD COLUMN benefits TEXT CHECK (benefits IS NULL OR json_type(benefits) = 'array');
`;
