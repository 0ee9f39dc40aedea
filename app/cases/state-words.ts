import type { CaseCard } from "../../core/contract/case.ts";
import type { CommonWords } from "../../messages/shapes/screen.ts";
import { movesMoney } from "./worth.ts";

/**
 * The state of a case in words; money that has gone is not called moving only because the clinic's own system does not agree yet, and what
 * moves no money is only promised until somebody has carried it out. A case that lies on a person's own pile says what it waits for from
 * them, not that somebody else or the bank has it.
 */
export function stateWordsOf({ state, stillOpen, offer, pile, endedWrong }: CaseCard, { lists }: CommonWords): string {
  if (endedWrong) return lists.endedWrong;
  if (state === "in_progress" && !stillOpen && offer && !movesMoney({ option: offer })) return lists.promised;
  if (pile === "needs_me" && !stillOpen && state === "awaiting_approval") return lists.waitsForYou;
  if (pile === "needs_me" && !stillOpen && state === "in_progress") return lists.waitsForTask;
  return stillOpen ? lists.stillOpen[stillOpen] : lists.caseStates[state];
}
