import { reasonLabel } from "../../../core/reasons/reasons.ts";
import { useManagerWords } from "../../i18n/manager.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { useManagerFormat } from "../use-manager-format.ts";
import type { OwnList } from "./own-lists.ts";

/** What a list holds that a figure elsewhere has opened. */
export function useOwnTitle(): (list: OwnList) => string {
  const { cases: words } = useManagerWords();
  const { lists } = useWords();
  const language = useLanguage();
  const own = useManagerFormat();
  return (list) => {
    if ("task" in list) return words.byHand;
    if ("due" in list) return words.dueNow[list.due];
    if ("money" in list) return words.money[list.money];
    if ("change" in list) return words.ofChange;
    if ("work" in list) return words.work[list.work];
    const { month, reason, service } = list;
    const why = reason && (reason === "unread" ? lists.reasonOpen : reasonLabel(reason, language));
    return [why, service === "" ? words.noService : service, own.month(month, "full")].filter(Boolean).join(", ");
  };
}
