import type { Refusal } from "../../../../core/contract/problem.ts";
import { SETUP_OPERATIONS } from "../../../../core/contract/setup.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { recordRefusal } from "../../commands/run-command.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { isRunning, setupLinkById } from "../../store/account/setup-links.ts";
import type { PersonActor } from "../../store/context.ts";
import type { Operation, OperationServices } from "../operation.ts";

/** Asked before any operation: whoever came in by the set-up link does what setting up needs and nothing else, as long as it runs. */
export function admitSetup(
  { sql, runtime }: OperationServices,
  actor: PersonActor,
  { name, act }: Pick<Operation, "name" | "act">,
): Result<true, Refusal> {
  const link = setupLinkById(sql, actor.personId);
  if (!link) return ok(true);
  if (!isRunning(link, runtime.nowMs())) return refusal("session_expired", "The set-up has ended.");
  if (SETUP_OPERATIONS.includes(name)) return ok(true);
  const refused = refusal("forbidden", "The set-up link does not open this.");
  if (!refused.ok) recordRefusal(runtime, { id: "", name: act, actor }, refused.error);
  return refused;
}
