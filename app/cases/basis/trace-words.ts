import { isSumFact } from "../../../core/policy/readable-facts.ts";
import type { TestTrace } from "../../../core/policy/trace.ts";
import { REASON_CODES, reasonLabel } from "../../../core/reasons/reasons.ts";
import { useSidebarWords } from "../../i18n/sidebar.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";

/** What a test read and what it asked for, in plain words; sums in `currency`. The server writes `a | b`, `1..30`, `>= 26`, `true`. */
export function useTraceWords(currency: string | undefined): {
  readonly found: (test: TestTrace) => string;
  readonly expected: (test: TestTrace) => string;
} {
  const words = useSidebarWords().why;
  const { yes, no } = useWords().states;
  const format = useFormat();
  const language = useLanguage();
  const one = (fact: TestTrace["fact"], value: string): string => {
    if (value === "true" || value === "false") return value === "true" ? yes : no;
    if (fact === "reason") {
      const code = REASON_CODES.find((known) => known === value);
      return code ? reasonLabel(code, language) : value;
    }
    if (isSumFact(fact) && currency && /^\d{1,15}$/.test(value)) return format.money(Number(value), currency);
    return words.codes[value] ?? value;
  };
  const expected = ({ fact, expected: text }: TestTrace): string => {
    const range = /^(\d+)\.\.(\d+)$/.exec(text);
    if (range) return words.between(one(fact, range[1] ?? ""), one(fact, range[2] ?? ""));
    if (text.startsWith(">= ")) return words.atLeast(one(fact, text.slice(3)));
    if (text.startsWith("<= ")) return words.atMost(one(fact, text.slice(3)));
    return text
      .split(" | ")
      .map((value) => one(fact, value))
      .join(words.or);
  };
  return { found: ({ fact, found }) => (found === null ? words.unknown : one(fact, String(found))), expected };
}
