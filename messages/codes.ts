import type { Language } from "../core/words.ts";
import { code as en } from "./en/letters/code.ts";
import { code as es } from "./es/letters/code.ts";
import type { CodeLetter } from "./shapes/code.ts";

const LETTERS: Readonly<Record<Language, CodeLetter>> = { en, es };

/** What a person gets with a code in it; it names no matter but "your request". */
export const codeLetter = (language: Language, clinic: string, code: string) => ({
  subject: LETTERS[language].subject(clinic),
  text: LETTERS[language].text(clinic, code),
});
