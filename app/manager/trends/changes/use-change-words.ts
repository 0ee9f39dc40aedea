import type { ChangeCause, ChangesAnswer } from "../../../../core/contract/changes.ts";
import { reasonLabel } from "../../../../core/reasons/reasons.ts";
import { usePagesWords } from "../../../i18n/pages.ts";
import { useFormat, useLanguage, useWords } from "../../../i18n/words.ts";

/** How a cause, a pace and an action are called. */
export function useChangeWords() {
  const { changes: words, trends } = usePagesWords();
  const common = useWords();
  const language = useLanguage();
  const format = useFormat();
  return {
    words,
    day: format.day,
    /** Above ten nobody reads a tenth. */
    pace: (perMonth: number): string => format.number(perMonth < 10 ? perMonth : Math.round(perMonth)),
    rate: format.number,
    reason: ({ reason }: Pick<ChangeCause, "reason">): string =>
      reason === "unread" ? common.lists.reasonOpen : reasonLabel(reason, language),
    /** All of it that its cases share. */
    cause(cause: ChangeCause): string {
      const { service, location, provider, providerWithheld } = cause;
      const who = provider ?? (providerWithheld ? words.somebody[providerWithheld] : undefined);
      return words.cause([this.reason(cause), service, location?.title, who].filter((part) => part !== undefined));
    },
    action: ({ known, title }: Pick<ChangesAnswer["choices"][number], "known" | "title">): string =>
      title ?? (known ? trends.done.known[known] : ""),
  };
}
export type ChangeWords = ReturnType<typeof useChangeWords>;
