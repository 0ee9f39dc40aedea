import type { Language } from "../../../../core/words.ts";
import type { PatientFile } from "../../domain/facts/patient-file.ts";

export interface StoryInput {
  readonly file: PatientFile;
  readonly nowMs: number;
  /** The viewer's, for payment labels. */
  readonly language: Language;
  /** The case in hand, which is no earlier one. */
  readonly caseId?: string | undefined;
}
