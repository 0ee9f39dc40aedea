/** Purchases and payments on file to which something that a processor took may belong. */
import { marks } from "../people/patients.ts";
import { lasting, ofAnySame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

/** Every name of a source, one step of the index each. */
const skip = (table: string) => `WITH RECURSIVE s (source) AS (SELECT min(source) FROM ${table}
  UNION ALL SELECT (SELECT min(source) FROM ${table} WHERE source > s.source) FROM s WHERE s.source IS NOT NULL)`;

/** Purchases with these very names at their source, and purchases of payments with them. */
export function purchasesBySourceIds(sql: Sql, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const list = JSON.stringify(names);
  const purchases = sql.all<{ id: string }>(
    `${skip("purchase")} SELECT p.id FROM s JOIN purchase p ON p.source = s.source AND p.source_id IN (SELECT value FROM json_each(?))`,
    list,
  );
  const payments = sql.all<{ id: string }>(
    `${skip("payment")} SELECT y.purchase_id AS id FROM s JOIN payment y ON y.source = s.source AND y.source_id IN (SELECT value FROM json_each(?))
     WHERE y.purchase_id IS NOT NULL`,
    list,
  );
  return [...purchases, ...payments].map(({ id }) => id);
}

/** Purchases of payments that no connection took, as the clinic's own system says, and that name the processor's charge. */
export const purchasesByBareRef = (sql: Sql, refs: readonly string[]): string[] =>
  sql
    .all<{ id: string }>(
      `SELECT purchase_id AS id FROM payment WHERE processor = 'none' AND processor_ref IN (${marks(refs.length)}) AND purchase_id IS NOT NULL`,
      ...refs,
    )
    .map(({ id }) => id);

export interface PurchaseFacts {
  readonly purchaseId: string;
  readonly source: string;
  readonly sourceId: string;
  readonly patientId: string;
  readonly payerId: string | null;
  readonly guardianId: string | null;
  readonly patientName: string;
  readonly boughtOn: string;
  readonly currency: string;
  readonly invoice: string | null;
  readonly totalMinor: number;
  readonly title: string | null;
}

const PURCHASES = `SELECT p.id AS purchaseId, p.source, p.source_id AS sourceId, ${lasting("p.patient_id")} AS patientId,
    coalesce(p.payer_id, a.payer_id) AS payerId, a.guardian_id AS guardianId, a.name AS patientName, p.bought_on AS boughtOn, p.currency, p.invoice,
    (SELECT coalesce(sum(n.paid_minor), 0) FROM line n WHERE n.purchase_id = p.id) AS totalMinor,
    (SELECT i.title FROM line n JOIN item i ON i.id = n.item_id WHERE n.purchase_id = p.id ORDER BY n.paid_minor DESC, n.id LIMIT 1) AS title
  FROM purchase p JOIN patient a ON a.id = p.patient_id`;

export const purchaseFacts = (sql: Sql, purchaseIds: readonly string[]): PurchaseFacts[] =>
  sql.all<PurchaseFacts>(
    `${PURCHASES} WHERE p.id IN (SELECT value FROM json_each(?)) AND a.source <> 'erased' ORDER BY p.bought_on DESC, p.id`,
    JSON.stringify(purchaseIds),
  );

/** Of these patients, bought between two days. */
export const purchasesOfPatients = (
  sql: Sql,
  patientIds: readonly string[],
  from: string,
  to: string,
): PurchaseFacts[] =>
  sql.all<PurchaseFacts>(
    `${PURCHASES} WHERE ${ofAnySame("p.patient_id", "(SELECT value FROM json_each(?))")} AND p.bought_on BETWEEN ? AND ? AND a.source <> 'erased'
     ORDER BY p.bought_on DESC, p.id LIMIT 50`,
    JSON.stringify(patientIds),
    from,
    to,
  );

export interface PaidFacts {
  readonly paymentId: string;
  readonly tender: string;
  readonly processor: string;
  readonly processorRef: string | null;
  readonly last4: string | null;
  readonly capturedAtMs: number;
  readonly currency: string;
  readonly collectedMinor: number;
  readonly isLinked: 0 | 1;
}

/** With what a purchase was paid, as it is on file; of twins the one that counts. */
export const paymentsFor = (sql: Sql, purchaseId: string): PaidFacts[] =>
  sql.all<PaidFacts>(
    `SELECT y.id AS paymentId, y.tender, y.processor, y.processor_ref AS processorRef, y.last4, y.captured_at_ms AS capturedAtMs, y.currency,
       y.collected_minor AS collectedMinor, EXISTS (SELECT 1 FROM taken_payment t WHERE t.payment_id = y.id) AS isLinked
     FROM payment y WHERE y.purchase_id = ? AND y.twin_of IS NULL ORDER BY y.captured_at_ms, y.id`,
    purchaseId,
  );

/** Whether a person said whose payment the processor's is: what records say otherwise is for a person too. */
export const isLinkedByHand = (sql: Sql, paymentId: string): boolean =>
  sql.one("SELECT 1 AS n FROM taken_payment WHERE payment_id = ? AND linked_by IS NOT NULL", paymentId) !== undefined;
