import { SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import type { CommandContext } from "../../store/context.ts";
import { openCasesAbout } from "../../store/money/cases-of-payment.ts";
import type { LegRow } from "../../store/money/legs.ts";
import { isRead, paymentById } from "../../store/money/payments.ts";
import { isHeldFor, wakeHeldFor, writeHeldFor } from "../../store/money/sends.ts";
import { legsWaitingOn } from "../../store/money/waiting-legs.ts";
import { inDoubtMinor } from "../../store/money/what-left.ts";
import { tellTickets } from "../case/cases.ts";
import { again, type JobEnd } from "../job-end.ts";
import { heldHere, questionOn } from "./held-because.ts";

/** How often what leaves after an awaited answer looks for it. */
const ANSWER_WAIT_MS = 2 * 60_000;

type Why = NonNullable<ReturnType<typeof heldHere>>;

/** Keeps money here that has not left yet, as long as `heldHere` names a cause. The record and the ticket are told once. */
export function heldBack(context: CommandContext, leg: LegRow): JobEnd | undefined {
  const why = heldHere(context.sql, leg);
  if (!why) return undefined;
  if (!isHeldFor(context.sql, leg.legId, why)) {
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
  const waiting = legsWaitingOn(context.sql, paymentId, why === "outside_refund" ? "purchase" : "payment");
  for (const { legId, caseId } of waiting) {
    context.record("leg.held_back", caseId, { legId, why });
    writeHeldFor(context.sql, legId, why);
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
  for (const caseId of openCasesAbout(context.sql, paymentId).filter((one) => !except.has(one))) {
    context.record("payment.news", caseId, { paymentId, ...said });
    tellTickets(context, caseId);
  }
}

/** Nothing leaves a payment that was not read at its processor a moment ago; whoever reads it runs before this. */
export function unread({ sql, nowMs }: CommandContext, { paymentId }: LegRow): JobEnd | undefined {
  const payment = paymentById(sql, paymentId);
  // What went back of it may be a refund of ours whose answer nobody heard, or another: that is known soon.
  if (payment && payment.doubtedAtMs !== null && inDoubtMinor(sql, payment.paymentId) > 0)
    return again("answer_awaited", nowMs + ANSWER_WAIT_MS);
  return payment && isRead(payment, nowMs) ? undefined : again("charge_unread", nowMs);
}

/** What was held back for this reason leaves now, not when its turn to ask again would come. */
export function wakeSends({ sql, nowMs }: CommandContext, heldFor: Why): void {
  wakeHeldFor(sql, heldFor, nowMs);
}
