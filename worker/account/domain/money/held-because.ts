import type { HeldBecause } from "../../../../core/contract/decision.ts";
import { type DifferenceKind, FOR_WHICH_MATTER } from "../../../../core/refund/reconcile.ts";
import { pausedUntilMs } from "../../store/account/connection-health.ts";
import { setting } from "../../store/account/settings.ts";
import { isMixed } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import type { LegRow } from "../../store/money/legs.ts";
import { connectionOf, isLockedWithPurchase, ofOnePurchase } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";

/** States in which a machine has something to do next. */
const MACHINES: readonly LegRow["state"][] = ["reserved", "submitting", "unknown"];

/**
 * What a machine waits for a person with: the account is an older copy of itself, nobody has said what a difference on the payment is, or
 * another patient's matter got into the case.
 * What may have left already is looked for all the same.
 */
export function heldHere(
  sql: Sql,
  { state, paymentId, caseId }: Pick<LegRow, "state" | "paymentId" | "caseId">,
): Exclude<HeldBecause, "connection_paused"> | undefined {
  if (setting(sql, "frozen") === "1") return "frozen";
  return state === "reserved" ? notToSend(sql, { paymentId, caseId }) : undefined;
}

/** Why nothing of a leg is sent, not the same once more either, before a person has said something. */
export function notToSend(
  sql: Sql,
  { paymentId, caseId }: Pick<LegRow, "paymentId" | "caseId">,
): "case_mixed" | ReturnType<typeof questionOn> {
  return isMixed(sql, caseId) ? "case_mixed" : questionOn(sql, paymentId);
}

/**
 * What somebody in finance has to say about a payment before anything leaves it: for what a refund was that was made elsewhere, of this
 * payment or of another of its purchase, or what differs.
 */
export function questionOn(sql: Sql, paymentId: string): "outside_refund" | "payment_differs" | undefined {
  if (isMatterAsked(sql, paymentId)) return "outside_refund";
  return openKindsOn(sql, paymentId).length > 0 ? "payment_differs" : undefined;
}

const isMatterAsked = (sql: Sql, paymentId: string): boolean =>
  sql.one(
    `SELECT 1 FROM difference WHERE payment_id IN ${ofOnePurchase("?1")} AND settled_at_ms IS NULL AND kind = ?2 LIMIT 1`,
    paymentId,
    FOR_WHICH_MATTER,
  ) !== undefined;

/** What differs on a payment and nobody has looked at yet. Of what never came in nothing can leave: that waits for nobody. */
export function openKindsOn(sql: Sql, paymentId: string): DifferenceKind[] {
  return sql
    .all<{ kind: DifferenceKind }>(
      `SELECT DISTINCT kind FROM difference WHERE payment_id = ? AND settled_at_ms IS NULL
         AND NOT (kind = 'captured_differs' AND their_minor = 0)`,
      paymentId,
    )
    .map(({ kind }) => kind);
}

/** What went back elsewhere of which nobody has said for which matter it was. */
export function refundsAskedFor(sql: Sql, paymentId: string): number {
  const row = sql.one<{ minor: number }>(
    `SELECT coalesce(sum(their_minor), 0) AS minor FROM difference
     WHERE payment_id = ? AND settled_at_ms IS NULL AND kind = 'unknown_refund'`,
    paymentId,
  );
  return row?.minor ?? 0;
}

/** Why money that was decided does not go on by itself now, whatever its undo window says; undefined where it does. */
export function heldBecause({ sql }: Pick<AccountContext, "sql">, leg: LegRow): HeldBecause | undefined {
  // What waits for a yes holds nothing yet; that the same money may have left already bears on the yes.
  if (leg.state === "requested") {
    return questionOn(sql, leg.paymentId) === "outside_refund" ? "outside_refund" : undefined;
  }
  if (!MACHINES.includes(leg.state)) return undefined;
  // A person has it, and nothing takes that back; but they are told what speaks against it.
  if (leg.kind === "hand" && isAsked(sql, leg)) return questionOn(sql, leg.paymentId);
  const here = heldHere(sql, leg);
  if (here) return here;
  return leg.kind === "refund" && pausedUntilMs(sql, connectionOf(sql, leg.paymentId)) !== undefined
    ? "connection_paused"
    : undefined;
}

/** Why somebody who was asked to pay a leg by hand had better not, as long as it stands. */
export function notToHandOut(
  sql: Sql,
  { paymentId }: Pick<LegRow, "paymentId">,
): ReturnType<typeof questionOn> | "payment_locked" {
  return isLockedWithPurchase(sql, paymentId) ? "payment_locked" : questionOn(sql, paymentId);
}

/** A person has the task to pay it by hand. */
const isAsked = (sql: Sql, { caseId, legId }: LegRow): boolean =>
  sql.one(
    "SELECT 1 FROM task WHERE case_id = ? AND kind = 'pay_by_hand' AND json_extract(values_json, '$.legId') = ?",
    caseId,
    legId,
  ) !== undefined;
