/** Lending the right to approve, and taking it back: each answers the list anew. */
import { type DelegateRequest, type DelegationList, delegateRequest } from "../../core/contract/delegation.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";
import { checked } from "./checked.ts";
import { delegate, endDelegation } from "./commands/delegate.ts";
import type { PersonActor } from "./context.ts";
import { listDelegations } from "./reads/delegations.ts";
import { type AccountShell, readContext, runCommand, runRepeatable } from "./run-command.ts";

type Listed = Result<DelegationList, Refusal>;

export function runDelegate(
  shell: AccountShell,
  actor: PersonActor,
  delegationId: string,
  request: DelegateRequest,
): Listed {
  const input = checked(delegateRequest, request);
  if (!input.ok) return input;
  const done = runCommand(shell, { id: delegationId, name: "delegate", input: input.value, actor }, (context) =>
    delegate(context, delegationId, input.value),
  );
  return done.ok ? listNow(shell, actor) : done;
}

export function runEndDelegation(shell: AccountShell, actor: PersonActor, delegationId: string): Listed {
  const done = runRepeatable(shell, { id: delegationId, name: "end_delegation", actor }, (context) =>
    endDelegation(context, delegationId),
  );
  return done.ok ? listNow(shell, actor) : done;
}

function listNow(shell: AccountShell, actor: PersonActor): Listed {
  return listDelegations(readContext(shell), actor);
}
