/** What rows of one batch have to say of each other once all of them are there. */
import type { Sql, SqlValue } from "../sql.ts";

/** Who pays for a patient and who answers for them. */
export function linkPatient(sql: Sql, patientId: string, payerId: SqlValue, guardianId: SqlValue): void {
  sql.run("UPDATE patient SET payer_id = ?, guardian_id = ? WHERE id = ?", payerId, guardianId, patientId);
}

/** The payments of a purchase are its patient's. */
export function paymentsFollow(sql: Sql, purchaseId: string, patientId: string): void {
  sql.run("UPDATE payment SET patient_id = ?1 WHERE purchase_id = ?2 AND patient_id <> ?1", patientId, purchaseId);
}
