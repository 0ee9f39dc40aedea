/** The three acts on a decision, each with the answer the screens get, and what the first would do. */

import { hashInput } from "../../../core/canonical/hash.ts";
import {
  type ApproveRequest,
  approveRequest,
  type DecideRequest,
  type DecisionView,
  decideRequest,
  type StopRequest,
  stopRequest,
} from "../../../core/contract/decision.ts";
import type { DryRun } from "../../../core/contract/dry-run.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import { approve } from "../commands/approval/approve.ts";
import { decide } from "../commands/decision/decide.ts";
import { dryRunDecision } from "../commands/decision/dry-run-decision.ts";
import { stop } from "../commands/decision/stop.ts";
import {
  type AccountRuntime,
  answeredBefore,
  dryRunOf,
  readContext,
  runCommand,
  transact,
} from "../commands/run-command.ts";
import { voidApproval } from "../domain/approval/end-approval.ts";
import { languageOf } from "../domain/people/language.ts";
import { found, refusal } from "../domain/people/require-person.ts";
import { decisionViewOf } from "../queries/decision/decisions.ts";
import { approvalById } from "../store/approval/approvals.ts";
import type { PersonActor } from "../store/context.ts";
import { decisionById } from "../store/decision/decisions.ts";
import type { Snapshot } from "../store/intake/snapshot.ts";
import { checked } from "./checked.ts";

type Decided = Result<DecisionView, Refusal>;

export function runDecide(
  runtime: AccountRuntime,
  actor: PersonActor,
  decisionId: string,
  request: DecideRequest,
  snapshot: Snapshot | undefined,
): Decided {
  const input = checked(decideRequest, request);
  if (!input.ok) return input;
  const done = runCommand(runtime, { id: decisionId, name: "decide", input: input.value, actor }, (context) => {
    const decided = decide(context, decisionId, input.value, snapshot);
    return decided.ok ? ok({ decisionId }) : decided;
  });
  return viewOf(runtime, actor, done);
}

/** What `runDecide` would do with the very same words; it changes nothing, and leaves no trace of a refusal either. */
export function runDryRun(
  runtime: AccountRuntime,
  actor: PersonActor,
  decisionId: string,
  request: DecideRequest,
  snapshot: Snapshot | undefined,
): Result<DryRun, Refusal> {
  const input = checked(decideRequest, request);
  if (!input.ok) return input;
  return dryRunOf(runtime, actor, (context) => {
    const before = answeredBefore(context.sql, { id: decisionId, name: "decide", input: input.value, actor });
    if (before?.ok) return refusal("already_decided", "This was decided: sending it again would change nothing.");
    return before ?? dryRunDecision(context, decisionId, input.value, snapshot, languageOf(actor.locale));
  });
}

export function runStop(
  runtime: AccountRuntime,
  actor: PersonActor,
  decisionId: string,
  request: StopRequest,
): Decided {
  const input = checked(stopRequest, request);
  if (!input.ok) return input;
  const id = `stop:${decisionId}:${hashInput({ by: actor.personId, input: input.value })}`;
  const done = runCommand(runtime, { id, name: "stop", input: input.value, actor }, (context) => {
    const stopped = stop(context, decisionId, input.value);
    return stopped.ok ? ok({ decisionId }) : stopped;
  });
  return viewOf(runtime, actor, done);
}

/** When what was asked for is no longer so, the approval is voided in a transaction of its own: nobody can say yes to it any more. */
export function runApprove(
  runtime: AccountRuntime,
  actor: PersonActor,
  approvalId: string,
  request: ApproveRequest,
  snapshot?: Snapshot,
): Decided {
  const input = checked(approveRequest, request);
  if (!input.ok) return input;
  const id = `approve:${approvalId}:${hashInput({ by: actor.personId, input: input.value })}`;
  const done = runCommand(runtime, { id, name: "approve", input: input.value, actor }, (context) => {
    const approved = approve(context, approvalId, input.value, snapshot);
    const decisionId = approvalById(context.sql, approvalId)?.decisionId ?? "";
    return approved.ok ? ok({ decisionId }) : approved;
  });
  if (!done.ok && done.error.code === "facts_changed") {
    transact(runtime, actor, (context) => {
      const approval = approvalById(context.sql, approvalId);
      const decision = approval && decisionById(context.sql, approval.decisionId);
      if (decision) voidApproval(context, decision, "facts_changed");
    });
  }
  return viewOf(runtime, actor, done);
}

/** The stored answer names the decision; its words are read where they can be erased, not kept a second time. */
export function viewOf(
  runtime: AccountRuntime,
  actor: PersonActor,
  done: Result<{ decisionId: string }, Refusal>,
): Decided {
  if (!done.ok) return done;
  return found(decisionViewOf(readContext(runtime), done.value.decisionId, languageOf(actor.locale)), "decision");
}
