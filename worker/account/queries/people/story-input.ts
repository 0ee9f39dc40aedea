import type { Language } from "../../../../core/words.ts";
import type { PatientFile } from "../../domain/facts/patient-file.ts";

export interface StoryInput {
  readonly file: PatientFile;
  /** The day it is at a place. */
  readonly todayIn: (timeZone: string) => string;
  /** The viewer's, for payment labels. */
  readonly language: Language;
  /** The case in hand, which is no earlier one. */
  readonly caseId?: string | undefined;
}
