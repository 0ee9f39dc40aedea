/** The acts on drafts, each with the answer the screens get. */
import {
  type PolicyDraftView,
  type PolicyEndAnswer,
  type PolicyEndRequest,
  type PublishAnswer,
  type PublishRequest,
  policyEndRequest,
  publishRequest,
  type SaveDraftRequest,
  type StartDraftRequest,
  saveDraftRequest,
  startDraftRequest,
} from "../../../core/contract/policy.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { Result } from "../../../core/result.ts";
import { retirePolicy, withdrawVersion } from "../commands/policy/end-policy.ts";
import { discardDraft, saveDraft, startDraft } from "../commands/policy/policy-drafts.ts";
import { publishPolicy } from "../commands/policy/publish-policy.ts";
import { type AccountRuntime, readContext, runCommand, runRepeatable } from "../commands/run-command.ts";
import { readDraft } from "../queries/policy/policy-draft.ts";
import type { PersonActor } from "../store/context.ts";
import { checked } from "./checked.ts";

export function runStartDraft(
  runtime: AccountRuntime,
  actor: PersonActor,
  draftId: string,
  request: StartDraftRequest,
): Result<PolicyDraftView, Refusal> {
  const input = checked(startDraftRequest, request);
  if (!input.ok) return input;
  const command = { id: draftId, name: "start_draft", input: input.value, actor };
  return viewOf(
    runtime,
    actor,
    runCommand(runtime, command, (context) => startDraft(context, draftId, input.value)),
  );
}

export function runSaveDraft(
  runtime: AccountRuntime,
  actor: PersonActor,
  draftId: string,
  request: SaveDraftRequest,
): Result<PolicyDraftView, Refusal> {
  const input = checked(saveDraftRequest, request);
  if (!input.ok) return input;
  const command = { id: draftId, name: "save_draft", actor };
  return viewOf(
    runtime,
    actor,
    runRepeatable(runtime, command, (context) => saveDraft(context, draftId, input.value)),
  );
}

export function runDiscardDraft(runtime: AccountRuntime, actor: PersonActor, draftId: string) {
  const command = { id: draftId, name: "discard_draft", actor };
  return runRepeatable(runtime, command, (context) => discardDraft(context, draftId));
}

/** The same id and request answer what was answered before, also when the draft is long gone. */
export function runPublish(
  runtime: AccountRuntime,
  actor: PersonActor,
  publicationId: string,
  request: PublishRequest,
): Result<PublishAnswer, Refusal> {
  const input = checked(publishRequest, request);
  if (!input.ok) return input;
  const command = { id: publicationId, name: "publish_policy", input: input.value, actor };
  return runCommand(runtime, command, (context) => publishPolicy(context, input.value));
}

/** Withdraws a version, or retires a policy; repeating it changes nothing. */
export function runEndPolicy(
  runtime: AccountRuntime,
  actor: PersonActor,
  request: PolicyEndRequest,
): Result<PolicyEndAnswer, Refusal> {
  const input = checked(policyEndRequest, request);
  if (!input.ok) return input;
  const end = input.value;
  const id = end.kind === "withdraw" ? end.policyVersionId : end.policyId;
  return runRepeatable(runtime, { id, name: "end_policy", actor }, (context) =>
    end.kind === "withdraw"
      ? withdrawVersion(context, end.policyVersionId)
      : retirePolicy(context, end.policyId, end.fromOn),
  );
}

function viewOf(
  runtime: AccountRuntime,
  actor: PersonActor,
  done: Result<{ draftId: string }, Refusal>,
): Result<PolicyDraftView, Refusal> {
  return done.ok ? readDraft(readContext(runtime), actor, done.value.draftId) : done;
}
