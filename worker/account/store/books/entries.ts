/** What moved a processor's balance, and what left it for the bank, as the processor lists it. */
import type { Payout, ProcessorEntry } from "../../../../core/journal/entries.ts";
import type { Sql } from "../sql.ts";

export interface EntryRow extends Omit<ProcessorEntry, "onDate"> {
  readonly atMs: number;
}

const ENTRY = `SELECT connection_id AS connectionId, ref, kind, payout_ref AS payoutRef, refund_ref AS refundRef, dispute_ref AS disputeRef,
  payment_ref AS paymentRef, gross_minor AS grossMinor, fee_minor AS feeMinor, currency, at_ms AS atMs FROM balance_entry`;

/** Those of a page that are here already, by their names. */
export const knownEntries = (sql: Sql, connectionId: string, refs: readonly string[]): ReadonlyMap<string, EntryRow> =>
  new Map(
    sql
      .all<EntryRow>(
        `${ENTRY} WHERE connection_id = ? AND ref IN (SELECT value FROM json_each(?))`,
        connectionId,
        JSON.stringify(refs),
      )
      .map((row) => [row.ref, row]),
  );

/** A list that does not say in which payout it is takes nothing back that another one said. */
export function putEntry(sql: Sql, row: EntryRow): void {
  sql.run(
    `INSERT INTO balance_entry (connection_id, ref, kind, payout_ref, refund_ref, dispute_ref, payment_ref, gross_minor, fee_minor, currency, at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (connection_id, ref) DO UPDATE SET kind = excluded.kind, payout_ref = coalesce(excluded.payout_ref, payout_ref),
       refund_ref = excluded.refund_ref, dispute_ref = excluded.dispute_ref, payment_ref = excluded.payment_ref,
       gross_minor = excluded.gross_minor, fee_minor = excluded.fee_minor, currency = excluded.currency, at_ms = excluded.at_ms`,
    row.connectionId,
    row.ref,
    row.kind,
    row.payoutRef,
    row.refundRef,
    row.disputeRef,
    row.paymentRef,
    row.grossMinor,
    row.feeMinor,
    row.currency,
    row.atMs,
  );
}

export interface PayoutRow extends Omit<Payout, "arrivesOn" | "isRead"> {
  readonly arrivesAtMs: number;
  readonly isRead: 0 | 1;
}

const PAYOUT = `SELECT connection_id AS connectionId, ref, kind, state, amount_minor AS amountMinor, currency, arrives_at_ms AS arrivesAtMs,
  is_read AS isRead FROM bank_payout`;

export const payoutNamed = (sql: Sql, connectionId: string, ref: string): PayoutRow | undefined =>
  sql.one<PayoutRow>(`${PAYOUT} WHERE connection_id = ? AND ref = ?`, connectionId, ref);

export function putPayout(sql: Sql, row: Omit<PayoutRow, "isRead">): void {
  sql.run(
    `INSERT INTO bank_payout (connection_id, ref, kind, state, amount_minor, currency, arrives_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (connection_id, ref) DO UPDATE SET kind = excluded.kind, state = excluded.state, amount_minor = excluded.amount_minor,
       currency = excluded.currency, arrives_at_ms = excluded.arrives_at_ms`,
    row.connectionId,
    row.ref,
    row.kind,
    row.state,
    row.amountMinor,
    row.currency,
    row.arrivesAtMs,
  );
}

export function payoutIsRead(sql: Sql, connectionId: string, ref: string): void {
  sql.run("UPDATE bank_payout SET is_read = 1 WHERE connection_id = ? AND ref = ? AND is_read = 0", connectionId, ref);
}
