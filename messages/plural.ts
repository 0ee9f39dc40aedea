import type { Language } from "../core/words.ts";

export interface Forms {
  readonly one: string;
  readonly other: string;
}

const RULES: Record<Language, Intl.PluralRules> = { en: new Intl.PluralRules("en"), es: new Intl.PluralRules("es") };

/** The form that the language uses for `count`; rare categories without a form of their own take `other`. */
export function plural(language: Language, count: number, forms: Forms): string {
  return RULES[language].select(count) === "one" ? forms.one : forms.other;
}
