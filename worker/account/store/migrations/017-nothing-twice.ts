/**
 * What a line still holds is one account (decision record 0024). `decision_line` says which lines a decision is about, also one that moves
 * no money; past cases keep their own sums apart from those of decisions taken in them later; and the database refuses a hold that would
 * give more on a line than was paid for it, what waits for approval counted in.
 */
export const nothingTwice = `
CREATE TABLE decision_line (
  decision_id TEXT NOT NULL REFERENCES decision (id), line_id TEXT NOT NULL REFERENCES line (id), PRIMARY KEY (decision_id, line_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_line_by_line ON decision_line (line_id);
INSERT INTO decision_line (decision_id, line_id)
  SELECT d.id, n.id FROM decision d JOIN evaluation e ON e.id = d.evaluation_id, json_each(e.proposal_json, '$.lineIds') j JOIN line n ON n.id = j.value
  UNION SELECT g.decision_id, a.line_id FROM leg g JOIN allocation a ON a.leg_id = g.id;
CREATE TRIGGER decision_line_no_update BEFORE UPDATE ON decision_line BEGIN SELECT RAISE(ABORT, 'what a decision is about is frozen'); END;
CREATE TRIGGER decision_line_no_delete BEFORE DELETE ON decision_line BEGIN SELECT RAISE(ABORT, 'what a decision is about is frozen'); END;

ALTER TABLE refund_case ADD COLUMN past_refunded_minor INTEGER NOT NULL DEFAULT 0 CHECK (past_refunded_minor >= 0);
ALTER TABLE refund_case ADD COLUMN past_credited_minor INTEGER NOT NULL DEFAULT 0 CHECK (past_credited_minor >= 0);
UPDATE refund_case SET past_refunded_minor = refunded_minor, past_credited_minor = credited_minor
  WHERE source IS NOT NULL AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = refund_case.id);
CREATE INDEX case_line_by_line ON case_line (line_id);

-- Given and asked for on a line by legs that hold or wait, less what came back with credit that was taken back or paid out.
CREATE VIEW line_taken AS
  SELECT n.id AS line_id, n.paid_minor,
    (SELECT coalesce(sum(a.net_minor + a.tax_minor), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id JOIN decision d ON d.id = g.decision_id
     WHERE a.line_id = n.id AND (g.held_minor > 0 OR (g.state = 'requested' AND d.pays_out_leg_id IS NULL)))
    + (SELECT coalesce(sum(x.net_minor + x.tax_minor), 0) FROM credit_entry_line x WHERE x.line_id = n.id) AS taken_minor
  FROM line n;
CREATE TRIGGER line_within_paid_insert AFTER INSERT ON allocation
  WHEN (SELECT d.pays_out_leg_id IS NULL FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.id = NEW.leg_id)
BEGIN
  SELECT RAISE(ABORT, 'more would go back on a line than was paid for it')
  WHERE EXISTS (SELECT 1 FROM line_taken WHERE line_id = NEW.line_id AND taken_minor > paid_minor);
END;
-- Only a hold that is newly taken: what a processor says of an old one later is so, whatever was decided meanwhile.
CREATE TRIGGER line_within_paid_hold AFTER UPDATE OF state ON leg WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'more would go back on a line than was paid for it')
  WHERE EXISTS (SELECT 1 FROM allocation a JOIN line_taken t ON t.line_id = a.line_id WHERE a.leg_id = NEW.id AND t.taken_minor > t.paid_minor);
END;
-- Of one line there is at most one repeat and one extension still to be made.
CREATE TRIGGER one_open_promise BEFORE INSERT ON task WHEN NEW.kind IN ('book_redo', 'extend_package') BEGIN
  SELECT RAISE(ABORT, 'this was promised on the line already')
  WHERE EXISTS (
    SELECT 1 FROM decision_line dl JOIN decision d ON d.id = dl.decision_id JOIN task t ON t.case_id = d.case_id
    WHERE dl.line_id = json_extract(NEW.values_json, '$.lineId') AND t.kind = NEW.kind AND t.done_at_ms IS NULL
      AND json_extract(t.values_json, '$.lineId') = dl.line_id);
END;
`;
