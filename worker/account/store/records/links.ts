/** What rows of one batch have to say of each other once all of them are there. */
import type { Sql } from "../sql.ts";

/** The payments of a purchase are its patient's. */
export function paymentsFollow(sql: Sql, purchaseId: string, patientId: string): void {
  sql.run("UPDATE payment SET patient_id = ?1 WHERE purchase_id = ?2 AND patient_id <> ?1", patientId, purchaseId);
}

/** What is known of a payment is at the connection that took it: where an import says that it was another, all of it is there. Before the payment's row says so. */
export function refundsFollow(sql: Sql, paymentId: string, connectionId: string): void {
  sql.run("PRAGMA defer_foreign_keys = ON");
  const ofPayment =
    "(vendor_ref, connection_id) IN (SELECT vendor_ref, connection_id FROM outside_refund WHERE payment_id = ?2)";
  sql.run(`UPDATE outside_allocation SET connection_id = ?1 WHERE ${ofPayment}`, connectionId, paymentId);
  sql.run(`UPDATE refund_told SET connection_id = ?1 WHERE ${ofPayment}`, connectionId, paymentId);
  sql.run("UPDATE outside_refund SET connection_id = ?1 WHERE payment_id = ?2", connectionId, paymentId);
  sql.run("UPDATE leg SET connection_id = ?1 WHERE payment_id = ?2", connectionId, paymentId);
}
