/** Looks for whose each payment is that a processor took, some a run. */
import { type AccountRuntime, transact } from "../../commands/run-command.ts";
import { matchTaken } from "../../commands/sync/link.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { takenDue } from "../../store/sync/taken-payments.ts";

const PAYMENTS_A_RUN = 50;

export function matchDue(runtime: AccountRuntime): JobEnd {
  return transact(runtime, { type: "job", job: "sync" }, (context) => {
    for (const taken of takenDue(context.sql, PAYMENTS_A_RUN)) matchTaken(context, taken);
    return takenDue(context.sql, 1).length > 0 ? again("next_payments", context.nowMs) : DONE;
  });
}
