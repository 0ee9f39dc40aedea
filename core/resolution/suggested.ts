import type { OptionView } from "../contract/option.ts";
import type { Proposal } from "../contract/proposal.ts";

/** The option that is suggested: none where what is due was given before, where payments have to be put right first, or where the policy offers nothing. */
export function suggestedOf(proposal: Pick<Proposal, "taken" | "held" | "options">): OptionView | undefined {
  return proposal.taken?.nothingMore || proposal.held ? undefined : proposal.options[0];
}
