import { type AccountRuntime, transact } from "../commands/run-command.ts";
import { syncCase } from "../domain/case/cases.ts";
import { followLetters } from "../domain/decision/untold-letters.ts";
import { DONE, type JobEnd } from "../domain/job-end.ts";
import type { Actor } from "../store/context.ts";
import { casesToTell } from "../store/decision/told-letters.ts";

const LETTERS: Actor = { type: "job", job: "letters" };
const OVER_MS = 45 * 86_400_000;

/** Once a day, each case in a transaction of its own: nobody waits for all of them. */
export function untoldLetters(runtime: AccountRuntime): JobEnd {
  for (const caseId of casesToTell(runtime.sql, runtime.nowMs() - OVER_MS)) {
    transact(runtime, LETTERS, (context) => {
      if (followLetters(context, caseId)) syncCase(context, caseId);
    });
  }
  return DONE;
}
