/**
 * Which text governs a line, and whether the patient had agreed to it before buying (mission B2, B4). The most specific policy that fits
 * the item decides; of its versions the one that a consent for this very line names, else the one signed in general before the purchase,
 * else the one in force on that day. A signature under a general policy does not stand in for one under the package's own.
 */

import type { Facts } from "../facts/facts.ts";
import type { ItemKind } from "../words.ts";
import type { PolicyVersion } from "./schema.ts";

export interface SoldItem {
  readonly lineId: string;
  readonly kind: ItemKind;
  readonly category: string;
  readonly boughtOn: string;
  /** First money taken for the purchase, if known: a signature after it is no consent before purchase. */
  readonly firstPaidAtMs?: number | undefined;
}

export interface Signature {
  /** Absent: for everything that fits and is bought later. */
  readonly lineId?: string | undefined;
  readonly policyVersionId: string;
  readonly acceptedAtMs: number;
  /** The day of `acceptedAtMs` at the purchase's location. */
  readonly acceptedOn: string;
  readonly how: NonNullable<Facts["consent"]["how"]>;
}

export interface PolicyWithId {
  readonly policyVersionId: string;
  readonly policy: PolicyVersion;
  /** From this day on nobody can sign it and it is in force for nothing that is bought; who signed before keeps it. */
  readonly retiredOn?: string | undefined;
}

export interface Governing extends PolicyWithId {
  readonly chosenBy: "signed" | "in_force_at_purchase";
  readonly consent: { readonly state: Facts["consent"]["state"]; readonly signature?: Signature };
}

/** Undefined where no policy that fits was in force, nor signed, when the line was bought. */
export function governingPolicy(
  item: SoldItem,
  signatures: readonly Signature[],
  policies: readonly PolicyWithId[],
): Governing | undefined {
  const fitting = policies.filter(({ policy }) => fits(policy, item));
  const signed = signatures
    .filter((signature) => signature.lineId === undefined || signature.lineId === item.lineId)
    .flatMap((signature) => {
      const version = fitting.find((candidate) => candidate.policyVersionId === signature.policyVersionId);
      return version && !isRetired(version, signature.acceptedOn)
        ? [{ signature, version, before: isBefore(signature, item) }]
        : [];
    });
  const eligible = [
    ...fitting.filter((one) => one.policy.effectiveOn <= item.boughtOn && !isRetired(one, item.boughtOn)),
    ...signed.filter((s) => s.before).map((s) => s.version),
  ];
  const inForce = eligible.sort(moreSpecificThenLater)[0];
  if (!inForce) return undefined;
  const own = signed.filter((s) => s.version.policy.policyId === inForce.policy.policyId);
  const before = own.filter((s) => s.before).sort((a, b) => closerThenLater(a.signature, b.signature))[0];
  if (before) {
    return { ...before.version, chosenBy: "signed", consent: { state: "signed_before", signature: before.signature } };
  }
  const after = own.sort((a, b) => a.signature.acceptedAtMs - b.signature.acceptedAtMs)[0];
  const consent: Governing["consent"] = after
    ? { state: "signed_after", signature: after.signature }
    : { state: "missing" };
  return { ...inForce, chosenBy: "in_force_at_purchase", consent };
}

const isRetired = ({ retiredOn }: PolicyWithId, on: string): boolean => retiredOn !== undefined && on >= retiredOn;

/** What was signed for the line itself goes before what was signed in general, however late; of two alike the later one. */
function closerThenLater(a: Signature, b: Signature): number {
  const closer = Number(b.lineId !== undefined) - Number(a.lineId !== undefined);
  return closer || b.acceptedAtMs - a.acceptedAtMs;
}

export function fits({ appliesTo }: PolicyVersion, item: Pick<SoldItem, "kind" | "category">): boolean {
  const kindFits = appliesTo.kinds === undefined || appliesTo.kinds.includes(item.kind);
  return kindFits && (appliesTo.categories === undefined || appliesTo.categories.includes(item.category));
}

/** The version of the same policy that is in force on a day, for "what would it say today". */
export function versionInForce(
  policies: readonly PolicyWithId[],
  policyId: string,
  on: string,
): PolicyWithId | undefined {
  return policies
    .filter((one) => one.policy.policyId === policyId && one.policy.effectiveOn <= on && !isRetired(one, on))
    .sort(moreSpecificThenLater)[0];
}

function isBefore(signature: Signature, item: SoldItem): boolean {
  if (signature.acceptedOn > item.boughtOn) return false;
  return item.firstPaidAtMs === undefined || signature.acceptedAtMs <= item.firstPaidAtMs;
}

type AppliesTo = Pick<PolicyVersion, "appliesTo">;

/** Whether two policies speak of the same things and neither is more specific, so that only the later first day decides between them. */
export function competes(a: AppliesTo, b: AppliesTo): boolean {
  const meet = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
    one === undefined || other === undefined || one.some((name) => other.includes(name));
  return (
    specificity(a) === specificity(b) &&
    meet(a.appliesTo.kinds, b.appliesTo.kinds) &&
    meet(a.appliesTo.categories, b.appliesTo.categories)
  );
}

function specificity({ appliesTo }: AppliesTo): number {
  return (appliesTo.categories ? 2 : 0) + (appliesTo.kinds ? 1 : 0);
}

function moreSpecificThenLater(a: PolicyWithId, b: PolicyWithId): number {
  const bySpecificity = specificity(b.policy) - specificity(a.policy);
  if (bySpecificity !== 0) return bySpecificity;
  if (a.policy.effectiveOn !== b.policy.effectiveOn) return a.policy.effectiveOn < b.policy.effectiveOn ? 1 : -1;
  if (a.policy.version !== b.policy.version) return b.policy.version - a.policy.version;
  return a.policyVersionId < b.policyVersionId ? -1 : 1;
}

/**
 * What would govern an item if one version were the policy of its name, whatever was signed: for "what would it say under the draft". The
 * others are taken as they were in force on the day of purchase. Undefined where nothing fits.
 */
export function wouldGovern(
  own: PolicyVersion | undefined,
  policyId: string,
  item: Pick<SoldItem, "kind" | "category" | "boughtOn">,
  policies: readonly PolicyWithId[],
): PolicyVersion | undefined {
  const names = [...new Set(policies.map(({ policy }) => policy.policyId))].filter((name) => name !== policyId);
  const others = names.flatMap((name) => versionInForce(policies, name, item.boughtOn) ?? []);
  const best = others.filter(({ policy }) => fits(policy, item)).sort(moreSpecificThenLater)[0]?.policy;
  if (!own || !fits(own, item)) return best;
  return best && specificity(best) > specificity(own) ? best : own;
}
