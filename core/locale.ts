import { memoize } from "./memoize.ts";
import type { Language } from "./words.ts";

/** How a language writes money, on screens and in letters, and a letter its dates: the clinic's country decides, not the reader's browser. */
export const LOCALES = { en: "en-US", es: "es-US" } as const satisfies Record<Language, string>;

const longDate = memoize((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));

/** A civil date in words, such as "March 4, 2026". Formatted at noon UTC, so that no zone can move it to its neighbour. */
export function civilDateInWords(on: string, language: Language): string {
  return longDate(LOCALES[language]).format(Date.parse(`${on}T12:00:00Z`));
}
