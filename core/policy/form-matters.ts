/** Whether a signed form would change what the policy says: only such a form is asked for. */
import { canonicalJson } from "../canonical/canonical.ts";
import type { Facts } from "../facts/facts.ts";
import { evaluate } from "./evaluate.ts";
import type { AccountRules } from "./rules.ts";
import type { PolicyVersion } from "./schema.ts";

/** True where the form is missing, and the answer would be another one had it been signed before paying. */
export function formMatters(policy: PolicyVersion, rules: AccountRules, facts: Facts): boolean {
  if (facts.consent.state !== "missing") return false;
  const { boughtOn } = facts.line;
  const signed: Facts = {
    ...facts,
    consent: { state: "signed_before", policyVersionId: `${policy.policyId}@${policy.version}`, acceptedOn: boughtOn },
  };
  return answerOf(policy, rules, facts) !== answerOf(policy, rules, signed);
}

/** What the patient would notice: who decides, what is offered, what has to be known first. */
function answerOf(policy: PolicyVersion, rules: AccountRules, facts: Facts): string {
  const { needs, offers, clause } = evaluate(policy, rules, facts);
  return canonicalJson({
    needs,
    clause: clause?.id ?? null,
    offers: offers.map(({ kind, amountMinor, bonusMinor, entitlement, extendDays }) => [
      kind,
      amountMinor,
      bonusMinor,
      entitlement,
      extendDays ?? null,
    ]),
  });
}
