/** Lending the right to approve, and taking it back: each answers the list anew. */
import { type DelegateRequest, type DelegationList, delegateRequest } from "../../../core/contract/delegation.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { Result } from "../../../core/result.ts";
import { delegate, endDelegation } from "../commands/approval/delegate.ts";
import { type AccountRuntime, readContext, runCommand, runRepeatable } from "../commands/run-command.ts";
import { listDelegations } from "../queries/approval/delegations.ts";
import type { PersonActor } from "../store/context.ts";
import { checked } from "./checked.ts";

type Listed = Result<DelegationList, Refusal>;

export function runDelegate(
  runtime: AccountRuntime,
  actor: PersonActor,
  delegationId: string,
  request: DelegateRequest,
): Listed {
  const input = checked(delegateRequest, request);
  if (!input.ok) return input;
  const done = runCommand(runtime, { id: delegationId, name: "delegate", input: input.value, actor }, (context) =>
    delegate(context, delegationId, input.value),
  );
  return done.ok ? listNow(runtime, actor) : done;
}

export function runEndDelegation(runtime: AccountRuntime, actor: PersonActor, delegationId: string): Listed {
  const done = runRepeatable(runtime, { id: delegationId, name: "end_delegation", actor }, (context) =>
    endDelegation(context, delegationId),
  );
  return done.ok ? listNow(runtime, actor) : done;
}

function listNow(runtime: AccountRuntime, actor: PersonActor): Listed {
  return listDelegations(readContext(runtime), actor);
}
