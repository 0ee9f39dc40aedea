/**
 * Two connections may hand out the same id of a refund: it is unique at its connection, which is the one that took the payment. The database
 * holds that a leg and a refund made elsewhere name that one.
 * The tables are made anew, for the uniqueness stood in them: the references to them hold when the step is over.
 */
const WITHIN = `
  SELECT RAISE(ABORT, 'legs exceed what was collected') WHERE
    (SELECT sum(counts_minor) FROM leg_counting WHERE payment_id IN (
      SELECT NEW.payment_id UNION ALL SELECT id FROM payment WHERE twin_of = NEW.payment_id)) >
    (SELECT received_minor - elsewhere_minor - disputed_minor FROM payment WHERE id = NEW.payment_id);
`;
const BESIDE = `
  SELECT RAISE(ABORT, 'the payment differs from its processor, or somebody asks about a refund of its purchase') WHERE
    EXISTS (SELECT 1 FROM difference WHERE payment_id = NEW.payment_id AND settled_at_ms IS NULL)
    OR EXISTS (
      SELECT 1 FROM payment m JOIN payment o ON o.id = m.id OR o.purchase_id = m.purchase_id OR o.twin_of = m.id OR o.id = m.twin_of
        JOIN difference f ON f.payment_id = o.id
      WHERE m.id = NEW.payment_id AND f.settled_at_ms IS NULL AND f.kind IN ('unknown_refund', 'refunded_beyond'));
`;
const LEG = `id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, generation, tries, queries, leaves_at_ms,
  lease_until_ms, vendor_ref, problem, rest_of, act_by_ms, replaces_leg_id`;
const OUTSIDE =
  "vendor_ref, connection_id, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, problem, source, by_bank";
const SHARE = "vendor_ref, connection_id, line_id, case_id, net_minor, tax_minor, uses";

