import type { UnverifiedBecause } from "../core/facts/unverified.ts";
import type { Language } from "../core/words.ts";
import { unverified as en } from "./en/notes/unverified.ts";
import { unverified as es } from "./es/notes/unverified.ts";
import { unverified as fr } from "./fr/notes/unverified.ts";

/** Why nobody knows that the patient is the one who writes: on screens and in notes alike. */
export const UNVERIFIED: Readonly<Record<Language, Readonly<Record<UnverifiedBecause, string>>>> = { en, es, fr };
