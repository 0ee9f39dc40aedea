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
} from "../../core/contract/policy.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";
import { checked } from "./checked.ts";
import { retirePolicy, withdrawVersion } from "./commands/end-policy.ts";
import { discardDraft, saveDraft, startDraft } from "./commands/policy-drafts.ts";
import { publishPolicy } from "./commands/publish-policy.ts";
import type { PersonActor } from "./context.ts";
import { readDraft } from "./reads/policy-draft.ts";
import { type AccountShell, readContext, runCommand, runRepeatable } from "./run-command.ts";

export function runStartDraft(
  shell: AccountShell,
  actor: PersonActor,
  draftId: string,
  request: StartDraftRequest,
): Result<PolicyDraftView, Refusal> {
  const input = checked(startDraftRequest, request);
  if (!input.ok) return input;
  const command = { id: draftId, name: "start_draft", input: input.value, actor };
  return viewOf(
    shell,
    actor,
    runCommand(shell, command, (context) => startDraft(context, draftId, input.value)),
  );
}

export function runSaveDraft(
  shell: AccountShell,
  actor: PersonActor,
  draftId: string,
  request: SaveDraftRequest,
): Result<PolicyDraftView, Refusal> {
  const input = checked(saveDraftRequest, request);
  if (!input.ok) return input;
  const command = { id: draftId, name: "save_draft", actor };
  return viewOf(
    shell,
    actor,
    runRepeatable(shell, command, (context) => saveDraft(context, draftId, input.value)),
  );
}

export function runDiscardDraft(shell: AccountShell, actor: PersonActor, draftId: string) {
  const command = { id: draftId, name: "discard_draft", actor };
  return runRepeatable(shell, command, (context) => discardDraft(context, draftId));
}

/** The same id and request answer what was answered before, also when the draft is long gone. */
export function runPublish(
  shell: AccountShell,
  actor: PersonActor,
  publicationId: string,
  request: PublishRequest,
): Result<PublishAnswer, Refusal> {
  const input = checked(publishRequest, request);
  if (!input.ok) return input;
  const command = { id: publicationId, name: "publish_policy", input: input.value, actor };
  return runCommand(shell, command, (context) => publishPolicy(context, input.value));
}

/** Withdraws a version, or retires a policy; repeating it changes nothing. */
export function runEndPolicy(
  shell: AccountShell,
  actor: PersonActor,
  request: PolicyEndRequest,
): Result<PolicyEndAnswer, Refusal> {
  const input = checked(policyEndRequest, request);
  if (!input.ok) return input;
  const end = input.value;
  const id = end.kind === "withdraw" ? end.policyVersionId : end.policyId;
  return runRepeatable(shell, { id, name: "end_policy", actor }, (context) =>
    end.kind === "withdraw"
      ? withdrawVersion(context, end.policyVersionId)
      : retirePolicy(context, end.policyId, end.fromOn),
  );
}

function viewOf(
  shell: AccountShell,
  actor: PersonActor,
  done: Result<{ draftId: string }, Refusal>,
): Result<PolicyDraftView, Refusal> {
  return done.ok ? readDraft(readContext(shell), actor, done.value.draftId) : done;
}
