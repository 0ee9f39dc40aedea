import { SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import type { CommandContext } from "../../store/context.ts";
import type { LegRow } from "../../store/money/legs.ts";
import { isRead, ofOnePurchase, paymentById } from "../../store/money/payments.ts";
import { tellTickets } from "../case/cases.ts";
import { again, type JobEnd } from "../job-end.ts";
import { heldHere, questionOn } from "./held-because.ts";

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

/**
 * Somebody in finance has to say something about a payment: what waits on it is held from now on, inside its undo window too; where it may
 * be the very money, before a yes as well and on every payment of the purchase. Record and tickets are told at once, those of open cases about what it paid for as well.
 */
export function tellOfQuestion(context: CommandContext, paymentId: string): void {
  const why = questionOn(context.sql, paymentId);
  if (!why) return;
  const waiting = context.sql.all<{ legId: string; caseId: string }>(
    `SELECT g.id AS legId, d.case_id AS caseId FROM leg g JOIN decision d ON d.id = g.decision_id
     WHERE (g.payment_id = ?1 AND g.state = 'reserved')
       OR (?2 AND g.payment_id IN ${ofOnePurchase("?1")} AND g.state IN ('reserved', 'requested')) ORDER BY g.id`,
    paymentId,
    why === "outside_refund" ? 1 : 0,
  );
  for (const { legId, caseId } of waiting) {
    context.record("leg.held_back", caseId, { legId, why });
    context.sql.run("UPDATE job SET last_error = ? WHERE kind = 'send_leg' AND ref = ?", why, legId);
    tellTickets(context, caseId);
  }
  const told = new Set(waiting.map(({ caseId }) => caseId));
  tellCasesAbout(context, paymentId, { why }, told);
}

/** Open cases about what a payment paid for hear that something is asked about it, or that it is answered: what they suggest changes. */
export function tellCasesAbout(
  context: CommandContext,
  paymentId: string,
  said: { readonly why?: string; readonly settled?: true },
  except: ReadonlySet<string> = new Set(),
): void {
  const cases = context.sql.all<{ caseId: string }>(
    `SELECT DISTINCT k.case_id AS caseId FROM payment y JOIN line n ON n.purchase_id = y.purchase_id
       JOIN case_line k ON k.line_id = n.id AND k.open = 1 WHERE y.id = ? ORDER BY 1`,
    paymentId,
  );
  for (const { caseId } of cases.filter((one) => !except.has(one.caseId))) {
    context.record("payment.news", caseId, { paymentId, ...said });
    tellTickets(context, caseId);
  }
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
