/** By what two cases are alike (mission C5): the clause that decided, the reason, and how much of a package was used. */
import type { OptionView } from "../contract/option.ts";
import type { Facts } from "../facts/facts.ts";
import { usesLeft } from "../policy/read-fact.ts";
import type { ReasonCode } from "../reasons/reasons.ts";
import type { UsesBand } from "../words.ts";
import type { CaseInputLine } from "./case-input.ts";

export interface Similarity {
  readonly policyId: string;
  readonly clauseId: string;
  readonly reason: ReasonCode;
  readonly uses: UsesBand;
}

/** In steps, because "three of eight used" is like "two of six": an exact count would find nobody. */
export function usesBand(facts: Pick<Facts, "uses">): UsesBand {
  if (!facts.uses) return "no_package";
  if (facts.uses.used === 0) return "none_used";
  return usesLeft(facts) === 0 ? "all_used" : "some_used";
}

/** Of several lines the first one speaks, as its clause is the one that is quoted. The clause stays the same from version to version. */
export function similarityOf(
  lines: readonly Pick<CaseInputLine, "facts">[],
  clause: OptionView["clause"],
): Similarity | undefined {
  const [first] = lines;
  const policyId = clause.policyVersionId.split("@")[0];
  if (!first || !policyId) return undefined;
  return { policyId, clauseId: clause.id, reason: first.facts.reason, uses: usesBand(first.facts) };
}
