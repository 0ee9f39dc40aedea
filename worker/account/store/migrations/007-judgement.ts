/**
 * By what cases are alike, one row for each decision, and what a clinician was asked and answered. Append-only: a changed answer is a new
 * row, the last one counts. The decisions there were before get their rows here, from what each was taken on.
 */
export const judgement = `
CREATE TABLE case_likeness (
  decision_id TEXT PRIMARY KEY REFERENCES decision (id), case_id TEXT NOT NULL REFERENCES refund_case (id),
  policy_id TEXT NOT NULL, clause_id TEXT NOT NULL, reason TEXT NOT NULL,
  uses TEXT NOT NULL CHECK (uses IN ('no_package', 'none_used', 'some_used', 'all_used')), service TEXT, decided_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX case_likeness_alike ON case_likeness (policy_id, clause_id, reason, uses, decided_at_ms);
INSERT INTO case_likeness (decision_id, case_id, policy_id, clause_id, reason, uses, service, decided_at_ms)
  SELECT d.id, d.case_id,
    substr(e.proposal_json ->> '$.decided.clause.policyVersionId', 1, instr(e.proposal_json ->> '$.decided.clause.policyVersionId', '@') - 1),
    e.proposal_json ->> '$.decided.clause.id', d.reason,
    CASE
      WHEN e.facts_json ->> '$[0].uses.sold' IS NULL THEN 'no_package'
      WHEN e.facts_json ->> '$[0].uses.used' = 0 THEN 'none_used'
      WHEN e.facts_json ->> '$[0].uses.used' >= e.facts_json ->> '$[0].uses.sold' + e.facts_json ->> '$[0].uses.bonus' THEN 'all_used'
      ELSE 'some_used'
    END, c.service, d.decided_at_ms
  FROM decision d JOIN evaluation e ON e.id = d.evaluation_id JOIN refund_case c ON c.id = d.case_id
  WHERE instr(e.proposal_json ->> '$.decided.clause.policyVersionId', '@') > 1;
CREATE TRIGGER case_likeness_no_update BEFORE UPDATE ON case_likeness
  BEGIN SELECT RAISE(ABORT, 'what a decision was like is never edited'); END;
CREATE TRIGGER case_likeness_no_delete BEFORE DELETE ON case_likeness
  BEGIN SELECT RAISE(ABORT, 'what a decision was like is never removed'); END;
CREATE TRIGGER case_likeness_once BEFORE INSERT ON case_likeness
  WHEN EXISTS (SELECT 1 FROM case_likeness WHERE decision_id = NEW.decision_id)
  BEGIN SELECT RAISE(ABORT, 'this decision has its likeness already'); END;

CREATE TABLE clinician_question (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), whom_text_id TEXT, due_on TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES person (id), asked_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX clinician_question_by_case ON clinician_question (case_id, id);
CREATE TABLE clinician_answer (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id),
  answer TEXT NOT NULL CHECK (answer IN ('expected', 'not_expected', 'visit_needed')), answered_on TEXT NOT NULL, who_text_id TEXT,
  recorded_by TEXT NOT NULL REFERENCES person (id), recorded_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX clinician_answer_by_case ON clinician_answer (case_id, id);
CREATE TRIGGER clinician_question_no_update BEFORE UPDATE ON clinician_question
  BEGIN SELECT RAISE(ABORT, 'what was asked is never edited'); END;
CREATE TRIGGER clinician_question_no_delete BEFORE DELETE ON clinician_question
  BEGIN SELECT RAISE(ABORT, 'what was asked is never removed'); END;
CREATE TRIGGER clinician_question_once BEFORE INSERT ON clinician_question
  WHEN EXISTS (SELECT 1 FROM clinician_question WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this question is there already'); END;
CREATE TRIGGER clinician_answer_no_update BEFORE UPDATE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never edited: a new one is recorded'); END;
CREATE TRIGGER clinician_answer_no_delete BEFORE DELETE ON clinician_answer
  BEGIN SELECT RAISE(ABORT, 'an answer is never removed'); END;
CREATE TRIGGER clinician_answer_once BEFORE INSERT ON clinician_answer
  WHEN EXISTS (SELECT 1 FROM clinician_answer WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'this answer is there already'); END;
`;
