/**
 * What a program sends all day is forgotten in its time. `brought`: how many records were added or changed; runs of before this was counted say
 * that they brought something. The list of imports reads people's apart from programs', which are many.
 */
export const importsOfPrograms = `
ALTER TABLE import_run ADD COLUMN brought INTEGER NOT NULL DEFAULT 1 CHECK (brought >= 0);
CREATE INDEX import_run_of_people ON import_run (no) WHERE by_key IS NULL;
CREATE INDEX import_run_of_programs ON import_run (began_at_ms) WHERE by_key IS NOT NULL;
CREATE INDEX import_run_idle ON import_run (moved_at_ms) WHERE by_key IS NOT NULL AND brought = 0 AND refusals = 0;
CREATE INDEX import_run_open ON import_run (moved_at_ms) WHERE state IN ('running', 'ending');
CREATE INDEX import_run_by_age ON import_run (began_at_ms);
`;
