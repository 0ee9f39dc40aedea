/** What bringing one account's rules, policies and letters into another would change. Whatever is only here stays: nothing is taken away but within the rules. */
import { compareRules, type RulesChange } from "../approval/rules-direction.ts";
import { canonicalJson } from "../canonical/canonical.ts";
import type { CarriedLetter, CarriedRules } from "../contract/carry.ts";
import { diffPolicies, type PolicyChange } from "../policy/diff.ts";
import { reviewedAsHere } from "../policy/floor-force.ts";
import type { AccountRules } from "../policy/rules.ts";
import type { PolicyVersion } from "../policy/schema.ts";
import { rulesThatStay } from "./bundle.ts";

export type Standing = "new" | "changed" | "same";

export interface Own {
  readonly rules: AccountRules | undefined;
  /** The newest version of each. */
  readonly policies: readonly PolicyVersion[];
  readonly letters: readonly CarriedLetter[];
}

export interface Theirs {
  readonly rules: CarriedRules | null;
  readonly policies: readonly PolicyVersion[];
  readonly letters: readonly CarriedLetter[];
}

export interface CarryDifference {
  /** Absent where none are brought. */
  readonly rules?: {
    readonly standing: Standing;
    readonly wanted: AccountRules;
    readonly changes: readonly RulesChange[];
  };
  readonly policies: readonly {
    readonly standing: Standing;
    readonly policy: PolicyVersion;
    readonly before: PolicyVersion | undefined;
    readonly changes: readonly PolicyChange[];
  }[];
  readonly letters: readonly {
    readonly standing: Standing;
    readonly letter: CarriedLetter;
    /** The clinic's own words here; undefined for the product's. */
    readonly before: string | undefined;
  }[];
  /** Only here. */
  readonly stays: { readonly policies: readonly PolicyVersion[]; readonly letters: number };
}

export function compareBundles(own: Own, theirs: Theirs): CarryDifference {
  const known = new Map(own.policies.map((policy) => [policy.policyId, policy]));
  const brought = new Set(theirs.policies.map(({ policyId }) => policyId));
  const pieces = new Set(theirs.letters.map(nameOf));
  return {
    ...(theirs.rules ? { rules: rulesDifference(own.rules, theirs.rules) } : {}),
    policies: theirs.policies.map((policy) => policyDifference(known.get(policy.policyId), policy)),
    letters: theirs.letters.map((letter) => letterDifference(own.letters, letter)),
    stays: {
      policies: own.policies.filter(({ policyId }) => !brought.has(policyId)),
      letters: own.letters.filter((one) => !pieces.has(nameOf(one))).length,
    },
  };
}

function rulesDifference(own: AccountRules | undefined, theirs: CarriedRules) {
  const wanted = rulesAsCarried(own, theirs);
  if (!own) return { standing: "new", wanted, changes: [] } as const;
  const changes = compareRules(own, wanted);
  return { standing: changes.length === 0 ? "same" : "changed", wanted, changes } as const;
}

/** Theirs, with what belongs to this account: their name, the limits of its people and locations, and the reviews that were given here of the same floor. */
export function rulesAsCarried(own: AccountRules | undefined, theirs: CarriedRules): AccountRules {
  if (!own) return theirs;
  return {
    ...theirs,
    rulesId: own.rulesId,
    ...rulesThatStay(own),
    floors: reviewedAsHere(own.floors, theirs.floors),
    ...(theirs.ownMistakes ? { ownMistakes: reviewedAsHere(own.ownMistakes ?? [], theirs.ownMistakes) } : {}),
  };
}

/** The number and the first day are this account's to give. */
function policyDifference(before: PolicyVersion | undefined, policy: PolicyVersion) {
  if (!before) return { standing: "new", policy, before, changes: [] } as const;
  const { version, effectiveOn } = before;
  const changes = diffPolicies(before, { ...policy, version, effectiveOn });
  return { standing: changes.length === 0 ? "same" : "changed", policy, before, changes } as const;
}

const nameOf = ({ language, key }: Pick<CarriedLetter, "language" | "key">): string => `${language} ${key}`;

function letterDifference(own: readonly CarriedLetter[], letter: CarriedLetter) {
  const before = own.find((one) => nameOf(one) === nameOf(letter))?.body;
  const standing = before === undefined ? "new" : before === letter.body ? "same" : "changed";
  return { standing, letter, before } as const;
}

/** Whether a draft says the same as a version that is brought. */
export const saysTheSame = (
  draft: unknown,
  { format: _, policyId: __, version: ___, effectiveOn: ____, ...content }: PolicyVersion,
): boolean => canonicalJson(draft) === canonicalJson(content);
