import type { PolicyDraftView, PublishRequest } from "../../core/contract/policy.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import type { PolicyDraft } from "../../core/policy/draft.ts";
import { assert, type Result } from "../../core/result.ts";
import type { PersonActor } from "../../worker/account/store/context.ts";
import type { TestClinic } from "./clinic.ts";
import { ulidOf } from "./deciding.ts";
import { runPublish, runSaveDraft, runStartDraft } from "./operations.ts";

export const DRAFT = ulidOf("DRAFT", 1);

export function good<T>(answer: Result<T, Refusal>): T {
  assert(answer.ok, answer.ok ? "" : `${answer.error.code}: ${answer.error.detail}`);
  return answer.value;
}

export const refusedWith = <T>(answer: Result<T, Refusal>): Refusal | undefined =>
  answer.ok ? undefined : answer.error;

/** A draft of the next version of `packages`. */
export const startedDraft = (
  clinic: TestClinic,
  actor: PersonActor,
  policyVersionId = "packages@2",
  draftId = DRAFT,
): PolicyDraftView => good(runStartDraft(clinic.runtime, actor, draftId, { from: "version", policyVersionId }));

/** The draft with one thing written differently. */
export function saved(
  clinic: TestClinic,
  actor: PersonActor,
  view: PolicyDraftView,
  change: Partial<PolicyDraft>,
): PolicyDraftView {
  const draft = { ...view.draft, ...change };
  return good(runSaveDraft(clinic.runtime, actor, view.draftId, { revision: view.revision, draft }));
}

export const publishing = (view: PolicyDraftView, change: Partial<PublishRequest> = {}): PublishRequest => ({
  draftId: view.draftId,
  revision: view.revision,
  ...(view.newest ? { replaces: view.newest.policyVersionId } : {}),
  effectiveOn: view.earliestOn,
  ...change,
});

export const publish = (clinic: TestClinic, actor: PersonActor, request: PublishRequest, n = 1) =>
  runPublish(clinic.runtime, actor, ulidOf("PVB", n), request);
