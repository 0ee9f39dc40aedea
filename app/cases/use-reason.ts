import { type ReasonCode, reasonLabel } from "../../core/reasons/reasons.ts";
import { useLanguage, useWords } from "../i18n/words.ts";

interface Reasoned {
  readonly reason: ReasonCode;
  /** Nobody has named one yet. */
  readonly reasonOpen?: true | undefined;
}

/** The reason of a case as people read it: one that nobody has named is not "other". */
export function useReason(): (of: Reasoned) => string {
  const language = useLanguage();
  const { lists } = useWords();
  return ({ reason, reasonOpen }) => (reasonOpen ? lists.reasonOpen : reasonLabel(reason, language));
}
