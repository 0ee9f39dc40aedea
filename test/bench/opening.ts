/** Opening a ticket in a small clinic and in one a hundred times larger: the same patient, the same mail, the same answer. */
import { assert } from "../../core/result.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { aMail, clinicOn, mayasPackage, ticket } from "../support/clinic-records.ts";
import { memorySql } from "../support/node-sql.ts";
import { type Bench, contest, type Side } from "./contest.ts";

const SMALL = 1_000;
const LARGE = 100_000;

/** Other people's purchases, five to a patient, each with its line, package, two uses and a payment by card. */
const FILL: readonly string[] = [
  `INSERT INTO patient (id, source, source_id, name, language, since_on, visits, contacts, record_hash)
   SELECT 'p' || i, 'x', 'p' || i, 'Patient ' || i, 'en', '2024-01-01', 3, '[]', '' FROM n WHERE i % 5 = 0`,
  `INSERT INTO patient_key (kind, value_norm, patient_id) SELECT 'email', 'p' || i || '@example.com', 'p' || i FROM n WHERE i % 5 = 0`,
  `INSERT INTO purchase (id, source, source_id, patient_id, location_id, bought_on, currency, record_hash)
   SELECT 'b' || i, 'x', 'b' || i, 'p' || (i - i % 5), (SELECT id FROM location), '2026-01-15', 'USD', '' FROM n`,
  `INSERT INTO line (id, source, source_id, purchase_id, item_id, quantity, paid_minor, list_minor, discount_minor, tax_minor)
   SELECT 'n' || i, 'x', 'n' || i, 'b' || i, (SELECT id FROM item WHERE source_id = 'laser6'), 1, 120000, 150000, 30000, 0 FROM n`,
  `INSERT INTO entitlement (id, line_id, kind, sold, bonus, list_per_use_minor, starts_on, expires_on)
   SELECT 'e' || i, 'n' || i, 'package', 6, 0, 25000, '2026-01-15', '2027-01-15' FROM n`,
  `INSERT INTO use_record (id, source, source_id, entitlement_id, kind, used_on, record_hash)
   SELECT 'u' || i || '-' || k, 'x', 'u' || i || '-' || k, 'e' || i, 'used', '2026-02-10', '' FROM n JOIN (SELECT 1 AS k UNION SELECT 2)`,
  `INSERT INTO payment (id, source, source_id, purchase_id, patient_id, tender, processor, processor_ref, captured_at_ms, currency, collected_minor, record_hash)
   SELECT 'y' || i, 'x', 'y' || i, 'b' || i, 'p' || (i - i % 5), 'card', 'stripe', 'pi_x' || i, 1768500000000, 'USD', 120000, '' FROM n`,
];

function fill(sql: Sql, purchases: number): void {
  const numbers = "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)";
  sql.transaction(() => {
    for (const query of FILL) sql.run(`${numbers} ${query}`, purchases);
  });
}

function opening(purchases: number): Side {
  const clinic = clinicOn(memorySql(), mayasPackage);
  fill(clinic.sql, purchases);
  const actor = clinic.staff("agent");
  const mail = aMail();
  return () => () => {
    const view = openTicketView(clinic.ctx(), actor, ticket, mail);
    assert(view.ok && view.value.proposal !== undefined, "Maya's ticket opens with a proposal");
  };
}

export const openingBench: Bench = {
  name: "opening",
  baseline: `the same ticket among ${SMALL} purchases`,
  run: async () => [
    await contest({
      what: `a ticket among ${LARGE} purchases`,
      unit: "tickets",
      ours: opening(LARGE),
      baseline: opening(SMALL),
      times: 150,
    }),
  ],
};
