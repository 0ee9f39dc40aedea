/** A word without its usual endings, so that "moved" and "moving" count as one. Light: it cuts what most words of the language end in. */
import type { ConceptLanguage } from "./concepts.ts";

/** Shorter words are left as they are, and so many letters stay of any. */
const CUT_FROM = 5;
const KEPT_FEWEST = 3;

const ENDINGS: Readonly<Record<ConceptLanguage, RegExp>> = {
  en: /(ations|ation|ments|ment|ings|ing|edly|ed|ies|ly|es|s|y|e)$/,
  es: /(aciones|acion|amente|mente|aron|ando|iendo|ados|adas|idos|idas|ado|ada|ido|ida|aba|ia|an|en|as|os|es|ar|er|ir|a|o|e|s)$/,
  fr: /(ations|ation|ement|ments|ment|aient|erait|erais|ions|ees|ee|es|er|ez|ait|ais|ant|ent|ir|e|s)$/,
};

export function stemOf(word: string, language: ConceptLanguage): string {
  if (word.length < CUT_FROM) return word;
  const stem = word.replace(ENDINGS[language], "");
  return stem.length >= KEPT_FEWEST ? stem : word;
}
