import type { Language } from "../core/words.ts";

export interface Forms {
  readonly one: string;
  readonly other: string;
}

const RULES = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  const rules = RULES.get(language) ?? new Intl.PluralRules(language);
  RULES.set(language, rules);
  return rules;
}

/** The form that the language uses for `count`; rare categories without a form of their own take `other`. */
export function plural(language: Language, count: number, forms: Forms): string {
  return rulesOf(language).select(count) === "one" ? forms.one : forms.other;
}
