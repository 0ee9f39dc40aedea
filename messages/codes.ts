import type { Language } from "../core/words.ts";
import { code as en } from "./en/letters/code.ts";
import { code as es } from "./es/letters/code.ts";
import type { ContactCodeLetter } from "./shapes/code.ts";

const LETTERS: Readonly<Record<Language, ContactCodeLetter>> = { en, es };

/** Whose contact it was that a code went to, beside the contact as it is masked. */
export const ofGuardian = (language: Language, masked: string): string => LETTERS[language].ofGuardian(masked);

/** What a person gets with a code in it; it names no matter but "your request". */
export const codeLetter = (language: Language, clinic: string, code: string) => ({
  subject: LETTERS[language].subject(clinic),
  text: LETTERS[language].text(clinic, code),
});
