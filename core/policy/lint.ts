/** Mistakes and doubts in a policy, found before anybody signs it (mission B8). */
import { checkConsent, checkGaps, checkValues } from "./lint/coverage.ts";
import type { Check, Finding } from "./lint/finding.ts";
import { checkOffers } from "./lint/offers.ts";
import { checkIds, checkReach } from "./lint/reach.ts";
import { checkWording } from "./lint/wording.ts";
import type { AccountRules } from "./rules.ts";
import type { PolicyVersion } from "./schema.ts";

export type { Finding, FindingCode } from "./lint/finding.ts";

const CHECKS: readonly Check[] = [
  checkIds,
  checkValues,
  checkReach,
  checkOffers,
  checkConsent,
  checkGaps,
  checkWording,
];

/** Errors first, each kind in the order of the policy. Pure and total on what `policyVersionSchema` accepts; no findings for a sound policy. */
export function lintPolicy(policy: PolicyVersion, rules: AccountRules): Finding[] {
  const found = [...CHECKS.flatMap((check) => check(policy)), ...checkCurrency(policy, rules)];
  return found.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

/** Limits of authority are amounts in the account's currency: a decision in another one always waits for somebody else. */
function checkCurrency({ currency }: PolicyVersion, rules: AccountRules): Finding[] {
  if (currency === rules.currency) return [];
  const values = { currency, rules: rules.currency };
  return [{ code: "currency_differs", severity: "warning", field: "currency", values }];
}
