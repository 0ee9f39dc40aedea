import type { Language } from "../core/words.ts";
import { patient as en } from "./en/patient.ts";
import { patient as es } from "./es/patient.ts";
import type { PatientWords } from "./shapes/patient.ts";

export const PATIENT_WORDS: Readonly<Record<Language, PatientWords>> = { en, es };
