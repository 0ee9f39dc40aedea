import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import type { CommandContext } from "../context.ts";
import { tellTickets } from "../ledger/cases.ts";
import type { LegRow } from "../ledger/legs.ts";
import { heldHere } from "../reads/held-because.ts";
import { isRead, paymentById } from "../store/payments.ts";
import { again, type JobEnd } from "./job-end.ts";

type Why = NonNullable<ReturnType<typeof heldHere>>;

/** Keeps money here that has not left yet, as long as `heldHere` names a cause. The record and the ticket are told once. */
export function heldBack(context: CommandContext, leg: LegRow): JobEnd | undefined {
  const why = heldHere(context.sql, leg);
  if (!why) return undefined;
  if (!wasTold(context, leg, why)) {
    context.record("leg.held_back", leg.caseId, { legId: leg.legId, why });
    tellTickets(context, leg.caseId);
  }
  return again(why, context.nowMs + SWEEP_EVERY_MS);
}

/** Nothing leaves a payment that was not read at its processor a moment ago; whoever reads it runs before this. */
export function unread({ sql, nowMs }: CommandContext, { paymentId }: LegRow): JobEnd | undefined {
  const payment = paymentById(sql, paymentId);
  return payment && isRead(payment, nowMs) ? undefined : again("charge_unread", nowMs);
}

/** The job keeps the cause of its last wait. */
const wasTold = ({ sql }: CommandContext, { legId }: LegRow, why: Why): boolean =>
  sql.one("SELECT 1 FROM job WHERE kind = 'send_leg' AND ref = ? AND last_error = ?", legId, why) !== undefined;

/** What was held back for this reason leaves now, not when its turn to ask again would come. */
export function wakeSends({ sql, nowMs }: CommandContext, heldFor: Why): void {
  sql.run(
    "UPDATE job SET due_at_ms = ?1 WHERE kind = 'send_leg' AND last_error = ?2 AND due_at_ms > ?1",
    nowMs,
    heldFor,
  );
}
