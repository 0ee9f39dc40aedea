/** Whose a payment or an invoice is, by the number that somebody typed. */
import type { Sql } from "../sql.ts";

/** As the indexes of migration 068 have it: an expression that differs from theirs is looked for row by row. */
const INVOICE =
  "upper(replace(replace(replace(replace(replace(replace(invoice, ' ', ''), '-', ''), '/', ''), '.', ''), '_', ''), '#', ''))";
const SIGNS = /[ \-/._#]/g;

/** Upper case as SQLite has it, which knows no letters but these. */
const typedInvoice = (typed: string): string =>
  typed.replaceAll(SIGNS, "").replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());

/** Purchases with one of these invoices, however their signs and capitals are written. */
export function purchasesByInvoice(sql: Sql, names: readonly string[]): string[] {
  const invoices = [...new Set(names.map(typedInvoice))].filter((invoice) => invoice !== "");
  return invoices.flatMap((invoice) =>
    sql
      .all<{ id: string }>(
        `SELECT id FROM purchase WHERE invoice IS NOT NULL AND ${INVOICE} = ? ORDER BY id LIMIT ${SAME_INVOICE_MOST}`,
        invoice,
      )
      .map(({ id }) => id),
  );
}

/** More than that is no name of anything. */
const SAME_INVOICE_MOST = 20;

/**
 * By the whole number of a payment as its processor has it, or of an invoice however its signs and capitals are written; `most` is a number of
 * ours.
 */
export function patientIdsByReference(sql: Sql, typed: string, most: number): string[] {
  const invoice = typedInvoice(typed);
  if (invoice === "") return [];
  return sql
    .all<{ patientId: string }>(
      `SELECT DISTINCT coalesce(p.merged_into, p.id) AS patientId FROM (
         SELECT patient_id FROM payment WHERE processor_ref = ?1
         UNION SELECT patient_id FROM payment WHERE charge_ref = ?1
         UNION SELECT patient_id FROM purchase WHERE invoice IS NOT NULL AND ${INVOICE} = ?2
         UNION SELECT patient_id FROM unpaid_invoice WHERE ${INVOICE} = ?2
         UNION SELECT s.patient_id FROM use_record u JOIN entitlement e ON e.id = u.entitlement_id JOIN line l ON l.id = e.line_id
           JOIN purchase s ON s.id = l.purchase_id WHERE u.invoice IS NOT NULL AND ${INVOICE.replace("(invoice", "(u.invoice")} = ?2
       ) AS found JOIN patient p ON p.id = found.patient_id ORDER BY 1 LIMIT ${most}`,
      typed,
      invoice,
    )
    .map(({ patientId }) => patientId);
}
