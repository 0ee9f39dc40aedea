import type { Language } from "../core/words.ts";
import { LETTERS } from "./letters.ts";

/** The message with the link, or the reminder of it. */
export const clinicianLetter = (language: Language, kind: "text" | "reminder", clinic: string, address: string) => ({
  subject: LETTERS[language].clinician.subject(clinic),
  text: LETTERS[language].clinician[kind](clinic, address),
});
