import type { ScreenLanguage } from "../core/words.ts";

/** What a language is called in that of a screen, by `Intl`: one more language of letters needs no word on any screen. */
export const languageName = (reader: ScreenLanguage, language: string): string =>
  new Intl.DisplayNames([reader], { type: "language" }).of(language) ?? language;
