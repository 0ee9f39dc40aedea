import { LANGUAGES } from "../messages/languages.ts";
import { memoize } from "./memoize.ts";
import type { Language } from "./words.ts";

/** How a language writes money, on screens and in letters, and a letter its dates. */
export const localeOf = (language: Language): string => LANGUAGES[language].locale;

const longDate = memoize((locale) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));

/** A civil date in words, such as "March 4, 2026". Formatted at noon UTC, so that no zone can move it to its neighbour. */
export function civilDateInWords(on: string, language: Language): string {
  const { locale, dateAsRead } = LANGUAGES[language];
  const date = longDate(locale).format(Date.parse(`${on}T12:00:00Z`));
  return dateAsRead?.(date) ?? date;
}
