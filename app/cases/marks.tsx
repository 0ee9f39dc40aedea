import type { CaseCard } from "../../core/contract/case.ts";
import { useWords } from "../i18n/words.ts";
import { Badge } from "../ui/basics.tsx";

/** What a list shows beside a case's state: that nobody wrote for it, and news, a dispute that is open or was lost, a patient who must act, a slow refund, a balance that is too low. */
export function Marks({ item }: { readonly item: CaseCard }) {
  const { lists } = useWords();
  return (item.marks ?? []).map((mark) => (
    <Badge key={mark} kind={mark === "found" ? "plain" : mark.startsWith("dispute_") ? "bad" : "warn"}>
      {lists.marks[mark]}
    </Badge>
  ));
}
