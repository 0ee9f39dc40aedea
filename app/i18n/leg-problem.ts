import type { LegView } from "../../core/contract/decision.ts";
import { sayProblem } from "../../core/refund/problem-words/index.ts";
import { isMoving } from "../api/polling.ts";
import type { CommonWords } from "./common/index.ts";

/** A leg's problem code as a sentence; a code of the processor that nobody foresaw is shown as the processor's word. */
export function legProblem({ legProblems }: CommonWords, code: string): string {
  return sayProblem(legProblems, code);
}

/** What a person paid after all has no trouble any more: the code that sent it to a person tells nothing to do. */
export const standingProblem = ({ kind, state, problem }: Pick<LegView, "kind" | "state" | "problem">) =>
  kind === "hand" && state === "settled" ? undefined : problem;

/** How a leg stands, in words that name whoever is waited for: the bank, the patient, the clinic, or who pays it by hand. */
export function legStateWords(
  { lists }: CommonWords,
  { kind, state, problem }: Pick<LegView, "kind" | "state" | "problem">,
): string {
  if (kind === "hand" && (state === "settled" || isMoving({ state }))) {
    return state === "settled" ? lists.handStates.paid : lists.handStates.toPay;
  }
  const waits = state === "pending" && (problem === "requires_action" || problem === "insufficient_funds");
  return waits ? lists.pendingBecause[problem] : lists.legStates[state];
}
