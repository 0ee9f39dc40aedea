import { type ResolveLegRequest, resolveLegRequest } from "../../../../core/contract/money.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { PaymentProcessor, ProcessorRefund } from "../../../connectors/payment-processor.ts";
import { notThisRefund } from "../../commands/money/name-refund.ts";
import { resolveWith, waitingLeg } from "../../commands/money/resolve-leg.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { heldSinceMs } from "../../store/account/connection-health.ts";
import { knownRefundsOf } from "../../store/money/known-refunds.ts";
import { legById } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { again } from "../act.ts";

/**
 * Answers the leg's case. What the processor has is taken over whatever the verdict. Refuses with `processor_unreachable` where it does not
 * answer, with `processor_paused` where a person paused it, with `still_under_way` while its last request may be, with `too_late` where the leg needs nobody any more, and with `invalid` a
 * refund that is named and cannot be the leg.
 */
export const resolveLeg = again("resolveLeg", {
  act: "resolve_leg",
  request: resolveLegRequest,
  right: "leg.resolve",
  prepare: async ({ services, actor, under }, legId, request) => {
    const { sql, deps } = services;
    await services.watch.ready();
    if (request.verdict === "send_again") await services.hear(legId, [actor.personId], legById(sql, legId));
    const asked = under((context) => waitingLeg(context, legId));
    if (!asked.ok) return asked;
    const payment = paymentById(sql, asked.value.paymentId);
    const processor = payment && deps.processor(payment.processor);
    if (!payment?.processorRef || !processor)
      return refusal("processor_unreachable", "This payment has no processor to ask.");
    // Whoever paused it wants nothing asked there: they resume it first.
    const heldSince = heldSinceMs(sql, payment.processor);
    if (heldSince !== undefined)
      return refusal("processor_paused", "Somebody has paused this processor: resume it first.", {
        sinceMs: heldSince,
      });
    const listed = await processor.listRefunds(payment.processorRef, knownRefundsOf(sql, asked.value.paymentId));
    // Dies here: nothing was written.
    if (!listed.ok) return silent(listed.error);
    const named = await namedBy(processor, request);
    // Dies here: nothing was written.
    return named.ok ? ok({ refunds: listed.value, named: named.value }) : named;
  },
  run: resolveWith,
  answer: ({ ask }) => ask("moneyHealth"),
});

const silent = (failure: ConnectorFailure) =>
  refusal("processor_unreachable", "The processor did not say what it has.", { ...failure });

/** The refund that a person says it was. Where the processor lists its refunds that list says what went, and nobody's word is needed. */
async function namedBy(
  processor: PaymentProcessor,
  request: ResolveLegRequest,
): Promise<Result<ProcessorRefund | undefined, Refusal>> {
  if (request.verdict !== "it_went") return ok(undefined);
  if (processor.traits.provesAbsence) return notThisRefund("listed");
  const read = await processor.readRefund(request.refundRef);
  if (read.ok) return read;
  return read.error.verdict === "refused" ? notThisRefund("unknown") : silent(read.error);
}
