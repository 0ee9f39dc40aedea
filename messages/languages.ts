import type { Language } from "../core/words.ts";
import { language as en } from "./en/language.ts";
import { language as es } from "./es/language.ts";
import { language as fr } from "./fr/language.ts";
import type { LanguageRules } from "./shapes/language.ts";

/** How each language writes and reads, with the few words that screens and letters share: small, for the sidebar loads all of it. */
export const LANGUAGES: Readonly<Record<Language, LanguageRules>> = { en, es, fr };
