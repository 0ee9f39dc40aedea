import type { DecisionView, LegView } from "../../../core/contract/decision.ts";

export type Stand = DecisionView["state"] | "decided" | "came_to_nothing";

const CAME_TO_NOTHING: readonly LegView["state"][] = ["failed", "bounced"];

/**
 * How a decision stands, in more than its state: `approved` only where somebody approved it, and `came_to_nothing` where none of its money
 * is out, so that nothing of it holds any more.
 */
export function standOf({ state, approval, legs }: Pick<DecisionView, "state" | "approval" | "legs">): Stand {
  if (state !== "approved") return state;
  if (legs.length > 0 && legs.every((leg) => CAME_TO_NOTHING.includes(leg.state))) return "came_to_nothing";
  return approval?.state === "approved" ? "approved" : "decided";
}
