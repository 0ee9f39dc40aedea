/** In which language an agent let the patient choose: the page and the later letters keep it. Null where nobody chose one. */
export const languageOfAChoice = `
ALTER TABLE page_offer ADD COLUMN language TEXT;
`;
