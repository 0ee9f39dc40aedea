/**
 * What is left to do after money went, or did not: a closed ticket and the one that follows it, what the clinic's own system says of the
 * uses taken off and of bookings, credit that it confirms, and what a refund means for a provider's pay (docs/storage.md).
 */
export const followUps = `
ALTER TABLE case_ticket ADD COLUMN closed_at_ms INTEGER;
ALTER TABLE case_ticket ADD COLUMN follow_up_of TEXT;
CREATE UNIQUE INDEX one_follow_up_per_ticket ON case_ticket (helpdesk, follow_up_of) WHERE follow_up_of IS NOT NULL;

ALTER TABLE entitlement ADD COLUMN taken_off INTEGER CHECK (taken_off >= 0);
ALTER TABLE booking ADD COLUMN cancelled_on TEXT;
CREATE INDEX booking_by_line ON booking (line_id, on_date) WHERE line_id IS NOT NULL;

-- Entries of the clinic's own system that are the echo of a posting of ours. Kept apart, so that no balance counts them.
CREATE TABLE credit_echo (
  source TEXT NOT NULL, source_id TEXT NOT NULL, leg_id TEXT NOT NULL REFERENCES leg (id), delta_minor INTEGER NOT NULL CHECK (delta_minor <> 0),
  currency TEXT NOT NULL, on_date TEXT NOT NULL, PRIMARY KEY (source, source_id)
) STRICT;
CREATE INDEX credit_echo_by_leg ON credit_echo (leg_id);
CREATE TRIGGER credit_echo_no_update BEFORE UPDATE ON credit_echo BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_echo_no_delete BEFORE DELETE ON credit_echo BEGIN SELECT RAISE(ABORT, 'credit entries are append-only'); END;
CREATE TRIGGER credit_echo_once BEFORE INSERT ON credit_echo
  WHEN EXISTS (SELECT 1 FROM credit_echo WHERE source = NEW.source AND source_id = NEW.source_id)
    OR EXISTS (SELECT 1 FROM credit_entry WHERE source = NEW.source AND source_id = NEW.source_id)
  BEGIN SELECT RAISE(ABORT, 'this credit entry is there already'); END;

-- Who bears the provider's pay of a line that is refunded, as it was decided.
CREATE TABLE provider_pay (
  decision_id TEXT NOT NULL REFERENCES decision (id), line_id TEXT NOT NULL REFERENCES line (id), who TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('withheld', 'absorbed', 'not_due')), amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
  currency TEXT NOT NULL, PRIMARY KEY (decision_id, line_id)
) STRICT;
CREATE TRIGGER provider_pay_no_update BEFORE UPDATE ON provider_pay BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE TRIGGER provider_pay_no_delete BEFORE DELETE ON provider_pay BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
CREATE TRIGGER provider_pay_once BEFORE INSERT ON provider_pay
  WHEN EXISTS (SELECT 1 FROM provider_pay WHERE decision_id = NEW.decision_id AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'provider pay stands as it was decided'); END;
`;
