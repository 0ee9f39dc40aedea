/** The file that carries: what may leave an account, sealed by its hash. */
import { canonicalJson } from "../canonical/canonical.ts";
import { sha256Hex } from "../canonical/hash.ts";
import { BUNDLE_FORMAT, type Bundle, type CarriedRules } from "../contract/carry.ts";
import type { AccountRules, Floor } from "../policy/rules.ts";

export const hashOfBundle = ({ hash: _, ...rest }: Readonly<Record<string, unknown>>): string =>
  sha256Hex(canonicalJson(rest));

const unsigned = (floor: Floor): Floor => (floor.reviewed ? { ...floor, reviewed: null } : floor);

/** A review is the word of a person, given in the account where they gave it. */
export const unreviewed = (rules: CarriedRules): CarriedRules => ({
  ...rules,
  floors: rules.floors.map(unsigned),
  ...(rules.ownMistakes ? { ownMistakes: rules.ownMistakes.map(unsigned) } : {}),
});

/** The rules as they may leave: limits of one person stay. */
export function rulesToCarry({ people: _, ...rules }: AccountRules): CarriedRules {
  return unreviewed(rules);
}

export const sealed = (content: Omit<Bundle, "hash" | "format">): Bundle => {
  const whole = { format: BUNDLE_FORMAT, ...content } as const;
  return { ...whole, hash: hashOfBundle(whole) };
};
