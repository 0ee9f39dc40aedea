import { type Language, SCREEN_LANGUAGES } from "../../../../core/words.ts";

/** The language of a helpdesk's locale, such as `es-MX`; English for those we do not speak. */
export function languageOf(locale: string): Language {
  return SCREEN_LANGUAGES.find((language) => language === locale.toLowerCase().split(/[-_]/)[0]) ?? "en";
}
