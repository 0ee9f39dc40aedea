/** Mistakes and doubts in a policy, found before anybody signs it (mission B8). */
import { checkAccount, checkCurrency, type KnownToAccount } from "./lint/account.ts";
import { checkConsent, checkGaps, checkValues } from "./lint/coverage.ts";
import type { Check, Finding } from "./lint/finding.ts";
import { checkOffers } from "./lint/offers.ts";
import { checkIds, checkReach } from "./lint/reach.ts";
import { checkWording } from "./lint/wording.ts";
import type { AccountRules } from "./rules.ts";
import type { PolicyVersion } from "./schema.ts";

export type { KnownToAccount } from "./lint/account.ts";
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

/**
 * Errors first, each kind in the order of the policy. Pure and total on what `policyVersionSchema` accepts; no findings for a sound policy.
 * With what the account knows it also finds words that nobody there uses.
 */
export function lintPolicy(policy: PolicyVersion, rules: AccountRules, known?: KnownToAccount): Finding[] {
  const found = [
    ...CHECKS.flatMap((check) => check(policy)),
    ...(known ? checkAccount(policy, known) : checkCurrency(policy, rules.currency)),
  ];
  return found.sort((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}
