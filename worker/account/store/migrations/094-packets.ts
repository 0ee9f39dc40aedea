/**
 * Packets of evidence, frozen as they were made: of a refusal one at most, of a dispute as many as somebody asks for. Nothing of one is ever another;
 * where its patient is erased its content goes, and its hash stays.
 */
export const packets = `
CREATE TABLE packet (
  id TEXT PRIMARY KEY, case_id TEXT NOT NULL REFERENCES refund_case (id), made_for TEXT NOT NULL CHECK (made_for IN ('refusal', 'dispute')),
  decision_id TEXT UNIQUE REFERENCES decision (id), payment_id TEXT REFERENCES payment (id),
  made_at_ms INTEGER NOT NULL, made_by TEXT REFERENCES person (id), hash TEXT NOT NULL CHECK (length(hash) = 64), content TEXT NOT NULL,
  CHECK (decision_id IS NULL OR made_for = 'refusal'), CHECK (payment_id IS NULL OR made_for = 'dispute')
) STRICT;
CREATE INDEX packet_of_case ON packet (case_id, made_at_ms);
CREATE TRIGGER packet_frozen BEFORE UPDATE ON packet
  WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE kind = 'erased') OR NEW.content <> '' OR NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id
    OR NEW.made_for IS NOT OLD.made_for OR NEW.decision_id IS NOT OLD.decision_id OR NEW.payment_id IS NOT OLD.payment_id
    OR NEW.made_at_ms IS NOT OLD.made_at_ms OR NEW.made_by IS NOT OLD.made_by OR NEW.hash IS NOT OLD.hash
  BEGIN SELECT RAISE(ABORT, 'a packet is never another'); END;
CREATE TRIGGER packet_stays BEFORE DELETE ON packet BEGIN SELECT RAISE(ABORT, 'a packet is never removed'); END;
`;
