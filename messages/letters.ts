import type { Language } from "../core/words.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import type { LetterWords } from "./shapes/letters.ts";

/** The words of letters, notes, tasks and links. Not for the app: what it shares with them is in `languages.ts`, which is small. */
export const LETTERS: Readonly<Record<Language, LetterWords>> = { en, es, fr };
