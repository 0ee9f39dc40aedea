/** A person says that a leg went, and as which refund: the refund was read at the processor, and counts only where nothing speaks against it. */

import type { Refusal } from "../../../../core/contract/problem.ts";
import { beyondWithout } from "../../../../core/refund/beyond-known.ts";
import { isCounting } from "../../../../core/refund/leg.ts";
import { whyNotNamed } from "../../../../core/refund/named-refund.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import type { ProcessorRefund } from "../../../connectors/payment-processor.ts";
import { tellCasesAbout, wakeSends } from "../../domain/money/held-back.ts";
import { questionOn } from "../../domain/money/held-because.ts";
import { readPaymentAgain } from "../../domain/money/money-reads.ts";
import { applyFound } from "../../domain/money/processor-truth.ts";
import { personOf } from "../../domain/people/require-person.ts";
import type { CommandContext } from "../../store/context.ts";
import { attemptsOfLeg } from "../../store/money/attempts.ts";
import { openBeyondOf, settleDifferenceRow } from "../../store/money/differences.ts";
import { type LegRow, legOfName, needLeg } from "../../store/money/legs.ts";
import { outsideRefundOf } from "../../store/money/outside-refunds.ts";
import { lastingPaymentId, paymentByProcessorRef } from "../../store/money/payments.ts";
import { refundNamed } from "../../store/money/refund-names.ts";

/** The processor shows no such refund, or one that is not this leg. */
export const notThisRefund = (why: string): Result<never, Refusal> =>
  err({
    code: "invalid",
    detail: "The processor shows no refund with this id that this one can be.",
    field: "refundRef",
    values: { why },
  });

/** Takes the refund over as the leg's, whatever state it is in; what the payment says now asks about the rest. */
export function takeNamed(context: CommandContext, leg: LegRow, refund: ProcessorRefund): Result<true, Refusal> {
  const why = whyNot(context, leg, refund);
  if (why) return notThisRefund(why);
  applyFound(context, leg, refund);
  readPaymentAgain(context, leg.paymentId);
  return ok(true);
}

function whyNot({ sql }: CommandContext, leg: LegRow, refund: ProcessorRefund): string | undefined {
  const name = refundNamed(sql, leg.paymentId, refund.vendorRef);
  const payment = paymentByProcessorRef(sql, name.connectionId, refund.paymentRef);
  if (!payment || lastingPaymentId(sql, payment.paymentId) !== lastingPaymentId(sql, leg.paymentId)) {
    return "other_payment";
  }
  // It counts already: as another leg, or as made elsewhere, where somebody is asked what it was for.
  if (legOfName(sql, name) || outsideRefundOf(sql, name)) return "known";
  return whyNotNamed({ ...leg, firstSentAtMs: attemptsOfLeg(sql, leg)[0]?.firstSentAtMs }, refund);
}

/**
 * Where more had gone back than was known, and this was it, who named the refund has answered that question: nothing besides. Of a part the
 * question stays, and how much it was besides is held against what is known now.
 */
export function answersBeyond(
  context: CommandContext,
  { legId, paymentId }: LegRow,
  { amountMinor, createdAtMs: madeAtMs }: ProcessorRefund,
  { textId, sentenceHash }: { readonly textId: string; readonly sentenceHash: string },
): void {
  const { sql } = context;
  const lasting = lastingPaymentId(sql, paymentId);
  const asked = openBeyondOf(sql, lasting);
  if (!asked || !isCounting(needLeg(sql, legId).state)) return;
  if (beyondWithout(asked, { amountMinor, madeAtMs }) !== undefined) return;
  const { differenceId, kind } = asked;
  settleDifferenceRow(context, differenceId, { by: personOf(context.actor).personId, textId });
  const said = { differenceId, paymentId: lasting, kind, sentenceHash, refundedMinor: 0 };
  context.record("difference.settled", undefined, said);
  if (questionOn(sql, lasting) === undefined) tellCasesAbout(context, lasting, { settled: true });
  wakeSends(context, "outside_refund");
}
