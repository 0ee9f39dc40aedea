/** A person looks at a leg that no machine could finish. Their word never stands alone: the processor is asked first. */

import { heardEnough } from "../../../../core/approval/standing.ts";
import type { ResolveLegRequest } from "../../../../core/contract/money.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { SEND_SETTLES_MS } from "../../../../core/refund/limits.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import type { ProcessorRefund } from "../../../connectors/payment-processor.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { applyLegEvent } from "../../domain/money/legs.ts";
import { readPaymentAgain } from "../../domain/money/money-reads.ts";
import { applyRefunds } from "../../domain/money/processor-truth.ts";
import { queueSend } from "../../domain/money/queue-sends.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { placesOfPayment } from "../../store/account/money-switches.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { attemptsOfKey } from "../../store/money/attempts.ts";
import { type LegRow, legById, needLeg } from "../../store/money/legs.ts";
import { standingOf } from "../../store/people/people.ts";
import { moneyGate, unfrozen, unmixed } from "../decision/money-gate.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";
import { answersBeyond, takeNamed } from "./name-refund.ts";

/** The leg, where it is one that no machine can finish. */
export function waitingLeg(context: CommandContext, legId: string): Result<LegRow, Refusal> {
  const leg = found(legById(context.sql, legId), "refund");
  if (!leg.ok || leg.value.state === "attention") return leg;
  return refusal("too_late", "This refund needs nobody any more.", { state: leg.value.state });
}

/** What the processor has of the payment, and the refund that the person named. */
export interface Shown {
  readonly refunds: readonly ProcessorRefund[];
  readonly named: ProcessorRefund | undefined;
}

/** What the processor has is taken over whatever the verdict. */
export function resolveWith(
  context: CommandContext,
  legId: string,
  { verdict, sentence }: ResolveLegRequest,
  { refunds, named }: Shown,
): Result<{ caseId: string }, Refusal> {
  const waiting = waitingLeg(context, legId);
  if (!waiting.ok) return waiting;
  const { caseId, paymentId } = waiting.value;
  applyRefunds(context, paymentId, refunds);
  const leg = needLeg(context.sql, legId);
  const went = leg.state === "attention" && verdict === "it_went" ? named : undefined;
  if (leg.state === "attention" && verdict !== "look") {
    const apart = notOwnCase(context, caseId);
    if (!apart.ok) return apart;
    const carried = verdict === "it_went" ? wentAs(context, leg, went) : carryOut(context, leg, verdict);
    if (!carried.ok) return carried;
  }
  const [textId, sentenceHash] = [keepText(context, caseId, sentence), textHash(sentence)];
  if (went) answersBeyond(context, leg, went, { textId, sentenceHash });
  const { state } = needLeg(context.sql, legId);
  const which = went ? { vendorRef: went.vendorRef } : {};
  context.record("leg.resolved", caseId, { legId, verdict, state, sentenceHash, ...which });
  syncCase(context, caseId, { tell: true });
  return ok({ caseId });
}

function wentAs(context: CommandContext, leg: LegRow, named: ProcessorRefund | undefined): Result<true, Refusal> {
  assert(named, "Who says that it went has named the refund, and it was read");
  return leg.vendorRef === null ? takeNamed(context, leg, named) : hasItsRefund(leg.vendorRef);
}

const hasItsRefund = (vendorRef: string) =>
  refusal("already_decided", "The processor gave this refund an id: look it up there.", { vendorRef });

/** No refund of this leg is known, and its last request can no longer be under way. */
function carryOut(context: CommandContext, leg: LegRow, verdict: "send_again" | "give_up"): Result<true, Refusal> {
  // What an older copy says of the last request may not be the last of it.
  const goesOn = unfrozen(context);
  if (!goesOn.ok) return goesOn;
  const last = attemptsOfKey(context.sql, leg).at(-1);
  const waitMs = (last?.sentAtMs ?? 0) + SEND_SETTLES_MS - context.nowMs;
  if (waitMs > 0) {
    return refusal("still_under_way", "The last request may still be under way. Look again in some minutes.", {
      waitMs,
    });
  }
  if (leg.vendorRef !== null) return hasItsRefund(leg.vendorRef);
  if (verdict === "give_up") {
    assert(applyLegEvent(context, leg, "failed", { problem: "given_up" }).ok, "A leg that waits can always fail");
    // Not every processor can show that it has none: the hold is free, and what the payment says now asks about the rest.
    readPaymentAgain(context, leg.paymentId);
    return ok(true);
  }
  const gate = moneyGate(context, "refund", {
    places: placesOfPayment(context.sql, leg.paymentId),
    amountMinor: leg.amountMinor,
    decisionId: leg.decisionId,
  });
  if (!gate.ok) return gate;
  const heard = heardEnough(standingOf(context.sql, personOf(context.actor).personId), leg, context.nowMs);
  if (!heard.ok) return heard;
  const whole = unmixed(context, leg.caseId);
  if (!whole.ok) return whole;
  const released = applyLegEvent(context, leg, "released", { generation: leg.generation + 1, problem: null });
  assert(released.ok, "A leg that waits can always be released");
  queueSend(context, { ...released.value, leavesAtMs: context.nowMs });
  return ok(true);
}
