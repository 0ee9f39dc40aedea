/** What stands on the page that a link opens, for whoever renders it: no sign-in, so nothing that need not be there. */
import type { CLINICIAN_ANSWERS, ScreenLanguage } from "../words.ts";

export type ClinicianWord = (typeof CLINICIAN_ANSWERS)[number];

/** A page of words. `replaced`: the contact to which it was sent counts no more. `not_needed`: nobody waits for it. */
export type LinkSays = "expired" | "replaced" | "not_needed";

export interface QuestionPage {
  readonly kind: "question";
  readonly form: string;
  /** By which the clinician finds the patient in the clinic's own system: the number there, else initials. */
  readonly patientNumber?: string;
  readonly initials?: string;
  /** The visit that it is about, else when it was bought. */
  readonly visitOn?: string;
  readonly boughtOn?: string;
  /** What was sent and not taken. */
  readonly problem?: "choose" | "form_old";
}

export interface AnsweredPage {
  readonly kind: "answered";
  /** Absent where it was not this link by which it was answered: that is not this reader's to know. */
  readonly answer?: ClinicianWord;
  readonly on?: string;
}

export type LinkPage = { readonly clinic: string; readonly language: ScreenLanguage } & (
  | { readonly kind: "says"; readonly says: LinkSays }
  | QuestionPage
  | AnsweredPage
);

/** What became of a form that was sent: the page as it is now, and whether something was done, so that a reload sends nothing again. */
export interface LinkDone {
  readonly page: LinkPage;
  readonly isDone: boolean;
}
