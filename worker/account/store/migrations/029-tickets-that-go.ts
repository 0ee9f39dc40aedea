/** Since when the helpdesk knows a ticket of a case no more: deleted, or marked as spam. The case and its owner stay. */
export const ticketsThatGo = `
ALTER TABLE case_ticket ADD COLUMN gone_at_ms INTEGER;
`;
