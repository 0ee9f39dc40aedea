/** What went back of payments, as their processor lists it: it may be told before the payment is. */
import type { Sql } from "../sql.ts";

export interface TakenChange {
  readonly connectionId: string;
  readonly kind: "refund" | "dispute";
  readonly ref: string;
  readonly paymentRef: string;
  readonly chargeRef: string | null;
  readonly currency: string;
  readonly amountMinor: number;
  readonly state: string;
  readonly atMs: number;
}

const SELECT = `SELECT connection_id AS connectionId, kind, ref, payment_ref AS paymentRef, charge_ref AS chargeRef, currency,
  amount_minor AS amountMinor, state, at_ms AS atMs FROM taken_change`;

/** Those of a page that are here already, by their names. */
export const knownChanges = (
  sql: Sql,
  connectionId: string,
  kind: TakenChange["kind"],
  refs: readonly string[],
): ReadonlyMap<string, TakenChange> =>
  new Map(
    sql
      .all<TakenChange>(
        `${SELECT} WHERE connection_id = ? AND kind = ? AND ref IN (SELECT value FROM json_each(?))`,
        connectionId,
        kind,
        JSON.stringify(refs),
      )
      .map((row) => [row.ref, row]),
  );

export function putChange(sql: Sql, row: TakenChange): void {
  sql.run(
    `INSERT INTO taken_change (connection_id, kind, ref, payment_ref, charge_ref, currency, amount_minor, state, at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (connection_id, kind, ref) DO UPDATE SET payment_ref = excluded.payment_ref, charge_ref = excluded.charge_ref,
       currency = excluded.currency, amount_minor = excluded.amount_minor, state = excluded.state, at_ms = excluded.at_ms`,
    row.connectionId,
    row.kind,
    row.ref,
    row.paymentRef,
    row.chargeRef,
    row.currency,
    row.amountMinor,
    row.state,
    row.atMs,
  );
}

type Named = Pick<TakenChange, "connectionId"> & { readonly ref: string; readonly chargeRef: string | null };

/** Of one payment, by either of its names. */
export const changesOf = (sql: Sql, { connectionId, ref, chargeRef }: Named): TakenChange[] =>
  sql.all<TakenChange>(
    `${SELECT} WHERE connection_id = ?1 AND payment_ref IN (?2, ?3)
     UNION ${SELECT} WHERE connection_id = ?1 AND charge_ref IN (?2, ?3) ORDER BY 9, 3`,
    connectionId,
    ref,
    chargeRef ?? ref,
  );
