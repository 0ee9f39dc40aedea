/** Who gave a single service: a package's visits name their provider each, a service that is sold once names it on its line. */
export const providersOfServices = `
ALTER TABLE line ADD COLUMN provider TEXT;
`;
