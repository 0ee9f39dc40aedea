import type { Language } from "../core/words.ts";
import { check as en } from "./en/letters/check.ts";
import { check as es } from "./es/letters/check.ts";
import { check as fr } from "./fr/letters/check.ts";
import type { CheckWords } from "./shapes/check.ts";

/** What the check of a reply reads by, in each language. The sidebar loads it with the check, after its first view. */
export const CHECKS: Readonly<Record<Language, CheckWords>> = { en, es, fr };