const LEGS = `
-- Without it each leg that goes would have all decisions looked through for its number.
CREATE INDEX decision_before ON decision (pays_out_leg_id) WHERE pays_out_leg_id IS NOT NULL;
CREATE INDEX leg_before ON leg (replaces_leg_id) WHERE replaces_leg_id IS NOT NULL;
CREATE TABLE leg_kept AS SELECT g.*, y.processor AS connection_id FROM leg g JOIN payment y ON y.id = g.payment_id
  ORDER BY g.rowid;
DROP TABLE leg;
CREATE TABLE leg (
  id TEXT PRIMARY KEY, decision_id TEXT NOT NULL REFERENCES decision (id), payment_id TEXT NOT NULL, connection_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('refund', 'credit', 'hand')), amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
  currency TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'reserved', 'submitting', 'unknown', 'pending', 'settled', 'failed', 'bounced', 'closed', 'attention')),
  generation INTEGER NOT NULL DEFAULT 1, tries INTEGER NOT NULL DEFAULT 0, queries INTEGER NOT NULL DEFAULT 0,
  leaves_at_ms INTEGER NOT NULL, lease_until_ms INTEGER NOT NULL DEFAULT 0, vendor_ref TEXT, problem TEXT,
  held_minor INTEGER GENERATED ALWAYS AS (
    CASE WHEN state IN ('reserved', 'submitting', 'unknown', 'pending', 'settled', 'attention') THEN amount_minor ELSE 0 END
  ) STORED,
  rest_of TEXT REFERENCES leg (id), act_by_ms INTEGER, replaces_leg_id TEXT REFERENCES leg (id),
  UNIQUE (vendor_ref, connection_id),
  FOREIGN KEY (payment_id, connection_id) REFERENCES payment (id, processor)
) STRICT;
CREATE INDEX leg_by_replaced ON leg (replaces_leg_id) WHERE replaces_leg_id IS NOT NULL;
CREATE UNIQUE INDEX leg_rest ON leg (rest_of) WHERE rest_of IS NOT NULL;
INSERT INTO leg (${LEG}) SELECT ${LEG} FROM leg_kept ORDER BY rowid;
DROP TABLE leg_kept;
DROP INDEX decision_before;
CREATE INDEX leg_by_payment ON leg (payment_id, held_minor);
CREATE INDEX leg_by_decision ON leg (decision_id);
CREATE INDEX leg_by_state ON leg (state);
CREATE TRIGGER leg_currency BEFORE INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'a leg is in the currency of its payment')
  WHERE NEW.currency <> (SELECT currency FROM payment WHERE id = NEW.payment_id);
END;
CREATE TRIGGER leg_frozen BEFORE UPDATE OF amount_minor, currency, payment_id, kind, decision_id ON leg BEGIN
  SELECT RAISE(ABORT, 'amount, currency and payment of a leg are frozen');
END;
CREATE TRIGGER leg_of_its_patient AFTER INSERT ON leg BEGIN
  SELECT RAISE(ABORT, 'money of a case goes to payments of its patient')
  FROM decision d JOIN refund_case c ON c.id = d.case_id JOIN payment y ON y.id = NEW.payment_id
    LEFT JOIN patient p ON p.id = c.patient_id JOIN patient o ON o.id = y.patient_id
  WHERE d.id = NEW.decision_id AND coalesce(p.merged_into, p.id) IS NOT coalesce(o.merged_into, o.id);
END;
CREATE TRIGGER leg_within_collected_insert AFTER INSERT ON leg WHEN NEW.held_minor > 0 BEGIN${WITHIN}END;
CREATE TRIGGER leg_within_collected_update AFTER UPDATE OF state ON leg WHEN NEW.held_minor > OLD.held_minor BEGIN${WITHIN}END;
CREATE TRIGGER leg_rest_frozen BEFORE UPDATE OF rest_of ON leg BEGIN SELECT RAISE(ABORT, 'whose rest a leg is is frozen'); END;
CREATE TRIGGER leg_rest_is_less BEFORE INSERT ON leg WHEN NEW.rest_of IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'a rest is less than the closed leg it stands for') WHERE NOT EXISTS (
    SELECT 1 FROM leg g WHERE g.id = NEW.rest_of AND g.state = 'closed' AND g.decision_id = NEW.decision_id
      AND g.payment_id = NEW.payment_id AND g.kind = NEW.kind AND g.amount_minor > NEW.amount_minor);
END;
CREATE TRIGGER line_within_paid_hold AFTER UPDATE OF state ON leg WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN
  SELECT RAISE(ABORT, 'more would go back on a line than was paid for it')
  WHERE EXISTS (SELECT 1 FROM allocation a JOIN line_taken t ON t.line_id = a.line_id WHERE a.leg_id = NEW.id AND t.taken_minor > t.paid_minor);
END;
CREATE TRIGGER leg_not_beside_a_difference_insert BEFORE INSERT ON leg WHEN NEW.state = 'reserved' AND NEW.rest_of IS NULL BEGIN${BESIDE}END;
CREATE TRIGGER leg_not_beside_a_difference_update BEFORE UPDATE OF state ON leg
  WHEN OLD.state = 'requested' AND NEW.state = 'reserved' BEGIN${BESIDE}END;
`;

