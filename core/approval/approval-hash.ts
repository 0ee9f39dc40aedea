import { canonicalJson } from "../canonical/canonical.ts";
import { sha256Hex } from "../canonical/hash.ts";
import type { UsesChoice } from "../contract/option.ts";
import type { PlannedLeg } from "../refund/planned-leg.ts";
import type { OfferKind } from "../words.ts";

/** What an approval is for. The reason and everything the policy read stand in the facts hash. */
export interface Approvable {
  readonly factsHash: string;
  readonly policyVersionIds: readonly string[];
  readonly rulesVersionId: string;
  readonly option: OfferKind;
  readonly amountMinor: number;
  readonly bonusMinor: number;
  readonly currency: string;
  /** What an exception does to the uses of a package, where a person said so. */
  readonly uses?: UsesChoice | undefined;
  readonly legs: readonly Pick<PlannedLeg, "paymentId" | "kind" | "amountMinor">[];
}

/** `a1:` and 64 hex digits. Another fact, version, option, amount or destination is another hash, and voids the approval (mission E3). */
export function approvalHash(approvable: Approvable): string {
  const { factsHash, policyVersionIds, rulesVersionId, option, amountMinor, bonusMinor, currency } = approvable;
  const legs = approvable.legs
    .map((leg) => ({ paymentId: leg.paymentId, kind: leg.kind, amountMinor: leg.amountMinor }))
    .sort((a, b) => (a.paymentId < b.paymentId ? -1 : a.paymentId > b.paymentId ? 1 : a.amountMinor - b.amountMinor));
  const uses = approvable.uses && { effect: approvable.uses.effect, uses: approvable.uses.uses ?? 0 };
  const sum = { option, amountMinor, bonusMinor, currency, ...(uses ? { uses } : {}) };
  const bound = { factsHash, policyVersionIds, rulesVersionId, ...sum, legs };
  return `a1:${sha256Hex(canonicalJson(bound))}`;
}
