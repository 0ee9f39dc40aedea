/** The end of what was published: a version taken back before its first day, and a policy that nobody signs any more. */
import type { PolicyEndAnswer } from "../../../../core/contract/policy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { retireDays } from "../../queries/policy/policies.ts";
import type { CommandContext } from "../../store/context.ts";
import { isSigned } from "../../store/policy/consents.ts";
import { insertPolicyEnd, isWithdrawn, newestVersion, policyById, retiredOn } from "../../store/policy/policies.ts";

/** Refuses with `invalid` from its first day on, and where somebody signed it: who signed keeps what they signed. Twice is once. */
export function withdrawVersion(context: CommandContext, policyVersionId: string): Result<PolicyEndAnswer, Refusal> {
  const person = personOf(context.actor);
  const { sql } = context;
  const policy = found(policyById(sql, policyVersionId), "policy version");
  if (!policy.ok) return policy;
  const { policyId, effectiveOn } = policy.value;
  if (isWithdrawn(sql, policyVersionId)) return ok({ policyId, fromOn: effectiveOn });
  if (effectiveOn <= today(context)) return err(refused("A version is withdrawn before its first day only."));
  if (isSigned(sql, policyVersionId)) {
    return err(refused("Somebody signed this version already."));
  }
  endPolicy(context, { policyId, policyVersionId, kind: "withdrawn", fromOn: effectiveOn, personId: person.personId });
  return ok({ policyId, fromOn: effectiveOn });
}

/** From this day on nobody signs it and nothing bought is under it; who signed keeps it. Refuses with `invalid` a second day, and one that is not to come. */
export function retirePolicy(
  context: CommandContext,
  policyId: string,
  fromOn: string,
): Result<PolicyEndAnswer, Refusal> {
  const person = personOf(context.actor);
  const newest = found(newestVersion(context.sql, policyId), "policy");
  if (!newest.ok) return newest;
  const known = retiredOn(context.sql, policyId);
  if (known === fromOn) return ok({ policyId, fromOn });
  if (known !== undefined) return err(refused(`It is retired from ${known} on.`));
  const { earliestOn, latestOn } = retireDays(context);
  if (fromOn < earliestOn || fromOn > latestOn) {
    return err({
      ...refused(`A policy is retired from a day between ${earliestOn} and ${latestOn}.`),
      values: { earliestOn, latestOn },
    });
  }
  endPolicy(context, { policyId, policyVersionId: null, kind: "retired", fromOn, personId: person.personId });
  return ok({ policyId, fromOn });
}

const refused = (detail: string): Refusal => ({ code: "invalid", detail, field: "fromOn" });

interface End {
  readonly policyId: string;
  readonly policyVersionId: string | null;
  readonly kind: "withdrawn" | "retired";
  readonly fromOn: string;
  readonly personId: string;
}

function endPolicy(context: CommandContext, end: End): void {
  insertPolicyEnd(context.sql, { ...end, endId: context.newId(), atMs: context.nowMs });
  const { policyId, policyVersionId, kind, fromOn } = end;
  context.record(`policy.${kind}`, undefined, { policyId, policyVersionId, fromOn });
}