const REFUNDS_ELSEWHERE = `
CREATE TABLE outside_kept AS SELECT o.*, y.processor AS connection_id FROM outside_refund o JOIN payment y ON y.id = o.payment_id
  ORDER BY o.rowid;
CREATE TABLE share_kept AS SELECT a.*, o.connection_id FROM outside_allocation a JOIN outside_kept o ON o.vendor_ref = a.vendor_ref
  ORDER BY a.rowid;
CREATE TABLE told_kept AS SELECT t.*, o.connection_id FROM refund_told t JOIN outside_kept o ON o.vendor_ref = t.vendor_ref;
DROP VIEW outside_counting;
DROP TABLE outside_allocation;
DROP TABLE refund_told;
DROP TABLE outside_refund;
CREATE TABLE outside_refund (
  vendor_ref TEXT NOT NULL, connection_id TEXT NOT NULL, payment_id TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CHECK (amount_minor > 0), counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
  made_at_ms INTEGER NOT NULL, seen_at_ms INTEGER NOT NULL, problem TEXT,
  source TEXT NOT NULL DEFAULT 'processor' CHECK (source IN ('processor', 'import')),
  by_bank INTEGER NOT NULL DEFAULT 0 CHECK (by_bank IN (0, 1)), PRIMARY KEY (vendor_ref, connection_id),
  FOREIGN KEY (payment_id, connection_id) REFERENCES payment (id, processor)
) STRICT;
INSERT INTO outside_refund (${OUTSIDE}) SELECT ${OUTSIDE} FROM outside_kept ORDER BY rowid;
CREATE INDEX outside_refund_by_payment ON outside_refund (payment_id);
-- For which lines a refund made elsewhere was: the twin of a leg's allocation. Counts as long as the refund does.
CREATE TABLE outside_allocation (
  vendor_ref TEXT NOT NULL, connection_id TEXT NOT NULL, line_id TEXT NOT NULL REFERENCES line (id),
  case_id TEXT REFERENCES refund_case (id), net_minor INTEGER NOT NULL, tax_minor INTEGER NOT NULL, uses INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (vendor_ref, connection_id, line_id),
  FOREIGN KEY (vendor_ref, connection_id) REFERENCES outside_refund (vendor_ref, connection_id)
) STRICT;
INSERT INTO outside_allocation (${SHARE}) SELECT ${SHARE} FROM share_kept ORDER BY rowid;
CREATE INDEX outside_allocation_by_line ON outside_allocation (line_id);
CREATE TRIGGER outside_allocation_no_delete BEFORE DELETE ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_once BEFORE INSERT ON outside_allocation WHEN EXISTS (
  SELECT 1 FROM outside_allocation WHERE vendor_ref = NEW.vendor_ref AND connection_id = NEW.connection_id AND line_id = NEW.line_id)
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TRIGGER outside_allocation_within AFTER INSERT ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o
  WHERE o.vendor_ref = NEW.vendor_ref AND o.connection_id = NEW.connection_id AND (SELECT sum(net_minor + tax_minor)
    FROM outside_allocation WHERE vendor_ref = o.vendor_ref AND connection_id = o.connection_id) > o.amount_minor;
END;
CREATE TRIGGER outside_allocation_within_update AFTER UPDATE ON outside_allocation BEGIN
  SELECT RAISE(ABORT, 'a refund is for no more than its sum') FROM outside_refund o
  WHERE o.vendor_ref = NEW.vendor_ref AND o.connection_id = NEW.connection_id
    AND (NEW.net_minor < 0 OR NEW.tax_minor < 0 OR NEW.uses < 0 OR (SELECT sum(net_minor + tax_minor)
      FROM outside_allocation WHERE vendor_ref = o.vendor_ref AND connection_id = o.connection_id) > o.amount_minor);
END;
CREATE TRIGGER outside_allocation_frozen BEFORE UPDATE OF vendor_ref, line_id, case_id ON outside_allocation
  BEGIN SELECT RAISE(ABORT, 'what a refund was for is never edited'); END;
CREATE TABLE refund_told (
  vendor_ref TEXT NOT NULL, connection_id TEXT NOT NULL, told_ref TEXT NOT NULL, minor INTEGER NOT NULL CHECK (minor > 0),
  PRIMARY KEY (vendor_ref, connection_id, told_ref),
  FOREIGN KEY (vendor_ref, connection_id) REFERENCES outside_refund (vendor_ref, connection_id),
  FOREIGN KEY (told_ref, connection_id) REFERENCES outside_refund (vendor_ref, connection_id)
) STRICT, WITHOUT ROWID;
INSERT INTO refund_told (vendor_ref, connection_id, told_ref, minor) SELECT vendor_ref, connection_id, told_ref, minor FROM told_kept;
CREATE INDEX refund_told_by_told ON refund_told (told_ref, connection_id);
CREATE VIEW outside_counting AS
  SELECT o.vendor_ref, o.connection_id, o.payment_id, o.by_bank, CASE WHEN o.counts = 1 THEN o.amount_minor - (SELECT coalesce(sum(t.minor), 0)
    FROM refund_told t WHERE t.vendor_ref = o.vendor_ref AND t.connection_id = o.connection_id) ELSE 0 END AS counts_minor
  FROM outside_refund o;
DROP TABLE outside_kept;
DROP TABLE share_kept;
DROP TABLE told_kept;
`;

export const refundsAtTheirConnection = `
PRAGMA defer_foreign_keys = ON;
CREATE UNIQUE INDEX payment_at_connection ON payment (id, processor);
${LEGS}${REFUNDS_ELSEWHERE}`;
