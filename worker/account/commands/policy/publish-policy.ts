import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { PublishAnswer, PublishRequest } from "../../../../core/contract/policy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { diffPolicies } from "../../../../core/policy/diff.ts";
import { type PolicyVersion, policyVersionIdOf } from "../../../../core/policy/schema.ts";
import { assert, err, ok, type Result } from "../../../../core/result.ts";
import { found, refusal } from "../../domain/people/require-person.ts";
import { AHEAD_DAYS_MAX, earliestPublishedOn, latestEffectiveOn } from "../../queries/policy/policies.ts";
import { changedBy, checkDraft, namedNext, refusedFor } from "../../queries/policy/policy-draft.ts";
import type { CommandContext } from "../../store/context.ts";
import { isWithdrawn, newestVersion, retiredOn, type StoredPolicy } from "../../store/policy/policies.ts";
import { contentOf, draftById, removeDraft } from "../../store/policy/policy-drafts.ts";
import { addPolicy } from "../records/versions.ts";

/**
 * Makes the next version of a draft, which nobody can change any more. It is in force from a day that is still to come, so no line that was
 * bought already changes its governing version (mission B2). Refuses with `draft_changed` where the draft or the newest version is not the
 * one that was looked at, `invalid` for the day and for a copy in which nothing changed, and `policy_refused` with every error of the linter; what is in force stays so.
 */
export function publishPolicy(context: CommandContext, request: PublishRequest): Result<PublishAnswer, Refusal> {
  const { sql } = context;
  const { draftId, revision, replaces, effectiveOn } = request;
  const row = found(draftById(sql, draftId), "draft");
  if (!row.ok) return row;
  if (row.value.revision !== revision) return err(changedBy(row.value));
  const newest = newestVersion(sql, row.value.policyId);
  if (newest?.policyVersionId !== replaces) {
    return refusal("draft_changed", "Another version was published since you compared.", {
      newest: newest?.policyVersionId ?? "",
    });
  }
  const retired = retiredOn(sql, row.value.policyId);
  if (retired !== undefined) {
    return err({
      code: "invalid",
      detail: `This policy is retired from ${retired} on: begin a new one.`,
      field: "draftId",
    });
  }
  const earliestOn = earliestPublishedOn(context, newest);
  if (effectiveOn < earliestOn) return err(tooEarly(earliestOn));
  const latestOn = latestEffectiveOn(context, earliestOn);
  if (effectiveOn > latestOn) return err(tooLate(latestOn));
  const checked = checkDraft(sql, contentOf(row.value), namedNext(row.value.policyId, newest, effectiveOn));
  const errors = checked.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return err(refusedFor(errors, "The draft has mistakes. What is in force stays so."));
  const policy = checked.whole;
  assert(policy, "A draft without errors is a whole policy");
  if (newest && !isWithdrawn(sql, newest.policyVersionId) && isSameAs(newest, policy)) {
    return err({ code: "invalid", detail: `Nothing differs from version ${newest.policy.version}.`, field: "draftId" });
  }
  const added = addPolicy(context, { policy });
  assert(added, "The next number was free");
  removeDraft(context, draftId);
  const policyVersionId = policyVersionIdOf(policy);
  const hash = sha256Hex(canonicalJson(policy));
  context.record("policy.published", undefined, {
    policyVersionId,
    hash,
    effectiveOn,
    draftId,
    replaces: replaces ?? null,
  });
  return ok({ policyVersionId, effectiveOn, hash });
}

/** The day of a version alone changes nothing of what it says. */
const isSameAs = ({ policy: { effectiveOn, ...rest } }: StoredPolicy, next: PolicyVersion): boolean =>
  diffPolicies({ ...rest, effectiveOn }, { ...next, effectiveOn }).length === 0;

const tooLate = (latestOn: string): Refusal => ({
  code: "invalid",
  detail: `A policy begins within ${AHEAD_DAYS_MAX} days: until ${latestOn}.`,
  field: "effectiveOn",
  values: { latestOn },
});

const tooEarly = (earliestOn: string): Refusal => ({
  code: "invalid",
  detail: `What was bought until today keeps its version, and a later version never begins before an earlier one: from ${earliestOn} on.`,
  field: "effectiveOn",
  values: { earliestOn },
});
