import { takeFindings } from "../commands/take-findings.ts";
import type { Actor } from "../context.ts";
import { lookedAt, patientsDue } from "../ledger/found-due.ts";
import { type AccountShell, transact } from "../run-command.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";

const FINDER: Actor = { type: "job", job: "finder" };
const PATIENTS_A_RUN = 25;

/** Looks through the records that changed, some patients a run, each run whole or not at all. */
export function lookFor(shell: AccountShell): JobEnd {
  return transact(shell, FINDER, (context) => {
    for (const patientId of patientsDue(context.sql, PATIENTS_A_RUN)) {
      takeFindings(context, patientId);
      lookedAt(context, patientId);
    }
    return patientsDue(context.sql, 1).length > 0 ? again("next_patients", context.nowMs) : DONE;
  });
}
