/** The first half of sending: decide what to do about a leg and commit it, before anything leaves. */

import { LEASE_MS, SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import { mayReuseKey, stepForUnknown } from "../../../../core/refund/schedule.ts";
import { assert } from "../../../../core/result.ts";
import type { PaymentProcessor, RefundOrder } from "../../../connectors/payment-processor.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { heldBack, unread } from "../../domain/money/held-back.ts";
import { notToSend } from "../../domain/money/held-because.ts";
import { applyLegEvent } from "../../domain/money/legs.ts";
import { failHere, reasonAgainst } from "../../domain/money/reason-against.ts";
import type { CommandContext } from "../../store/context.ts";
import { type AttemptRow, attemptsOfKey, closeAttempt, insertAttempt } from "../../store/money/attempts.ts";
import { leaseLeg } from "../../store/money/leg-changes.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import { connectionOf, paymentById } from "../../store/money/payments.ts";
import { whilePaused } from "../call-vendor.ts";

export type Plan =
  | { readonly type: "send"; readonly leg: LegRow; readonly order: RefundOrder; readonly attempt: AttemptRow }
  | { readonly type: "look_up"; readonly leg: LegRow; readonly order: RefundOrder; readonly absence: Absence }
  | { readonly type: "end"; readonly end: JobEnd };

/** What it means when the processor has no refund of ours: nothing yet, leave to resend, or proof. */
export type Absence = "says_nothing" | "may_resend" | "proves";

const end = (jobEnd: JobEnd): Plan => ({ type: "end", end: jobEnd });

/**
 * Decides in one transaction, from the rows as they are now. A plan to send has its attempt committed with key, request hash and time; a
 * plan to ask holds a lease. Whoever dies afterwards leaves a row that says so.
 */
export function claimLeg(context: CommandContext, processor: PaymentProcessor, legId: string): Plan {
  const leg = legById(context.sql, legId);
  if (leg?.kind !== "refund") return end(DONE);
  const hold = reasonToWait(context, leg);
  if (hold) return end(hold);
  const order = orderOf(context, leg);
  switch (leg.state) {
    case "reserved": {
      const against = reasonAgainst(context, leg);
      return against ? end(failHere(context, leg, against)) : send(context, processor, leg, order);
    }
    case "submitting":
      return claimUnknown(context, processor, afterDeath(context, leg), order);
    case "unknown":
      return claimUnknown(context, processor, leg, order);
    default:
      return end(DONE);
  }
}

/** As `claimLeg` for a leg that was looked for in vain while its key still holds: the same key again, which can make no second refund. */
export function claimResend(context: CommandContext, processor: PaymentProcessor, seen: LegRow): Plan {
  const leg = legById(context.sql, seen.legId);
  if (leg?.state !== "unknown" || leg.tries !== seen.tries) return end(DONE);
  const first = attemptsOfKey(context.sql, leg)[0];
  if (!first || !mayReuseKey(first.firstSentAtMs, processor.traits, context.nowMs)) return end(again("key_too_old"));
  // What was found beside it may be the very money.
  const why = notToSend(context.sql, leg);
  if (why) return end(again(why, context.nowMs + SWEEP_EVERY_MS));
  // Somebody may have paused it while it was asked.
  const paused = whilePaused(context.sql, context.nowMs, connectionOf(context.sql, leg.paymentId));
  if (paused) return end(paused);
  return send(context, processor, leg, orderOf(context, leg));
}

function reasonToWait(context: CommandContext, leg: LegRow): JobEnd | undefined {
  const { sql, nowMs } = context;
  if (leg.leavesAtMs > nowMs) return again("undo_window", leg.leavesAtMs);
  if (leg.leaseUntilMs > nowMs) return again("leased", leg.leaseUntilMs);
  const held = heldBack(context, leg);
  if (held) return held;
  // What may have left already is asked about whatever the charge says.
  const notRead = leg.state === "reserved" ? unread(context, leg) : undefined;
  if (notRead) return notRead;
  return whilePaused(sql, nowMs, connectionOf(sql, leg.paymentId));
}

function orderOf(context: CommandContext, leg: LegRow): RefundOrder {
  const payment = paymentById(context.sql, leg.paymentId);
  assert(payment?.processorRef, `Leg ${leg.legId} has no payment at a processor`);
  const { legId, caseId, amountMinor, currency } = leg;
  return { legId, caseId, paymentRef: payment.processorRef, amountMinor, currency };
}

/** Sent by a run that died: whether the request left is not known. */
function afterDeath(context: CommandContext, leg: LegRow): LegRow {
  const last = attemptsOfKey(context.sql, leg).at(-1);
  if (last && last.outcome === null) closeAttempt(context, leg.legId, last.n, "unknown", "no_answer");
  const moved = applyLegEvent(context, leg, "no_answer", { problem: "no_answer" });
  assert(moved.ok, "A leg under way can always be unknown");
  return moved.value;
}

function claimUnknown(context: CommandContext, processor: PaymentProcessor, leg: LegRow, order: RefundOrder): Plan {
  const attempts = attemptsOfKey(context.sql, leg);
  const [first, last] = [attempts[0], attempts.at(-1)];
  assert(first && last, `Leg ${leg.legId} is unknown without an attempt`);
  const isHeld = notToSend(context.sql, leg) !== undefined;
  const step = stepForUnknown(
    {
      firstSentAtMs: first.firstSentAtMs,
      lastSentAtMs: last.sentAtMs,
      fruitlessQueries: leg.queries,
      errorIsReplayed: last.outcome === "unknown_replayed",
      isHeld,
    },
    processor.traits,
    context.nowMs,
  );
  switch (step.type) {
    case "resend":
      return send(context, processor, leg, order);
    case "look_up": {
      const mayResend = !isHeld && mayReuseKey(first.firstSentAtMs, processor.traits, context.nowMs);
      const absence = mayResend ? "may_resend" : step.absenceCounts ? "proves" : "says_nothing";
      leaseLeg(context.sql, leg.legId, context.nowMs + LEASE_MS);
      return { type: "look_up", leg, order, absence };
    }
    case "call_person":
      callPerson(context, leg, step.why);
      return end(DONE);
  }
}

function send(context: CommandContext, processor: PaymentProcessor, leg: LegRow, order: RefundOrder): Plan {
  const attempt = insertAttempt(context, leg, processor.requestHash(order));
  if (!attempt) {
    callPerson(context, leg, "request_changed");
    return end(DONE);
  }
  const claimed = applyLegEvent(context, leg, "claimed");
  assert(claimed.ok, `Leg ${leg.legId} cannot be claimed in ${leg.state}`);
  leaseLeg(context.sql, leg.legId, context.nowMs + LEASE_MS);
  context.record("leg.claimed", leg.caseId, { legId: leg.legId, attempt: attempt.n, key: attempt.key });
  return { type: "send", leg: claimed.value, order, attempt };
}

/** A machine cannot find out: the hold stays, a person looks at the processor. */
export function callPerson(context: CommandContext, leg: LegRow, why: string): void {
  if (!applyLegEvent(context, leg, "given_up", { problem: why }).ok) return;
  context.record("leg.attention", leg.caseId, { legId: leg.legId, why });
  syncCase(context, leg.caseId, { tell: true });
}
