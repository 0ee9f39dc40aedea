import type { Language } from "../core/words.ts";
import { clinician as en } from "./en/letters/clinician.ts";
import { clinician as es } from "./es/letters/clinician.ts";
import type { ClinicianLetter } from "./shapes/clinician.ts";

const LETTERS: Readonly<Record<Language, ClinicianLetter>> = { en, es };

/** The message with the link, or the reminder of it. */
export const clinicianLetter = (language: Language, kind: "text" | "reminder", clinic: string, address: string) => ({
  subject: LETTERS[language].subject(clinic),
  text: LETTERS[language][kind](clinic, address),
});
