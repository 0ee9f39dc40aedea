import type { Refusal } from "../../../../core/contract/problem.ts";
import { assert, err, ok, type Result } from "../../../../core/result.ts";
import type { Actor, PersonActor } from "../../store/context.ts";

/** For commands that only people give: anything else calling them is a bug. */
export function personOf(actor: Actor): PersonActor {
  assert(actor.type === "person", "Only a person gives this command");
  return actor;
}

export const refusal = (code: Refusal["code"], detail: string, values?: Refusal["values"]): Result<never, Refusal> =>
  err({ code, detail, ...(values === undefined ? {} : { values }) });

/** Asked too often: with how long to wait, where that is known. */
export const tooMany = (detail: string, waitMs: number): Result<never, Refusal> =>
  refusal("too_many", detail, { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) });

/** The row, or `not_found` in words that reveal nothing. */
export function found<T>(row: T | undefined, what: string): Result<T, Refusal> {
  return row === undefined ? refusal("not_found", `There is no such ${what}.`) : ok(row);
}
