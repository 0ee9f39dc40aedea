import type { UnverifiedBecause } from "../core/facts/unverified.ts";
import type { Language } from "../core/words.ts";
import { unverified as en } from "./en/notes/unverified.ts";
import { unverified as es } from "./es/notes/unverified.ts";

export const UNVERIFIED_WORDS: Readonly<Record<Language, Readonly<Record<UnverifiedBecause, string>>>> = { en, es };
