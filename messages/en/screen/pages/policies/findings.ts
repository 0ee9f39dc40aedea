/** What the check of a draft finds. */
import type { FindingCode } from "../../../../../core/policy/lint.ts";
import { languageName } from "../../../../language-name.ts";

type Values = Readonly<Record<string, string | number | readonly string[]>>;
const listed = (value: Values[string] | undefined): string =>
  Array.isArray(value) ? value.join(", ") : String(value ?? "");

/** What the linter says, filled with its values; `fact` is in words already. */
export const findings = {
  clause_id_twice: ({ id }) => `Two clauses have the code “${id}”.`,
  clause_never_holds: ({ fact }) => `This can never hold: nothing fits “${fact}”.`,
  clause_unreachable: ({ by }) => `This is never reached: ${listed(by)} decides before it.`,
  clauses_contradict: ({ by }) => `${listed(by)} has the same conditions and grants something else.`,
  value_unknown: ({ unknown }) => `Nobody uses ${listed(unknown)}, so this never holds.`,
  reason_only_otherwise: ({ reasons }) => `No clause speaks of: ${listed(reasons)}. The last card decides these.`,
  kind_only_otherwise: ({ kinds }) => `No clause speaks of: ${listed(kinds)}.`,
  all_clauses_restrictive: () => "Every clause needs a signature. Who never signed goes to the last card.",
  decline_not_restrictive: () => "This gives nothing back and does not ask for a signature.",
  otherwise_declines: () => "The last card gives nothing back, also to those who never signed.",
  sum_lacks_fact: ({ kinds }) => `This sum cannot be worked out for: ${listed(kinds)}.`,
  fact_may_be_unknown: ({ formula, kinds }) =>
    formula === "overpaid"
      ? "Without a claim this sum cannot be worked out. Add the condition “insurer overpaid”."
      : `For ${listed(kinds)} this cannot be worked out: they have no uses and no term, and their cases would wait. Write a clause for them before.`,
  fees_leave_nothing: () => "The fees leave nothing.",
  fee_above_cap: () => "The fees are more than the most that is paid.",
  cap_is_zero: () => "The most that is paid is nothing.",
  bonus_without_credit: () => "A bonus goes with account credit only.",
  extend_without_days: () => "Say by how many days.",
  kind_offered_twice: () => "The same kind stands here twice; the second is ignored.",
  currency_differs: ({ rules }) => `The clinic's limits are in ${rules}: each decision will wait for somebody else.`,
  currency_unknown: ({ currency }) => `No currency is called ${currency}.`,
  category_not_sold: ({ unknown }) => `Nothing is sold under: ${listed(unknown)}.`,
  place_without_location: ({ unknown }) => `The clinic has no location in: ${listed(unknown)}.`,
  nobody_signs: () => "Nobody has signed any version of this policy yet, so this binds nobody.",
  goes_before_policy: ({ titles }) =>
    `Speaks of the same things as ${listed(titles)}. From its first day this one decides.`,
  hard_to_read: ({ grade, most }) => `Hard to read: grade ${grade}, at most ${most}. Use shorter sentences and words.`,
  translation_missing: ({ language }) => `There is no text in ${languageName("en", String(language))}.`,
  field_missing: () => "Fill this in.",
  field_unknown: ({ name }) => `No policy has a field “${name}”.`,
  field_wrong: ({ why }) => `This does not fit: ${why}`,
} satisfies Record<FindingCode, (values: Values) => string>;
