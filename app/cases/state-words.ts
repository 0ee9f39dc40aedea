import type { CaseCard } from "../../core/contract/case.ts";
import type { CommonWords } from "../i18n/common/index.ts";

/** The state of a case in words; money that has gone is not called moving only because the clinic's own system does not agree yet. */
export function stateWordsOf({ state, stillOpen }: CaseCard, { lists }: CommonWords): string {
  return stillOpen ? lists.stillOpen[stillOpen] : lists.caseStates[state];
}
