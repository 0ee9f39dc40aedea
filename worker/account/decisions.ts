/** The three acts on a decision, each with the answer the screens get, and what the first would do. */

import { hashInput } from "../../core/canonical/hash.ts";
import {
  type ApproveRequest,
  approveRequest,
  type DecideRequest,
  type DecisionView,
  decideRequest,
  type StopRequest,
  stopRequest,
} from "../../core/contract/decision.ts";
import type { DryRun } from "../../core/contract/dry-run.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { ok, type Result } from "../../core/result.ts";
import { checked } from "./checked.ts";
import { approve } from "./commands/approve.ts";
import { decide } from "./commands/decide.ts";
import { rehearseDecision } from "./commands/rehearse-decision.ts";
import { found, refusal } from "./commands/require-person.ts";
import { stop } from "./commands/stop.ts";
import type { PersonActor } from "./context.ts";
import { approvalById, voidApproval } from "./ledger/approvals.ts";
import { decisionById } from "./ledger/decisions.ts";
import { decisionViewOf } from "./reads/decisions.ts";
import type { Snapshot } from "./reads/snapshot.ts";
import { languageOf } from "./reads/viewer.ts";
import { type AccountShell, answeredBefore, readContext, rehearse, runCommand, transact } from "./run-command.ts";

type Decided = Result<DecisionView, Refusal>;

export function runDecide(
  shell: AccountShell,
  actor: PersonActor,
  decisionId: string,
  request: DecideRequest,
  snapshot: Snapshot | undefined,
): Decided {
  const input = checked(decideRequest, request);
  if (!input.ok) return input;
  const done = runCommand(shell, { id: decisionId, name: "decide", input: input.value, actor }, (context) => {
    const decided = decide(context, decisionId, input.value, snapshot);
    return decided.ok ? ok({ decisionId }) : decided;
  });
  return viewOf(shell, actor, done);
}

/** What `runDecide` would do with the very same words; it changes nothing, and leaves no trace of a refusal either. */
export function runDryRun(
  shell: AccountShell,
  actor: PersonActor,
  decisionId: string,
  request: DecideRequest,
  snapshot: Snapshot | undefined,
): Result<DryRun, Refusal> {
  const input = checked(decideRequest, request);
  if (!input.ok) return input;
  return rehearse(shell, actor, (context) => {
    const before = answeredBefore(context.sql, { id: decisionId, name: "decide", input: input.value, actor });
    if (before?.ok) return refusal("already_decided", "This was decided: sending it again would change nothing.");
    return before ?? rehearseDecision(context, decisionId, input.value, snapshot, languageOf(actor.locale));
  });
}

export function runStop(shell: AccountShell, actor: PersonActor, decisionId: string, request: StopRequest): Decided {
  const input = checked(stopRequest, request);
  if (!input.ok) return input;
  const id = `stop:${decisionId}:${hashInput({ by: actor.personId, input: input.value })}`;
  const done = runCommand(shell, { id, name: "stop", input: input.value, actor }, (context) => {
    const stopped = stop(context, decisionId, input.value);
    return stopped.ok ? ok({ decisionId }) : stopped;
  });
  return viewOf(shell, actor, done);
}

/** When what was asked for is no longer so, the approval is voided in a transaction of its own: nobody can say yes to it any more. */
export function runApprove(
  shell: AccountShell,
  actor: PersonActor,
  approvalId: string,
  request: ApproveRequest,
  snapshot?: Snapshot,
): Decided {
  const input = checked(approveRequest, request);
  if (!input.ok) return input;
  const id = `approve:${approvalId}:${hashInput({ by: actor.personId, input: input.value })}`;
  const done = runCommand(shell, { id, name: "approve", input: input.value, actor }, (context) => {
    const approved = approve(context, approvalId, input.value, snapshot);
    const decisionId = approvalById(context.sql, approvalId)?.decisionId ?? "";
    return approved.ok ? ok({ decisionId }) : approved;
  });
  if (!done.ok && done.error.code === "facts_changed") {
    transact(shell, actor, (context) => {
      const approval = approvalById(context.sql, approvalId);
      const decision = approval && decisionById(context.sql, approval.decisionId);
      if (decision) voidApproval(context, decision, "facts_changed");
    });
  }
  return viewOf(shell, actor, done);
}

/** The stored answer names the decision; its words are read where they can be erased, not kept a second time. */
export function viewOf(
  shell: AccountShell,
  actor: PersonActor,
  done: Result<{ decisionId: string }, Refusal>,
): Decided {
  if (!done.ok) return done;
  return found(decisionViewOf(readContext(shell), done.value.decisionId, languageOf(actor.locale)), "decision");
}
