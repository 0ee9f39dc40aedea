/** After an import: looks for whose each payment is that a processor took, some a run. */
import { type AccountRuntime, transact } from "../../commands/run-command.ts";
import { matchSome } from "../../commands/sync/link.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";

export const matchDue = (runtime: AccountRuntime): JobEnd =>
  transact(runtime, { type: "job", job: "sync" }, (context) =>
    matchSome(context) ? again("next_payments", context.nowMs) : DONE,
  );
