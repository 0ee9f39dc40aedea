import type { LegView } from "../../core/contract/decision.ts";
import { sayProblem } from "../../core/refund/say-problem.ts";
import type { CommonWords } from "../../messages/shapes/screen.ts";
import { isMoving } from "../api/polling.ts";
import { saysManually } from "./hand-label.ts";

/** A leg's problem code as a sentence; a code of the processor that nobody foresaw is shown as the processor's word. */
export function legProblem({ legProblems }: CommonWords, code: string): string {
  return sayProblem(legProblems, code);
}

/**
 * What a person paid after all has no trouble any more: the code that sent it to a person tells nothing to do. That the bank works on it is
 * what the state says already.
 */
export const standingProblem = ({ kind, state, problem }: Pick<LegView, "kind" | "state" | "problem">) =>
  (kind === "hand" && state === "settled") || (state === "pending" && problem === "processing") ? undefined : problem;

/** A person pays it, or has: then its state says so. */
const isPersons = (state: LegView["state"]): boolean => state === "settled" || isMoving({ state });

/** Whether *by hand* has to stand beside a leg: neither its place says so nor its state, where that is shown. */
export const needsManual = (
  { kind, state, label }: Pick<LegView, "kind" | "state" | "label">,
  isStateShown: boolean,
): boolean => kind === "hand" && !saysManually(label) && !(isStateShown && isPersons(state));

/** How a leg stands, in words that name whoever is waited for: the bank, the patient, the clinic, or who pays it by hand. */
export function legStateWords(
  { lists }: CommonWords,
  { kind, state, problem, label }: Pick<LegView, "kind" | "state" | "problem" | "label">,
): string {
  if (kind === "hand" && isPersons(state)) {
    const { paid, toPay } = saysManually(label) ? lists.handStatesBeside : lists.handStates;
    return state === "settled" ? paid : toPay;
  }
  if (kind === "credit" && state === "settled") return lists.credited;
  const waits = state === "pending" && (problem === "requires_action" || problem === "insufficient_funds");
  return waits ? lists.pendingBecause[problem] : lists.legStates[state];
}
