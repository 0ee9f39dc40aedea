/** What the patient paid at a visit beside the package, and as what a missed one was charged, where the clinic's own system says it. */
export const whatAVisitCost = `
ALTER TABLE use_record ADD COLUMN patient_pays_minor INTEGER CHECK (patient_pays_minor >= 0);
ALTER TABLE use_record ADD COLUMN charged_as TEXT CHECK (charged_as IN ('use', 'fee', 'neither'));
`;
