/**
 * A case may be decided for several reasons, one after the other. Its row names the last; what was given for each stands here, so that
 * trends put no money under a reason it was not given for. A case of one reason has no row here. Derived from decisions and legs.
 */
export const caseReasons = `
CREATE TABLE case_reason (
  case_id TEXT NOT NULL REFERENCES refund_case (id), reason TEXT NOT NULL,
  refunded_minor INTEGER NOT NULL CHECK (refunded_minor >= 0), credited_minor INTEGER NOT NULL CHECK (credited_minor >= 0),
  exception INTEGER NOT NULL CHECK (exception IN (0, 1)), PRIMARY KEY (case_id, reason)
) STRICT;
CREATE INDEX case_reason_by_reason ON case_reason (reason, case_id);

INSERT INTO case_reason (case_id, reason, refunded_minor, credited_minor, exception)
SELECT d.case_id, d.reason,
  coalesce(sum((SELECT sum(k.counts_minor) FROM leg g JOIN leg_counting k ON k.leg_id = g.id
    WHERE g.decision_id = d.id AND g.state = 'settled' AND g.kind <> 'credit')), 0),
  coalesce(sum((SELECT sum(k.counts_minor) FROM leg g JOIN leg_counting k ON k.leg_id = g.id
    WHERE g.decision_id = d.id AND g.state = 'settled' AND g.kind = 'credit')), 0),
  max(d.cause IS NOT NULL)
FROM decision d
WHERE d.state IN ('approved', 'awaiting_approval') AND d.case_id IN (
  SELECT case_id FROM decision WHERE state IN ('approved', 'awaiting_approval') GROUP BY case_id HAVING count(DISTINCT reason) > 1)
GROUP BY d.case_id, d.reason;
`;
