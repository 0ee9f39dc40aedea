/** What moved a processor's balance, and what left it for the bank, as the processor lists it. */
import type { Payout, ProcessorEntry } from "../../../../core/journal/entries.ts";
import type { Sql } from "../sql.ts";

export interface EntryRow extends Omit<ProcessorEntry, "onDate" | "location"> {
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

/** Of a dispute's movement: the payment on file that it is about, by whichever name the processor gave. */
export interface MovementRow extends EntryRow {
  readonly paymentId: string | null;
  readonly location: string | null;
}

const OF_DISPUTES = "kind IN ('dispute', 'dispute_returned')";
/** What the processor calls the payment itself, or what its list of disputes says that the dispute is about. */
const PAYMENT_NAMES = `SELECT payment_ref AS name UNION ALL
  SELECT t.payment_ref FROM taken_change t WHERE t.connection_id = b.connection_id AND t.kind = 'dispute' AND t.ref = b.dispute_ref UNION ALL
  SELECT t.charge_ref FROM taken_change t WHERE t.connection_id = b.connection_id AND t.kind = 'dispute' AND t.ref = b.dispute_ref`;

const MOVEMENT = `SELECT b.connection_id AS connectionId, b.ref, b.kind, b.payout_ref AS payoutRef, b.refund_ref AS refundRef, b.dispute_ref AS disputeRef,
   b.payment_ref AS paymentRef, b.gross_minor AS grossMinor, b.fee_minor AS feeMinor, b.currency, b.at_ms AS atMs,
   CASE WHEN b.${OF_DISPUTES} THEN coalesce(
     (SELECT y.id FROM payment y WHERE y.processor = b.connection_id AND y.processor_ref IN (${PAYMENT_NAMES}) LIMIT 1),
     (SELECT y.id FROM payment y WHERE y.processor = b.connection_id AND y.charge_ref IN (${PAYMENT_NAMES}) LIMIT 1)) END AS paymentId
 FROM balance_entry b WHERE b.kind NOT IN ('charge', 'other')`;
/** With the place where the payment was bought. */
const placed = (movements: string) => `SELECT m.*, p.location_id AS location FROM (${movements}) m
 LEFT JOIN payment q ON q.id = m.paymentId LEFT JOIN purchase p ON p.id = q.purchase_id ORDER BY m.atMs, m.connectionId, m.ref`;

/** About refunds and disputes, of a span of time, in the order in which they happened. */
export const movementsBetween = (sql: Sql, sinceMs: number, untilMs: number): MovementRow[] =>
  sql.all<MovementRow>(placed(`${MOVEMENT} AND b.at_ms >= ? AND b.at_ms < ?`), sinceMs, untilMs);

/** Names of movements: refunds as their processor calls them, disputed payments, and what was paid by hand. */
export interface Named {
  readonly refundRefs: readonly string[];
  readonly disputeRefs: readonly string[];
  readonly paymentIds: readonly string[];
  readonly legIds: readonly string[];
}

/** All that is listed under these names, whenever it was, in the order in which it happened. */
export const movementsNamed = (sql: Sql, { refundRefs, disputeRefs, paymentIds }: Named): MovementRow[] =>
  sql.all<MovementRow>(
    placed(`${MOVEMENT} AND (b.connection_id, b.ref) IN (
       SELECT x.connection_id, x.ref FROM json_each(?1) j JOIN balance_entry x ON x.refund_ref = j.value
       UNION SELECT x.connection_id, x.ref FROM json_each(?2) j JOIN balance_entry x ON x.dispute_ref = j.value
       UNION SELECT x.connection_id, x.ref FROM json_each(?3) j JOIN dispute d ON d.payment_id = j.value
         JOIN balance_entry x ON x.dispute_ref = d.ref AND x.connection_id = d.connection_id)`),
    JSON.stringify(refundRefs),
    JSON.stringify(disputeRefs),
    JSON.stringify(paymentIds),
  );

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

export const payoutsBetween = (sql: Sql, sinceMs: number, untilMs: number): PayoutRow[] =>
  sql.all<PayoutRow>(
    `${PAYOUT} WHERE arrives_at_ms >= ? AND arrives_at_ms < ? ORDER BY arrives_at_ms, connection_id, ref`,
    sinceMs,
    untilMs,
  );

/** By connection, when somebody last made a payout by hand. */
export const lastByHand = (sql: Sql): readonly { readonly connectionId: string; readonly atMs: number }[] =>
  sql.all(
    "SELECT connection_id AS connectionId, max(arrives_at_ms) AS atMs FROM bank_payout WHERE kind = 'by_hand' AND state <> 'failed' GROUP BY connection_id",
  );
