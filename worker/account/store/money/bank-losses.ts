/** What the bank took for the patient in lost disputes. */
import type { Sql } from "../sql.ts";

/** How many losses of a payment have this name, alone or with a number after it. */
export function lossesUnder(sql: Sql, paymentId: string, ref: string): number {
  const row = sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM outside_refund WHERE payment_id = ?1 AND by_bank = 1 AND (vendor_ref = ?2 OR vendor_ref LIKE ?2 || ':%')",
    paymentId,
    ref,
  );
  return row?.n ?? 0;
}

/** Those that count, the last one first. */
export function standingLosses(sql: Sql, paymentId: string): { readonly ref: string; readonly minor: number }[] {
  return sql.all(
    `SELECT vendor_ref AS ref, amount_minor AS minor FROM outside_refund WHERE payment_id = ? AND by_bank = 1 AND counts = 1
     ORDER BY seen_at_ms DESC, rowid DESC`,
    paymentId,
  );
}
