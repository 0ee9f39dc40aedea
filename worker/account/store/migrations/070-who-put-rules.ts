/** Whose wish a version of the account rules was: those in force at once left no row that says it. Null for the operator's, and for older ones. */
export const whoPutRules = `
ALTER TABLE rules_version ADD COLUMN added_by TEXT;
`;
