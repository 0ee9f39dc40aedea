/** A patient of whom somebody said that they have died is looked for at each of their tickets; few are. */
export const knownToHaveDied = `
CREATE INDEX ticket_who_died ON ticket_who (helpdesk, ticket_id) WHERE has_died = 1;
`;
