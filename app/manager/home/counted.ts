import { type CountedReason, reasonLabel } from "../../../core/reasons/reasons.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";

/** The words of what is counted: reasons, and how many cases. */
export function useCounted() {
  const language = useLanguage();
  const { lists, cases } = useWords();
  return {
    reason: (code: CountedReason): string => (code === "unread" ? lists.reasonOpen : reasonLabel(code, language)),
    cases: (n: number): string => cases.count(n),
  };
}
