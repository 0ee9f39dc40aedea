import { type AccountRuntime, transact } from "../commands/run-command.ts";
import { syncCase } from "../domain/case/cases.ts";
import { followLetters } from "../domain/decision/untold-letters.ts";
import { DONE, type JobEnd } from "../domain/job-end.ts";
import type { Actor } from "../store/context.ts";
import { casesToTell } from "../store/decision/told-letters.ts";

const LETTERS: Actor = { type: "job", job: "letters" };
const OVER_MS = 45 * 86_400_000;

/** Once a day, each case in a transaction of its own: nobody waits for all of them, and one that cannot be read holds up no other. */
export function untoldLetters(runtime: AccountRuntime): JobEnd {
  const thrown: unknown[] = [];
  for (const caseId of casesToTell(runtime.sql, runtime.nowMs() - OVER_MS)) {
    try {
      transact(runtime, LETTERS, (context) => {
        if (followLetters(context, caseId)) syncCase(context, caseId);
      });
    } catch (error) {
      thrown.push(error);
    }
  }
  // The job is tried again, and said to have failed.
  if (thrown.length > 0) throw thrown[0];
  return DONE;
}
