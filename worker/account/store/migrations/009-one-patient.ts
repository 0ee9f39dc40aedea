/**
 * One case, one patient: lines, payments and matched tickets of a case are its patient's. New rows that say otherwise are refused; those
 * that are there already, or that an import makes so by moving a purchase, stand in `case_stranger`. A re-matched ticket leaves its case;
 * a case that no mail stands in any more was set aside.
 */
export const onePatient = `
ALTER TABLE refund_case ADD COLUMN set_aside_at_ms INTEGER;
-- 0: neither the mail nor a person has named a reason; the column reason then holds 'other' for want of one.
ALTER TABLE refund_case ADD COLUMN reason_said INTEGER NOT NULL DEFAULT 1 CHECK (reason_said IN (0, 1));
UPDATE refund_case SET reason_said = 0 WHERE reason = 'other' AND source IS NULL AND opened_by = 'intake'
  AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = refund_case.id);

-- One step is all that is looked up: who was merged is merged into somebody who was not.
CREATE TRIGGER patient_merged_flat BEFORE UPDATE OF merged_into ON patient WHEN NEW.merged_into IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a patient is merged into one who was not merged') WHERE NEW.merged_into = NEW.id
    OR NOT EXISTS (SELECT 1 FROM patient WHERE id = NEW.merged_into AND merged_into IS NULL)
    OR EXISTS (SELECT 1 FROM patient WHERE merged_into = NEW.id);
END;

-- What stands in a case and is another patient's. Who pays or answers for a patient may be anybody.
CREATE VIEW case_stranger AS
  SELECT c.id AS case_id, 'line' AS kind, k.line_id AS what_id, u.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN case_line k ON k.case_id = c.id
      JOIN line n ON n.id = k.line_id JOIN purchase u ON u.id = n.purchase_id JOIN patient o ON o.id = u.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'decided_line', a.line_id, u.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN decision d ON d.case_id = c.id JOIN leg g ON g.decision_id = d.id
      JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN purchase u ON u.id = n.purchase_id
      JOIN patient o ON o.id = u.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'payment', g.payment_id, y.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN decision d ON d.case_id = c.id JOIN leg g ON g.decision_id = d.id
      JOIN payment y ON y.id = g.payment_id JOIN patient o ON o.id = y.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id)
  UNION ALL
  SELECT c.id, 'ticket', t.ticket_id, m.patient_id
    FROM refund_case c JOIN patient p ON p.id = c.patient_id JOIN case_ticket t ON t.case_id = c.id
      JOIN ticket_match m ON m.helpdesk = t.helpdesk AND m.ticket_id = t.ticket_id JOIN patient o ON o.id = m.patient_id
    WHERE coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);

CREATE TRIGGER case_line_of_its_patient AFTER INSERT ON case_line BEGIN
  SELECT RAISE(ABORT, 'a line of a case is its patient''s')
  WHERE (SELECT patient_id FROM refund_case WHERE id = NEW.case_id) IS NULL
    OR EXISTS (SELECT 1 FROM case_stranger WHERE case_id = NEW.case_id AND kind = 'line' AND what_id = NEW.line_id);
END;
CREATE TRIGGER case_line_stays BEFORE UPDATE OF case_id, line_id ON case_line
  WHEN NEW.case_id IS NOT OLD.case_id OR NEW.line_id IS NOT OLD.line_id
  BEGIN SELECT RAISE(ABORT, 'a line of a case is taken out or in, never exchanged'); END;
CREATE TRIGGER allocation_of_its_patient AFTER INSERT ON allocation BEGIN
  SELECT RAISE(ABORT, 'money of a case is for lines of its patient')
  FROM leg g JOIN decision d ON d.id = g.decision_id JOIN refund_case c ON c.id = d.case_id
    JOIN line n ON n.id = NEW.line_id JOIN purchase u ON u.id = n.purchase_id
    LEFT JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = u.patient_id
  WHERE g.id = NEW.leg_id AND coalesce(p.merged_into, p.id) IS NOT coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER leg_of_its_patient AFTER INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'money of a case goes to payments of its patient')
  FROM decision d JOIN refund_case c ON c.id = d.case_id JOIN payment y ON y.id = NEW.payment_id
    LEFT JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = y.patient_id
  WHERE d.id = NEW.decision_id AND coalesce(p.merged_into, p.id) IS NOT coalesce(o.merged_into, o.id);
END;
-- A past case is corrected by the clinic's own system, which told of it.
CREATE TRIGGER case_stays_with_its_patient BEFORE UPDATE OF patient_id ON refund_case
  WHEN OLD.patient_id IS NOT NULL AND NEW.patient_id IS NOT OLD.patient_id AND OLD.source IS NULL
  BEGIN SELECT RAISE(ABORT, 'a case stays with its patient'); END;
CREATE TRIGGER case_patient_fits AFTER UPDATE OF patient_id ON refund_case
  WHEN NEW.patient_id IS NOT OLD.patient_id AND NEW.source IS NULL BEGIN
  SELECT RAISE(ABORT, 'what stands in a case is its patient''s')
  WHERE EXISTS (SELECT 1 FROM case_stranger WHERE case_id = NEW.id);
END;
CREATE TRIGGER case_ticket_of_its_patient AFTER INSERT ON case_ticket BEGIN
  SELECT RAISE(ABORT, 'a ticket is in a case of the patient it is matched to') FROM ticket_match m
    JOIN patient o ON o.id = m.patient_id JOIN refund_case c ON c.id = NEW.case_id JOIN patient p ON p.id = c.patient_id
  WHERE m.helpdesk = NEW.helpdesk AND m.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER case_ticket_moved_to_its_patient AFTER UPDATE OF case_id ON case_ticket BEGIN
  SELECT RAISE(ABORT, 'a ticket is in a case of the patient it is matched to') FROM ticket_match m
    JOIN patient o ON o.id = m.patient_id JOIN refund_case c ON c.id = NEW.case_id JOIN patient p ON p.id = c.patient_id
  WHERE m.helpdesk = NEW.helpdesk AND m.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER ticket_match_of_its_case AFTER INSERT ON ticket_match BEGIN
  SELECT RAISE(ABORT, 'a ticket is matched to the patient of its case') FROM case_ticket t
    JOIN refund_case c ON c.id = t.case_id JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = NEW.patient_id
  WHERE t.helpdesk = NEW.helpdesk AND t.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER ticket_match_changed_with_its_case AFTER UPDATE OF patient_id ON ticket_match
  WHEN NEW.patient_id IS NOT OLD.patient_id BEGIN
  SELECT RAISE(ABORT, 'a ticket is matched to the patient of its case') FROM case_ticket t
    JOIN refund_case c ON c.id = t.case_id JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = NEW.patient_id
  WHERE t.helpdesk = NEW.helpdesk AND t.ticket_id = NEW.ticket_id
    AND coalesce(p.merged_into, p.id) <> coalesce(o.merged_into, o.id);
END;
`;
