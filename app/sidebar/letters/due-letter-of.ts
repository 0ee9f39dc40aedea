import type { DueLetterView } from "../../../core/contract/due-letter.ts";
import type { TicketView } from "../../../core/contract/ticket.ts";

/** The due letter whose text this is, unchanged; one that goes with a decision is found by the decision. */
export function dueLetterOf(
  {
    letters = [],
    decisions,
  }: Pick<TicketView, "decisions"> & { readonly letters?: readonly DueLetterView[] | undefined },
  text: string,
): DueLetterView | undefined {
  const said = decisions.find((decision) => decision.reply === text);
  return letters.find(({ kind, about, draft }) => {
    if (draft) return draft.text === text;
    if (kind === "holding_approver") return said?.approval?.approvalId === about;
    return said?.state === "approved" && said.option === kind && said.decisionId === about;
  });
}
