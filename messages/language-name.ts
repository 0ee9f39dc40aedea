import type { Language } from "../core/words.ts";

/** What a language is called in the reader's, by `Intl`: one more language of letters needs no word of its own. */
export const languageName = (reader: Language, language: string): string =>
  new Intl.DisplayNames([reader], { type: "language" }).of(language) ?? language;
