import type { ResolveLegRequest } from "../../../core/contract/money.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { Result } from "../../../core/result.ts";
import { resolveWith, waitingLeg } from "../commands/money/resolve-leg.ts";
import { runRepeatable } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { refusal } from "../domain/people/require-person.ts";
import type { PersonActor } from "../store/context.ts";
import { knownRefundsOf } from "../store/money/known-refunds.ts";
import { paymentById } from "../store/money/payments.ts";

const NAME = "resolve_leg";

/**
 * Answers the leg's case. What the processor has is taken over whatever the verdict. Refuses with `processor_unreachable` where it does not
 * answer, with `still_under_way` while its last request may be, and with `too_late` where the leg needs nobody any more.
 */
export async function resolveLeg(
  deps: JobDependencies,
  actor: PersonActor,
  legId: string,
  request: ResolveLegRequest,
): Promise<Result<{ caseId: string }, Refusal>> {
  const command = { id: legId, name: NAME, actor };
  const asked = runRepeatable(deps.runtime, command, (context) => waitingLeg(context, legId));
  if (!asked.ok) return asked;
  const payment = paymentById(deps.runtime.sql, asked.value.paymentId);
  const processor = payment && deps.processor(payment.processor);
  if (!payment?.processorRef || !processor)
    return refusal("processor_unreachable", "This payment has no processor to ask.");
  const known = knownRefundsOf(deps.runtime.sql, asked.value.paymentId);
  const listed = await processor.listRefunds(payment.processorRef, known);
  // Dies here: nothing was written.
  if (!listed.ok)
    return refusal("processor_unreachable", "The processor did not say what it has.", { ...listed.error });
  return runRepeatable(deps.runtime, command, (context) => resolveWith(context, legId, request, listed.value));
}
