import type { LegView } from "../../core/contract/decision.ts";
import { sayProblem } from "../../core/refund/problem-words/index.ts";
import type { CommonWords } from "./common/index.ts";

/** A leg's problem code as a sentence; a code of the processor that nobody foresaw is shown as the processor's word. */
export function legProblem({ legProblems }: CommonWords, code: string): string {
  return sayProblem(legProblems, code);
}

/** How a leg stands, in words that name whoever is waited for: the bank, the patient or the clinic. */
export function legStateWords({ lists }: CommonWords, { state, problem }: Pick<LegView, "state" | "problem">): string {
  const waits = state === "pending" && (problem === "requires_action" || problem === "insufficient_funds");
  return waits ? lists.pendingBecause[problem] : lists.legStates[state];
}
