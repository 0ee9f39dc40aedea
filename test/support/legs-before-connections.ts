/** A store before step 40, in which refunds of two connections stand: each sort of reference to a leg and to a refund made elsewhere once. */
import { MIGRATIONS, migrate } from "../../worker/account/store/migrate.ts";
import type { Sql } from "../../worker/account/store/sql.ts";

const BEFORE = 39;
export const SECOND = "01K0SECND00000000000000000";

const ROWS = `
INSERT INTO person (id, helpdesk, external_id, name, role) VALUES ('W', 'zendesk', '1', 'Ada', 'finance');
INSERT INTO patient (id, source, source_id, name, language, since_on, visits, contacts, record_hash)
  VALUES ('P', 'own', 'P', 'Maya', 'en', '2020-01-01', 1, '[]', '');
INSERT INTO location (id, source, source_id, title, time_zone, jurisdiction, currency, record_hash)
  VALUES ('O', 'own', 'O', 'Harbour', 'UTC', 'US-CA', 'USD', '');
INSERT INTO item (id, source, source_id, title, kind, category, record_hash) VALUES ('I', 'own', 'I', 'Massage', 'service', 'x', '');
INSERT INTO purchase (id, source, source_id, patient_id, location_id, bought_on, currency, record_hash)
  VALUES ('B', 'own', 'B', 'P', 'O', '2026-01-01', 'USD', '');
INSERT INTO line (id, source, source_id, purchase_id, item_id, quantity, paid_minor, list_minor, discount_minor, tax_minor)
  VALUES ('N', 'own', 'N', 'B', 'I', 1, 20000, 20000, 0, 0);
INSERT INTO payment (id, source, source_id, purchase_id, patient_id, tender, processor, processor_ref, captured_at_ms, currency, collected_minor, record_hash)
  VALUES ('Y1', 'own', 'Y1', 'B', 'P', 'card', 'stripe', 'pi_1', 1, 'USD', 10000, ''),
    ('Y2', 'own', 'Y2', 'B', 'P', 'card', '${SECOND}', 'pi_1', 1, 'USD', 10000, '');
INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash) VALUES ('R@1', 'R', 1, '{}', '');
INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
  VALUES ('C', 'P', 'in_progress', 'other', '2026-03-01', 1, 'W', '2026-03', 'USD');
INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
  VALUES ('E', 'C', '{}', '', '[]', 'R@1', '{}', 1);
INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
  VALUES ('D', 'C', 'E', 'refund', 9000, 0, 'USD', 'other', 'W', 1, 'decided');
INSERT INTO leg (id, decision_id, payment_id, kind, amount_minor, currency, state, generation, tries, queries, leaves_at_ms, lease_until_ms,
    vendor_ref, problem, rest_of, act_by_ms, replaces_leg_id)
  VALUES ('L1', 'D', 'Y1', 'refund', 3000, 'USD', 'failed', 2, 3, 4, 5, 6, 're_1', 'card', NULL, 7, NULL),
    ('L2', 'D', 'Y1', 'refund', 3000, 'USD', 'settled', 1, 1, 0, 1, 0, 're_2', NULL, NULL, NULL, 'L1'),
    ('L3', 'D', 'Y2', 'refund', 2000, 'USD', 'closed', 1, 0, 0, 1, 0, NULL, NULL, NULL, NULL, NULL),
    ('L4', 'D', 'Y2', 'refund', 500, 'USD', 'reserved', 1, 0, 0, 1, 0, NULL, NULL, 'L3', NULL, NULL),
    ('L5', 'D', 'Y2', 'credit', 1000, 'USD', 'settled', 1, 0, 0, 1, 0, NULL, NULL, NULL, NULL, NULL),
    ('L6', 'D', 'Y1', 'hand', 100, 'USD', 'settled', 1, 0, 0, 1, 0, 'hand:L6:CHQ-1', NULL, NULL, NULL, NULL);
INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state, pays_out_leg_id)
  VALUES ('D2', 'C', 'E', 'refund', 1000, 0, 'USD', 'other', 'W', 1, 'decided', 'L5');
INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) VALUES ('L2', 'N', 3000, 0, 0), ('L4', 'N', 500, 0, 0);
INSERT INTO attempt (leg_id, n, key, request_hash, first_sent_at_ms, sent_at_ms) VALUES ('L2', 1, 'L2:g1', '', 1, 1);
INSERT INTO credit_entry (id, patient_id, leg_id, delta_minor, bonus, currency, on_date, note, kind)
  VALUES ('K', 'P', 'L5', 1000, 0, 'USD', '2026-03-01', '', 'grant');
INSERT INTO credit_echo (source, source_id, leg_id, delta_minor, currency, on_date) VALUES ('own', 'K', 'L5', 1000, 'USD', '2026-03-01');
INSERT INTO outside_refund (vendor_ref, payment_id, amount_minor, counts, made_at_ms, seen_at_ms, problem, source, by_bank)
  VALUES ('re_9', 'Y2', 700, 1, 1, 2, NULL, 'processor', 0), ('import:Y2:700', 'Y2', 700, 1, 1, 2, NULL, 'import', 0),
    ('re_8', 'Y1', 300, 0, 1, 2, 'card', 'processor', 0), ('dispute:Y1:5', 'Y1', 5, 1, 1, 2, NULL, 'processor', 1);
INSERT INTO outside_allocation (vendor_ref, line_id, case_id, net_minor, tax_minor, uses) VALUES ('re_9', 'N', 'C', 600, 100, 0);
INSERT INTO refund_told (vendor_ref, told_ref, minor) VALUES ('re_9', 'import:Y2:700', 700);
`;

export function beforeConnections(sql: Sql): void {
  migrate(sql, MIGRATIONS.slice(0, BEFORE));
  sql.run(ROWS);
}
