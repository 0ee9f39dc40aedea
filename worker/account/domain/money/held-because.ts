import type { HeldBecause } from "../../../../core/contract/decision.ts";
import { heldSinceMs, pausedUntilMs } from "../../store/account/connection-health.ts";
import { setting } from "../../store/account/settings.ts";
import { isMixed } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import { isMatterAsked, openKindsOn } from "../../store/money/differences.ts";
import type { LegRow } from "../../store/money/legs.ts";
import { connectionOf, isLockedWithPurchase } from "../../store/money/payments.ts";
import { isAskedByHand } from "../../store/money/sends.ts";
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
): Exclude<HeldBecause, "connection_paused" | "connection_held"> | undefined {
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

/** Why money that was decided does not go on by itself now, whatever its undo window says; undefined where it does. */
export function heldBecause({ sql }: Pick<AccountContext, "sql">, leg: LegRow): HeldBecause | undefined {
  // What waits for a yes holds nothing yet; that the same money may have left already bears on the yes.
  if (leg.state === "requested") {
    return questionOn(sql, leg.paymentId) === "outside_refund" ? "outside_refund" : undefined;
  }
  if (!MACHINES.includes(leg.state)) return undefined;
  // A person has it, and nothing takes that back; but they are told what speaks against it.
  if (leg.kind === "hand" && isAskedByHand(sql, leg)) return questionOn(sql, leg.paymentId);
  const here = heldHere(sql, leg);
  if (here) return here;
  if (leg.kind !== "refund") return undefined;
  const connectionId = connectionOf(sql, leg.paymentId);
  if (heldSinceMs(sql, connectionId) !== undefined) return "connection_held";
  return pausedUntilMs(sql, connectionId) === undefined ? undefined : "connection_paused";
}

/** Why somebody who was asked to pay a leg by hand had better not, as long as it stands. */
export function notToHandOut(
  sql: Sql,
  { paymentId }: Pick<LegRow, "paymentId">,
): ReturnType<typeof questionOn> | "payment_locked" {
  return isLockedWithPurchase(sql, paymentId) ? "payment_locked" : questionOn(sql, paymentId);
}
