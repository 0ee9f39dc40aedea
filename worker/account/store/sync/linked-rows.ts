/** The payment on file that is a processor's charge: what it says from then on, and what it said before. */
import type { LinkRest } from "../../../../core/contract/taken.ts";
import type { Sql } from "../sql.ts";
import type { TakenPayment } from "./taken-payments.ts";

/** What a link changes, and what is read of the charge because of it. */
const COLUMNS = [
  "processor",
  "processor_ref",
  "brand",
  "last4",
  "captured_at_ms",
  "elsewhere_minor",
  "disputed_minor",
  "dispute",
  "locked",
  "captured_minor",
  "processor_currency",
  "charge_ref",
  "intent_ref",
  "read_at_ms",
  "doubted_at_ms",
  "dispute_ref",
  "dispute_minor",
  "dispute_answer_by_ms",
] as const;

/** As JSON, so that undoing the link gives it back. */
export const paymentNow = (sql: Sql, paymentId: string): string =>
  sql.one<{ row: string }>(
    `SELECT json_object(${[...COLUMNS, "told_minor"].map((column) => `'${column}', ${column}`).join(", ")}) AS row FROM payment WHERE id = ?`,
    paymentId,
  )?.row ?? "{}";

/** The charge's own facts: the processor's day is the payment's, since by it a refund is too old. */
export function writeCharge(sql: Sql, paymentId: string, taken: TakenPayment): void {
  sql.run(
    `UPDATE payment SET processor = ?, processor_ref = ?, charge_ref = ?, brand = coalesce(brand, ?), last4 = coalesce(last4, ?), captured_at_ms = ?,
       read_at_ms = NULL WHERE id = ?`,
    taken.connectionId,
    taken.ref,
    taken.chargeRef,
    taken.brand,
    taken.last4,
    taken.takenAtMs,
    paymentId,
  );
}

/** What the clinic's own system left out of a payment that is known by the processor's name. */
export function completeKnown(sql: Sql, paymentId: string, { brand, last4 }: TakenPayment): boolean {
  return (
    sql.change(
      `UPDATE payment SET brand = coalesce(brand, ?1), last4 = coalesce(last4, ?2)
       WHERE id = ?3 AND ((brand IS NULL AND ?1 IS NOT NULL) OR (last4 IS NULL AND ?2 IS NOT NULL))`,
      brand,
      last4,
      paymentId,
    ) > 0
  );
}

/**
 * What was done with a payment since it was linked, and nobody can take back. A question that was asked stays in the record, and so does a
 * payment that was made for the link: where it was there before, the link ends once finance has said that the refund was for another matter.
 */
export function restsOnPayment(
  sql: Sql,
  paymentId: string,
  { linkedAtMs, isMade }: { readonly linkedAtMs: number; readonly isMade: boolean },
): LinkRest | undefined {
  const on = (what: LinkRest, query: string, ...more: number[]) =>
    sql.one(`${query} LIMIT 1`, paymentId, ...more) === undefined ? undefined : what;
  const found = "SELECT 1 AS n FROM difference WHERE payment_id = ?1 AND found_at_ms >= ?2";
  return (
    on("leg", "SELECT 1 AS n FROM leg WHERE payment_id = ?") ??
    on("difference_open", `${found} AND settled_at_ms IS NULL`, linkedAtMs) ??
    on("difference", isMade ? found : `${found} AND NOT ${GOES_WITH_LINK}`, linkedAtMs) ??
    on("twin", "SELECT 1 AS n FROM payment WHERE twin_of = ?") ??
    on("twin", "SELECT 1 AS n FROM payment WHERE id = ? AND twin_of IS NOT NULL") ??
    on(
      "outside_allocation",
      `SELECT 1 AS n FROM outside_allocation a JOIN outside_refund r ON r.vendor_ref = a.vendor_ref AND r.connection_id = a.connection_id
       WHERE r.payment_id = ?`,
    )
  );
}

/** Of the charge alone, and answered without a consequence. */
const GOES_WITH_LINK = `(kind IN ('captured_differs', 'currency_differs', 'dispute_differs', 'payment_gone')
  OR (kind = 'unknown_refund' AND answer = 'other_matter' AND theirs IS NULL))`;

/** What was answered of a charge that is this payment's no more is asked anew, should it be linked again. */
function outdateAnswers(sql: Sql, paymentId: string): void {
  sql.run(
    `UPDATE difference SET signature = signature || '|' || id
     WHERE payment_id = ? AND settled_at_ms IS NOT NULL AND ${GOES_WITH_LINK} AND signature NOT LIKE '%|' || id`,
    paymentId,
  );
}

/** What was shown of it at its processor is of the charge, and goes with it. */
function forgetShown(sql: Sql, paymentId: string): void {
  const refunds = "SELECT vendor_ref FROM outside_refund WHERE payment_id = ?1 AND source <> 'import'";
  sql.run(
    `DELETE FROM refund_told WHERE connection_id = (SELECT processor FROM payment WHERE id = ?1) AND (vendor_ref IN (${refunds}) OR told_ref IN (${refunds}))`,
    paymentId,
  );
  sql.run("DELETE FROM outside_refund WHERE payment_id = ?1 AND source <> 'import'", paymentId);
}

/** Says again what it said before; what imports have told of refunds since then is no less so. */
export function restorePayment(sql: Sql, paymentId: string, before: string): void {
  outdateAnswers(sql, paymentId);
  forgetShown(sql, paymentId);
  sql.run("PRAGMA defer_foreign_keys = ON");
  sql.run(`UPDATE outside_refund SET connection_id = ?2 ->> 'processor' WHERE payment_id = ?1`, paymentId, before);
  sql.run(
    `UPDATE payment SET ${COLUMNS.map((column) => `${column} = ?2 ->> '${column}'`).join(", ")} WHERE id = ?1`,
    paymentId,
    before,
  );
  sql.run(
    `UPDATE payment SET elsewhere_minor = max(elsewhere_minor, min(told_minor, collected_minor))
     WHERE id = ?1 AND told_minor > coalesce(?2 ->> 'told_minor', ?2 ->> 'elsewhere_minor')`,
    paymentId,
    before,
  );
}

/** One that was made for the link, and on which nothing rests. */
export function removePayment(sql: Sql, paymentId: string): void {
  forgetShown(sql, paymentId);
  sql.run("DELETE FROM reconciliation_item WHERE payment_id = ?", paymentId);
  sql.run("DELETE FROM payment WHERE id = ?", paymentId);
}

export interface LinkedFacts {
  readonly sourceId: string;
  readonly processor: string;
  readonly processorRef: string;
  readonly brand: string | null;
  readonly last4: string | null;
  readonly capturedAtMs: number;
}

/** Payments of a source that are linked to a charge of which that source knows nothing. */
export const linkedOfSource = (sql: Sql, source: string, sourceIds: readonly string[]): LinkedFacts[] =>
  sql.all<LinkedFacts>(
    `SELECT y.source_id AS sourceId, y.processor, y.processor_ref AS processorRef, y.brand, y.last4, y.captured_at_ms AS capturedAtMs
     FROM payment y JOIN taken_payment t ON t.payment_id = y.id
     WHERE y.source = ? AND y.source_id IN (SELECT value FROM json_each(?)) AND t.payment_before IS NOT NULL`,
    source,
    JSON.stringify(sourceIds),
  );
