/** Starting, changing and throwing away a draft. What is published stays in force whatever happens to a draft. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import type { SaveDraftRequest, StartDraftRequest } from "../../../../core/contract/policy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { draftOf, emptyDraft, type PolicyDraft } from "../../../../core/policy/draft.ts";
import { readPolicy } from "../../../../core/policy/read-policy.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { changedBy, refusedFor } from "../../queries/policy/policy-draft.ts";
import { accountCurrency } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { newestVersion, policyById } from "../../store/policy/policies.ts";
import { draftById, draftOfPolicy, insertDraft, removeDraft, updateDraft } from "../../store/policy/policy-drafts.ts";
import type { Sql } from "../../store/sql.ts";

/**
 * Refuses with `draft_exists` where the policy has one, `not_found` for a version that is not there, `invalid` where a new policy takes the
 * name of one that is published, and `policy_refused` for a file that is no whole policy.
 */
export function startDraft(
  context: CommandContext,
  draftId: string,
  request: StartDraftRequest,
): Result<{ draftId: string }, Refusal> {
  const person = personOf(context.actor);
  const start = startOf(context.sql, request);
  if (!start.ok) return start;
  const { policyId, draft, startedFrom } = start.value;
  const other = draftOfPolicy(context.sql, policyId);
  if (other) {
    const { draftId: otherId, editedBy } = other;
    return refusal("draft_exists", `${policyId} has a draft already.`, { draftId: otherId, editedBy });
  }
  insertDraft(context, { draftId, policyId, startedFrom, json: canonicalJson(draft), personId: person.personId });
  context.record("policy.draft_started", undefined, { draftId, policyId, from: startedFrom ?? request.from });
  return ok({ draftId });
}

interface Start {
  readonly policyId: string;
  readonly draft: PolicyDraft;
  readonly startedFrom: string | undefined;
}

function startOf(sql: Sql, request: StartDraftRequest): Result<Start, Refusal> {
  if (request.from === "version") {
    const policy = found(policyById(sql, request.policyVersionId), "policy version");
    if (!policy.ok) return policy;
    const { policyId } = policy.value;
    return ok({ policyId, draft: draftOf(policy.value), startedFrom: request.policyVersionId });
  }
  if (request.from === "file") {
    const read = readPolicy(parsed(request.text));
    if (!read.ok) return err(refusedFor(read.error, "The file is not a whole policy. Nothing was changed."));
    const { policyId } = read.value;
    const startedFrom = newestVersion(sql, policyId)?.policyVersionId;
    return ok({ policyId, draft: draftOf(read.value), startedFrom });
  }
  const { policyId, title, kind } = request;
  if (newestVersion(sql, policyId)) {
    return err({ code: "invalid", detail: `${policyId} is published already.`, field: "policyId" });
  }
  return ok({ policyId, draft: emptyDraft(title, accountCurrency(sql), kind), startedFrom: undefined });
}

/** Undefined for what is no JSON, which is then missing as a whole. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Puts new content into a draft. Refuses with `draft_changed` where somebody saved another revision since, and overwrites nothing. The same
 * content again is no change, so a save whose answer was lost may be sent once more.
 */
export function saveDraft(
  context: CommandContext,
  draftId: string,
  { revision, draft }: SaveDraftRequest,
): Result<{ draftId: string }, Refusal> {
  const person = personOf(context.actor);
  const row = found(draftById(context.sql, draftId), "draft");
  if (!row.ok) return row;
  const json = canonicalJson(draft);
  if (row.value.json === json) return ok({ draftId });
  if (row.value.revision !== revision) return err(changedBy(row.value));
  updateDraft(context, draftId, json, person.personId);
  return ok({ draftId });
}

/** Throws a draft away; one that is gone already is gone. */
export function discardDraft(context: CommandContext, draftId: string): Result<{ draftId: string }, Refusal> {
  const row = draftById(context.sql, draftId);
  if (row) {
    removeDraft(context, draftId);
    context.record("policy.draft_discarded", undefined, { draftId, policyId: row.policyId, revision: row.revision });
  }
  return ok({ draftId });
}
