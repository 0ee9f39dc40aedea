import type { Language } from "../core/words.ts";

/** What a language is called in the reader's, by `Intl`: one more language of letters needs no word of its own. */
export const languageName = (reader: Language, language: string): string =>
  new Intl.DisplayNames([reader], { type: "language" }).of(language) ?? language;

/** The same where it stands alone, as in a list to choose from: Spanish and French write it small within a sentence. */
export const languageTitle = (reader: Language, language: string): string =>
  languageName(reader, language).replace(/^./u, (letter) => letter.toLocaleUpperCase(reader));
