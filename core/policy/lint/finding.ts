import type { PolicyVersion } from "../schema.ts";

/**
 * Something in a policy that its writer should look at. An error is a mistake whatever the clinic wants: a clause that never decides, a sum
 * that cannot be worked out. A warning may be meant.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: "error" | "warning";
  /** Absent where it is about the whole version; `otherwise` for what applies where no clause does. */
  readonly clauseId?: string;
  /** Where in the clause or version: `when`, `text.es`, `grants.offers.0.fees`. */
  readonly field?: string;
  /** What the words of the finding are filled with. */
  readonly values: Readonly<Record<string, string | number | readonly string[]>>;
}

export const FINDING_CODES = [
  "clause_id_twice",
  "clause_never_holds",
  "clause_unreachable",
  "clauses_contradict",
  "value_unknown",
  "reason_only_otherwise",
  "kind_only_otherwise",
  "all_clauses_restrictive",
  "decline_not_restrictive",
  "otherwise_declines",
  "sum_lacks_fact",
  "fact_may_be_unknown",
  "fees_leave_nothing",
  "fee_above_cap",
  "cap_is_zero",
  "bonus_without_credit",
  "extend_without_days",
  "kind_offered_twice",
  "currency_differs",
  "currency_unknown",
  "category_not_sold",
  "place_without_location",
  "nobody_signs",
  "goes_before_policy",
  "hard_to_read",
  "translation_missing",
  "field_missing",
  "field_unknown",
  "field_wrong",
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export type Check = (policy: PolicyVersion) => Finding[];
