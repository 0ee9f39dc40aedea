/**
 * Drafts of policies. A draft is edited in place and is no version: `revision` tells two editors apart, and publishing removes it. One draft
 * for each policy. The two indexes are for what the pages count: who signed a version, and the cases of the last year.
 */
export const policyDrafts = `
CREATE TABLE policy_draft (
  id TEXT PRIMARY KEY, policy_id TEXT NOT NULL UNIQUE, started_from TEXT REFERENCES policy_version (id), json TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0), started_by TEXT NOT NULL REFERENCES person (id), started_at_ms INTEGER NOT NULL,
  edited_by TEXT NOT NULL REFERENCES person (id), edited_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_by_version ON consent (policy_version_id, patient_id);
CREATE INDEX case_by_opening ON refund_case (opened_at_ms, id);
`;
