import type { Language } from "../core/words.ts";
import { LETTERS } from "./letters.ts";

/** Whose contact it was that a code went to, beside the contact as it is masked. */
export const ofGuardian = (language: Language, masked: string): string => LETTERS[language].code.ofGuardian(masked);

/** What a person gets with a code in it; it names no matter but "your request". */
export const codeLetter = (language: Language, clinic: string, code: string) => ({
  subject: LETTERS[language].code.subject(clinic),
  text: LETTERS[language].code.text(clinic, code),
});

/** What an approver gets who opened a link on a telephone. */
export const linkCodeLetter = (language: Language, clinic: string, code: string) => ({
  subject: LETTERS[language].linkCode.subject(clinic),
  text: LETTERS[language].linkCode.text(clinic, code),
});

/** What somebody of the staff gets who signs in where the helpdesk's page does not say who opens it. */
export const signInLetter = (language: Language, clinic: string, code: string) => ({
  subject: LETTERS[language].signInCode.subject(clinic),
  text: LETTERS[language].signInCode.text(clinic, code),
});
