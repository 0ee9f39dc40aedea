/** What else the clinic has with a patient: messages, claims, bookings, unpaid invoices. Each read by the patient's index. */

import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface MessageRow {
  readonly sentAtMs: number;
  readonly kind: string;
  readonly subject: string;
  readonly seenAtMs: number | null;
}

export interface ClaimRow {
  readonly claimId: string;
  readonly lineId: string | null;
  readonly insurer: string;
  readonly serviceOn: string;
  readonly state: "paid" | "denied" | "pending";
  readonly currency: string;
  readonly overpaidMinor: number | null;
  readonly foundOn: string | null;
}

export interface BookingRow {
  readonly bookingId: string;
  readonly lineId: string | null;
  readonly onDate: string;
  readonly title: string;
}

export interface UnpaidRow {
  readonly invoice: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly dueOn: string;
}

/** Newest first, at most `limit`. */
export function messagesOf(sql: Sql, patientId: string, limit: number): MessageRow[] {
  return sql.all<MessageRow>(
    `SELECT sent_at_ms AS sentAtMs, kind, subject, seen_at_ms AS seenAtMs FROM message
     WHERE ${ofSame("patient_id")} ORDER BY sent_at_ms DESC, id DESC LIMIT ${limit}`,
    patientId,
  );
}

export function claimsOf(sql: Sql, patientId: string): ClaimRow[] {
  return sql.all<ClaimRow>(
    `SELECT id AS claimId, line_id AS lineId, insurer, service_on AS serviceOn, state, currency, overpaid_minor AS overpaidMinor, found_on AS foundOn
     FROM claim WHERE ${ofSame("patient_id")} ORDER BY service_on DESC, id DESC`,
    patientId,
  );
}

/** Those that stand, past ones too: a booking that happened is a visit. */
export function bookingsOf(sql: Sql, patientId: string): BookingRow[] {
  return sql.all<BookingRow>(
    `SELECT id AS bookingId, line_id AS lineId, on_date AS onDate, title FROM booking
     WHERE ${ofSame("patient_id")} AND cancelled_on IS NULL ORDER BY on_date, id`,
    patientId,
  );
}

export function unpaidOf(sql: Sql, patientId: string): UnpaidRow[] {
  return sql.all<UnpaidRow>(
    `SELECT invoice, amount_minor AS amountMinor, currency, due_on AS dueOn FROM unpaid_invoice
     WHERE ${ofSame("patient_id")} ORDER BY due_on, id`,
    patientId,
  );
}
