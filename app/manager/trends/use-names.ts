import { reasonLabel } from "../../../core/reasons/reasons.ts";
import type { Dimension } from "../../../core/trends/dimension.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useLanguage, useWords } from "../../i18n/words.ts";
import { nameOfKey } from "./model/names.ts";

/** The names of what cases are counted by, before any answer is here. */
export function useNames() {
  const words = usePagesWords().trends;
  const { lists } = useWords();
  const language = useLanguage();
  const said = {
    words,
    reason: (code: Parameters<typeof reasonLabel>[0] | "unread") =>
      code === "unread" ? lists.reasonOpen : reasonLabel(code, language),
    askedHow: lists.askedHow,
  };
  return {
    words,
    named: (dimension: Dimension, key: string, title?: string) => nameOfKey({ dimension, key, title }, said),
  };
}
