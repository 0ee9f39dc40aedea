import { type Language, LETTER_LANGUAGES, SCREEN_LANGUAGES, type ScreenLanguage } from "../../../../core/words.ts";

const firstPart = (locale: string): string => locale.toLowerCase().split(/[-_,;]/)[0] ?? "";

/** The language of letters and notes of a locale, such as `es-MX`; English for those that we do not write. */
export const languageOf = (locale: string): Language =>
  LETTER_LANGUAGES.find((language) => language === firstPart(locale)) ?? "en";

/** The language in which the screens speak to somebody of this locale: what stands between their words is in it too. */
export const screenLanguageOf = (locale: string): ScreenLanguage =>
  SCREEN_LANGUAGES.find((language) => language === firstPart(locale)) ?? "en";
