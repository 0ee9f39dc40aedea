/** The file that carries: what may leave an account, sealed by its hash. */
import { canonicalJson } from "../canonical/canonical.ts";
import { sha256Hex } from "../canonical/hash.ts";
import { BUNDLE_FORMAT, type Bundle, type CarriedRules } from "../contract/carry.ts";
import type { AccountRules, Floor } from "../policy/rules.ts";

export const hashOfBundle = ({ hash: _, ...rest }: Readonly<Record<string, unknown>>): string =>
  sha256Hex(canonicalJson(rest));

const unsigned = (floor: Floor): Floor => (floor.reviewed ? { ...floor, reviewed: null } : floor);

/**
 * A review is the word of a person, given in the account where they gave it; a law that binds there unreviewed comes unreviewed as well. What the
 * clinic says of its own mistakes needs none.
 */
export const unreviewed = (rules: CarriedRules): CarriedRules => ({
  ...rules,
  floors: rules.floors.map((floor) => ({ ...floor, reviewed: null })),
  ...(rules.ownMistakes ? { ownMistakes: rules.ownMistakes.map(unsigned) } : {}),
});

/** What names people or locations of an account stays in it, and who of them sees its patients. A field that nobody sorted does not compile. */
const STAYS = {
  format: false,
  rulesId: false,
  currency: false,
  authority: false,
  people: true,
  locations: true,
  sightByLocation: true,
  patientLimitDays: false,
  approvalExpiresHours: false,
  undoWindowSeconds: false,
  firstAnswerDays: false,
  decisionDays: false,
  floors: false,
  ownMistakes: false,
  tenderLimits: false,
  templates: false,
  bannedPhrases: false,
  signature: false,
  signatures: false,
  providerPay: false,
  credit: false,
} as const satisfies Record<keyof AccountRules, boolean>;

const stays = ([name]: readonly [string, unknown]): boolean => STAYS[name as keyof typeof STAYS];

/** The rules as they may leave. */
export const rulesToCarry = (rules: AccountRules): CarriedRules =>
  unreviewed(Object.fromEntries(Object.entries(rules).filter((field) => !stays(field))) as CarriedRules);

/** What of an account's rules goes on whatever comes. */
export const rulesThatStay = (rules: AccountRules): Partial<AccountRules> =>
  Object.fromEntries(Object.entries(rules).filter(stays));

export const sealed = (content: Omit<Bundle, "hash" | "format">): Bundle => {
  const whole = { format: BUNDLE_FORMAT, ...content } as const;
  return { ...whole, hash: hashOfBundle(whole) };
};
