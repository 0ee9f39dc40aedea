import type { Language } from "../core/words.ts";
import { linkCode as en } from "./en/letters/link-code.ts";
import { linkCode as es } from "./es/letters/link-code.ts";
import type { CodeLetter } from "./shapes/code.ts";

const LETTERS: Readonly<Record<Language, CodeLetter>> = { en, es };

/** What an approver gets who opened a link on a telephone. */
export const linkCodeLetter = (language: Language, clinic: string, code: string) => ({
  subject: LETTERS[language].subject(clinic),
  text: LETTERS[language].text(clinic, code),
});
