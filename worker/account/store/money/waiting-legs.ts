/** Legs that have not begun to leave. */
import type { Sql } from "../sql.ts";
import { type LegRow, needLeg } from "./legs.ts";
import { ofOnePurchase, type PaymentRow } from "./payments.ts";

/** What waits in the case and is about the same purchase, this payment's first: what is due is one sum, whichever card it leaves. */
export function legsWaitingFor(sql: Sql, { paymentId }: PaymentRow, caseId: string): LegRow[] {
  const ids = sql.all<{ legId: string }>(
    `SELECT g.id AS legId FROM leg g JOIN decision d ON d.id = g.decision_id
     WHERE d.case_id = ?1 AND g.state IN ('reserved', 'requested') AND g.payment_id IN ${ofOnePurchase("?2")}
     ORDER BY g.payment_id <> ?2, g.state = 'requested', g.id`,
    caseId,
    paymentId,
  );
  return ids.map(({ legId }) => needLeg(sql, legId));
}

/** Held legs of a payment; where any payment of its purchase may be meant, those of all of them, and those that wait for a yes. */
export function legsWaitingOn(
  sql: Sql,
  paymentId: string,
  of: "payment" | "purchase",
): { readonly legId: string; readonly caseId: string }[] {
  return sql.all(
    `SELECT g.id AS legId, d.case_id AS caseId FROM leg g JOIN decision d ON d.id = g.decision_id
     WHERE (g.payment_id = ?1 AND g.state = 'reserved')
       OR (?2 AND g.payment_id IN ${ofOnePurchase("?1")} AND g.state IN ('reserved', 'requested')) ORDER BY g.id`,
    paymentId,
    of === "purchase" ? 1 : 0,
  );
}

export const isLegWaiting = (sql: Sql, paymentId: string): boolean =>
  sql.one("SELECT 1 FROM leg WHERE payment_id = ? AND state IN ('reserved', 'requested') LIMIT 1", paymentId) !==
  undefined;
