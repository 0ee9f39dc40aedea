import type { Refusal } from "../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../core/result.ts";

/** As SQLite says it, in Node and in a Durable Object: pages that are no pages, a file that is none or is too short. */
const DAMAGE = /malformed|SQLITE_CORRUPT|SQLITE_NOTADB|not a database|SQLITE_IOERR|disk I\/O error|SQLITE_CANTOPEN/i;

/** Whether the store itself cannot be read, as against a mistake of ours. */
export const isDamage = (thrown: unknown): boolean => thrown instanceof Error && DAMAGE.test(thrown.message);

const DAMAGED: Refusal = {
  code: "damaged",
  detail:
    "Part of the account's database cannot be read. Nothing was changed. Restore it to a point in time (docs/runbook.md).",
};

/** What `work` answers, or that the store is damaged. */
export function damageOf<T>(work: () => T): Result<T, Refusal> {
  try {
    return ok(work());
  } catch (thrown) {
    if (isDamage(thrown)) return err(DAMAGED);
    throw thrown;
  }
}
