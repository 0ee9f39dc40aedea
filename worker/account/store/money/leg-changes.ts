/** Legs, written. The table of steps and the events are the caller's (`domain/money/legs.ts`). */
import type { LegState } from "../../../../core/refund/states.ts";
import type { Sql } from "../sql.ts";
import type { LegRow } from "./legs.ts";

export interface NewLeg {
  readonly legId: string;
  readonly decisionId: string;
  readonly paymentId: string;
  readonly kind: LegRow["kind"];
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: LegState;
  readonly leavesAtMs: number;
  readonly restOf: string | null;
  readonly replacesLegId: string | null;
}

/** The database refuses a sum above what was collected. */
export function insertLegRow(sql: Sql, leg: NewLeg): void {
  sql.run(
    `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms, rest_of, replaces_leg_id)
     VALUES (?1, ?2, ?3, (SELECT processor FROM payment WHERE id = ?3), ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    leg.legId,
    leg.decisionId,
    leg.paymentId,
    leg.kind,
    leg.amountMinor,
    leg.currency,
    leg.state,
    leg.leavesAtMs,
    leg.restOf,
    leg.replacesLegId,
  );
}

/** Writes where a leg has come to, and ends its lease; nothing happens where it stands elsewhere by now. */
export function moveLegRow(
  sql: Sql,
  { legId, state: from }: Pick<LegRow, "legId" | "state">,
  to: Pick<LegRow, "state" | "problem" | "generation" | "queries" | "actByMs"> & {
    readonly vendorRef?: string | undefined;
  },
): void {
  sql.run(
    `UPDATE leg SET state = ?, lease_until_ms = 0, vendor_ref = coalesce(?, vendor_ref), problem = ?, generation = ?, queries = ?,
       act_by_ms = ?
     WHERE id = ? AND state = ?`,
    to.state,
    to.vendorRef ?? null,
    to.problem,
    to.generation,
    to.queries,
    to.actByMs,
    legId,
    from,
  );
}

/** Why a leg waits, and until when the patient may do something about it. */
export function writeLegNews(sql: Sql, legId: string, problem: string, actByMs: number | undefined): void {
  sql.run("UPDATE leg SET problem = ?, act_by_ms = ? WHERE id = ?", problem, actByMs ?? null, legId);
}

export function writeVendorRef(sql: Sql, legId: string, vendorRef: string): void {
  sql.run("UPDATE leg SET vendor_ref = ? WHERE id = ?", vendorRef, legId);
}

export function writeBankRef(sql: Sql, legId: string, bankRef: string): void {
  sql.run("UPDATE leg SET bank_ref = ? WHERE id = ?", bankRef, legId);
}

/** When the undo window of a leg ends, and its money leaves. */
export function writeLeavesAt(sql: Sql, legId: string, atMs: number): void {
  sql.run("UPDATE leg SET leaves_at_ms = ? WHERE id = ?", atMs, legId);
}

/** Until then nobody else takes the leg up. */
export function leaseLeg(sql: Sql, legId: string, untilMs: number): void {
  sql.run("UPDATE leg SET lease_until_ms = ? WHERE id = ?", untilMs, legId);
}

/** The question is answered, or lost; a leg that moved on meanwhile keeps the lease of whoever moved it. */
export function endLookUpLease(sql: Sql, legId: string): void {
  sql.run("UPDATE leg SET lease_until_ms = 0 WHERE id = ? AND state = 'unknown'", legId);
}

/** One more look-up that got no answer. */
export function countQuery(sql: Sql, legId: string): void {
  sql.run("UPDATE leg SET queries = queries + 1 WHERE id = ?", legId);
}
