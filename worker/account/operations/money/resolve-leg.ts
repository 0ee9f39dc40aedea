import { resolveLegRequest } from "../../../../core/contract/money.ts";
import { resolveWith, waitingLeg } from "../../commands/money/resolve-leg.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { knownRefundsOf } from "../../store/money/known-refunds.ts";
import { legById } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { again } from "../act.ts";

/**
 * Answers the leg's case. What the processor has is taken over whatever the verdict. Refuses with `processor_unreachable` where it does not
 * answer, with `still_under_way` while its last request may be, and with `too_late` where the leg needs nobody any more.
 */
export const resolveLeg = again("resolveLeg", {
  act: "resolve_leg",
  request: resolveLegRequest,
  right: "leg.resolve",
  prepare: async ({ services, actor, under }, legId, { verdict }) => {
    const { sql, deps } = services;
    await services.watch.ready();
    if (verdict === "send_again") await services.hear(legId, [actor.personId], legById(sql, legId));
    const asked = under((context) => waitingLeg(context, legId));
    if (!asked.ok) return asked;
    const payment = paymentById(sql, asked.value.paymentId);
    const processor = payment && deps.processor(payment.processor);
    if (!payment?.processorRef || !processor)
      return refusal("processor_unreachable", "This payment has no processor to ask.");
    const listed = await processor.listRefunds(payment.processorRef, knownRefundsOf(sql, asked.value.paymentId));
    // Dies here: nothing was written.
    return listed.ok
      ? listed
      : refusal("processor_unreachable", "The processor did not say what it has.", { ...listed.error });
  },
  run: resolveWith,
  answer: ({ ask }) => ask("moneyHealth"),
});
