/** The second half of sending: what the processor said, compared with the rows as they are now. */

import type { SendOutcome } from "../../../../core/refund/classify.ts";
import { isMoving } from "../../../../core/refund/leg.ts";
import { STALE_AFTER_MS, SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import { backoffMs, type ProcessorTraits } from "../../../../core/refund/schedule.ts";
import type { Result } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { ProcessorRefund } from "../../../connectors/payment-processor.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { applyLegEvent } from "../../domain/money/legs.ts";
import { readPaymentAgain } from "../../domain/money/money-reads.ts";
import { applyFound, applyRefunds, lockPayment } from "../../domain/money/processor-truth.ts";
import type { CommandContext } from "../../store/context.ts";
import { attemptsOfKey, attemptsOfLeg, closeAttempt } from "../../store/money/attempts.ts";
import { countQuery, endLookUpLease } from "../../store/money/leg-changes.ts";
import { type LegRow, needLeg } from "../../store/money/legs.ts";
import { callPerson, type Plan } from "./claim-leg.ts";

type Send = Extract<Plan, { type: "send" }>;
type LookUp = Extract<Plan, { type: "look_up" }>;
/** What a send came to; of a refusal also what the processor has of the payment, and what that proves. */
export interface Answered {
  readonly outcome: SendOutcome;
  readonly listed: Listed | undefined;
  readonly traits: ProcessorTraits;
  /** When the connection may be tried again, where it was turned down. */
  readonly wait: JobEnd;
}
export type Listed = Result<readonly ProcessorRefund[], ConnectorFailure>;

/**
 * Writes an outcome down. When the leg moved on meanwhile (a webhook was faster, or a later attempt runs) only a refund that exists is
 * applied; an answer that made nothing has nothing to say about the later state.
 */
export function recordOutcome(
  context: CommandContext,
  { leg, attempt }: Send,
  { outcome, listed, traits, wait }: Answered,
  random: number,
): JobEnd {
  closeAttempt(context, leg.legId, attempt.n, outcomeName(outcome), outcomeCode(outcome));
  const now = needLeg(context.sql, leg.legId);
  context.record("leg.answered", leg.caseId, { legId: leg.legId, attempt: attempt.n, outcome: outcome.type });
  if (outcome.type === "settled" || outcome.type === "pending" || outcome.type === "failed") {
    const { type, ...found } = outcome;
    applyFound(context, now, { ...found, status: type === "settled" ? "succeeded" : type });
    return DONE;
  }
  if (now.state !== "submitting" || now.tries !== attempt.n) return overtaken(context, now);
  return recordNoRefund(context, now, { outcome, listed, traits, wait }, random);
}

/** Somebody else is at this leg meanwhile; as long as it is under way its job stays, for they may die. */
function overtaken({ nowMs }: Pick<CommandContext, "nowMs">, leg: LegRow): JobEnd {
  const isUnderWay = isMoving(leg.state) && leg.state !== "pending";
  return isUnderWay ? again("overtaken", Math.max(leg.leaseUntilMs, nowMs + STALE_AFTER_MS)) : DONE;
}

type NoRefund = Exclude<SendOutcome, { type: "settled" | "pending" | "failed" }>;

function recordNoRefund(
  context: CommandContext,
  leg: LegRow,
  answered: Answered & { readonly outcome: NoRefund },
  random: number,
): JobEnd {
  const { outcome } = answered;
  const wait = () => context.nowMs + backoffMs(leg.tries - 1, random);
  switch (outcome.type) {
    case "refused":
      return recordRefused(context, leg, { ...answered, outcome }, wait);
    case "our_bug":
      callPerson(context, leg, outcome.code);
      return DONE;
    case "account_paused":
      notExecuted(context, leg, "connection_refused");
      return answered.wait;
    case "not_executed":
      notExecuted(context, leg, outcome.code);
      return again(outcome.code, wait());
    case "in_flight":
    case "unknown": {
      const code = outcome.type === "unknown" ? outcome.code : "in_flight";
      move(context, leg, "no_answer", code);
      return again(code, wait());
    }
  }
}

/** This request made nothing. Before the hold is freed the payment's refunds were listed: an earlier attempt may have made one. */
function recordRefused(
  context: CommandContext,
  leg: LegRow,
  { outcome, listed, traits }: Answered & { readonly outcome: Extract<SendOutcome, { type: "refused" }> },
  wait: () => number,
): JobEnd {
  if (!listed?.ok) {
    move(context, leg, "no_answer", outcome.code);
    return again("not_listed", wait());
  }
  applyRefunds(context, leg.paymentId, listed.value);
  if (outcome.locksPayment) {
    lockPayment(context, leg.paymentId);
    readPaymentAgain(context, leg.paymentId);
  }
  // Still under way: none of the refunds listed was this leg's.
  const now = needLeg(context.sql, leg.legId);
  if (now.state !== "submitting") return DONE;
  // "Refunded already" may speak of an earlier attempt that nobody heard of, where no list would show it.
  if (!traits.provesAbsence && mayHaveActed(context, now)) {
    move(context, now, "no_answer", outcome.code);
    return again("refused_after_doubt", context.nowMs + SWEEP_EVERY_MS);
  }
  move(context, now, "failed", outcome.code);
  return DONE;
}

/** Answers after which nothing was made. */
const HARMLESS: readonly (string | null)[] = ["not_executed", "account_paused"];

/** Whether an attempt of the leg may have made a refund that no answer told of. */
function mayHaveActed({ sql }: CommandContext, leg: LegRow): boolean {
  return attemptsOfLeg(sql, leg).some(({ outcome }) => outcome !== "refused" && !HARMLESS.includes(outcome));
}

/** Back to `reserved` only when no attempt of this key can have acted; otherwise it stays unknown and its hold with it. */
function notExecuted(context: CommandContext, leg: LegRow, problem: string): void {
  const harmless = attemptsOfKey(context.sql, leg).every(({ outcome }) => HARMLESS.includes(outcome));
  move(context, leg, harmless ? "not_executed" : "no_answer", problem);
}

function move(
  context: CommandContext,
  leg: LegRow,
  event: "failed" | "no_answer" | "not_executed",
  problem: string,
): void {
  if (!applyLegEvent(context, leg, event, { problem }).ok) return;
  // Of two cards the other may have failed before: the case's state is then no news, this is.
  syncCase(context, leg.caseId, { tell: event === "failed" });
}

/** What a look-up found. `resend` asks the caller to send with the same key: nothing was found, and the key still holds. */
export function recordLookUp(context: CommandContext, plan: LookUp, listed: Listed, random: number): JobEnd | "resend" {
  const { legId, tries } = plan.leg;
  endLookUpLease(context.sql, legId);
  const leg = needLeg(context.sql, legId);
  if (leg.state !== "unknown" || leg.tries !== tries) return overtaken(context, leg);
  const later = () => again("looked_up", context.nowMs + backoffMs(leg.tries + leg.queries, random));
  if (!listed.ok) {
    // While the key holds another send is as good as a question; only then do vain questions call a person.
    if (plan.absence === "may_resend") return later();
    countQuery(context.sql, legId);
    return later();
  }
  applyRefunds(context, leg.paymentId, listed.value);
  if (needLeg(context.sql, legId).state !== "unknown") return DONE;
  if (plan.absence === "may_resend") return "resend";
  if (plan.absence === "says_nothing") return again("too_early_to_tell", context.nowMs + SWEEP_EVERY_MS);
  if (!applyLegEvent(context, leg, "absent", { generation: leg.generation + 1, problem: null }).ok) return DONE;
  syncCase(context, leg.caseId);
  return again("next_generation", context.nowMs);
}

function outcomeName(outcome: SendOutcome): string {
  return outcome.type === "unknown" && outcome.errorIsReplayed ? "unknown_replayed" : outcome.type;
}

function outcomeCode(outcome: SendOutcome): string {
  if ("code" in outcome) return outcome.code;
  return "reason" in outcome ? outcome.reason : outcome.type;
}
