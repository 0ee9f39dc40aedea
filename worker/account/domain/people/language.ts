import { LANGUAGES, type Language } from "../../../../core/words.ts";

/** The language of a helpdesk's locale, such as `es-MX`; English for those we do not speak. */
export function languageOf(locale: string): Language {
  return LANGUAGES.find((language) => language === locale.toLowerCase().split(/[-_]/)[0]) ?? "en";
}
