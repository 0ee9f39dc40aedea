import { takeFindings } from "../commands/intake/take-findings.ts";
import { type AccountRuntime, transact } from "../commands/run-command.ts";
import { again, DONE, type JobEnd } from "../domain/job-end.ts";
import { setting } from "../store/account/settings.ts";
import type { Actor } from "../store/context.ts";
import { lookedAt, patientsDue } from "../store/intake/found-due.ts";

const FINDER: Actor = { type: "job", job: "finder" };
const PATIENTS_A_RUN = 25;

/** Looks through the records that changed, some patients a run, each run whole or not at all; after the first, for what has risen too. */
export function lookFor(runtime: AccountRuntime): JobEnd {
  return transact(runtime, FINDER, (context) => {
    for (const patientId of patientsDue(context.sql, PATIENTS_A_RUN)) {
      takeFindings(context, patientId);
      lookedAt(context, patientId);
    }
    if (patientsDue(context.sql, 1).length > 0) return again("next_patients", context.nowMs);
    // A clinic that has just brought its records does not wait for the night to see what has risen in them.
    if (setting(context.sql, "changes_looked_at") === undefined) context.queue("find_changes", {});
    return DONE;
  });
}
