import * as z from "zod";
import { type Language, LETTER_LANGUAGES } from "../words.ts";

type Others<Text extends z.ZodType> = Record<Exclude<Language, "en">, z.ZodOptional<Text>>;

/** As it is read: English always, others where the clinic wrote them. */
type LocalText = Readonly<Partial<Record<Language, string | undefined>>> & { readonly en: string };

/** A text in each language of letters; English is the one that every clinic has. A patient reads another in English, as they signed it. */
export function perLanguage<Text extends z.ZodType>(text: Text) {
  const others = Object.fromEntries(LETTER_LANGUAGES.map((language) => [language, text.optional()])) as Others<Text>;
  return z.strictObject({ ...others, en: text });
}

/** Where a text lacks a language its English stands for it, and whoever reads it is told so. */
export const readIn = (text: LocalText, language: Language): { readonly text: string; readonly isEnglish: boolean } => {
  const own = text[language];
  return own === undefined ? { text: text.en, isEnglish: true } : { text: own, isEnglish: false };
};
