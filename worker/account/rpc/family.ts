import { type FamilyAnswer, type FamilyRequest, familyRequest } from "../../../core/contract/account.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import { markFamily } from "../commands/people/mark-family.ts";
import { type AccountRuntime, runRepeatable } from "../commands/run-command.ts";
import type { PersonActor } from "../store/context.ts";
import { checked } from "./checked.ts";

/** Marks or unmarks; saying the same twice changes nothing more. */
export function runMarkFamily(
  runtime: AccountRuntime,
  actor: PersonActor,
  personId: string,
  patientId: string,
  request: FamilyRequest,
): Result<FamilyAnswer, Refusal> {
  const input = checked(familyRequest, request);
  if (!input.ok) return input;
  const done = runRepeatable(runtime, { id: personId, name: "mark_family", actor }, (context) =>
    markFamily(context, personId, patientId, input.value),
  );
  return done.ok ? ok({ personId, patientId, related: input.value.related }) : done;
}
