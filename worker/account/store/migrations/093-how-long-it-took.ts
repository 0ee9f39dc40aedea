/** When a case was first answered, first decided so that it stands, and when all that it gave had gone: what figures read of how long it took. */
export const howLongItTook = `
ALTER TABLE refund_case ADD COLUMN answered_at_ms INTEGER;
ALTER TABLE refund_case ADD COLUMN decided_at_ms INTEGER;
ALTER TABLE refund_case ADD COLUMN money_at_ms INTEGER;
UPDATE refund_case SET
  answered_at_ms = (SELECT min(e.at_ms) FROM event e WHERE e.case_id = refund_case.id AND e.type IN ('letter.told', 'reply.inserted')),
  decided_at_ms = (SELECT min(coalesce((SELECT max(a.decided_at_ms) FROM approval a WHERE a.decision_id = d.id AND a.state = 'approved'), d.decided_at_ms))
    FROM decision d WHERE d.case_id = refund_case.id AND d.state = 'approved'),
  money_at_ms = (SELECT max(e.at_ms) FROM event e WHERE e.case_id = refund_case.id AND e.type = 'leg.moved' AND e.data ->> '$.to' = 'settled'
    AND NOT EXISTS (SELECT 1 FROM decision d JOIN leg g ON g.decision_id = d.id
      WHERE d.case_id = refund_case.id AND g.state IN ('requested', 'reserved', 'submitting', 'unknown', 'pending', 'attention')));
`;
