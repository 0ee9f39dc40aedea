/** What stands on the page that a link opens, for whoever renders it: no sign-in, so nothing that need not be there. */
import type { CLINICIAN_ANSWERS, Language, ScreenLanguage } from "../words.ts";
import type { ApprovalCard } from "./approval-card.ts";
import type { AnyPatientPage } from "./patient-page.ts";
import type { ProblemCode } from "./problem.ts";

export type ClinicianWord = (typeof CLINICIAN_ANSWERS)[number];

/** A page of words. `replaced`: the contact to which it was sent counts no more. `not_needed`: nobody waits for it. */
export type LinkSays = "expired" | "replaced" | "not_needed" | "decided_before" | "approval_over" | "no_access";

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
  /** Whoever reads it has just sent another answer, which was not taken. */
  readonly isOtherSent?: true;
}

/** What was sent and not done: of the page's own, or as the account refused it. */
export type ApprovalProblem =
  | "form_old"
  | "wrong_code"
  | "not_a_code"
  | "code_over"
  | "tries_over"
  | "codes_over"
  | "not_sent"
  | "sentence"
  | ProblemCode;

/** Whoever opened it has to show that they read the approver's mail. Nothing of the approval is told before. */
export interface CodePage {
  readonly kind: "code";
  readonly form: string;
  /** Where a code goes, masked. */
  readonly sentTo: string;
  /** Of a code that is out; absent where none is. */
  readonly triesLeft?: number;
  readonly problem?: ApprovalProblem;
}

/** What an approver decides on, without the patient: as the card of the app's page. */
export type LinkCard = Pick<
  ApprovalCard,
  | "approvalHash"
  | "caseId"
  | "option"
  | "amountMinor"
  | "currency"
  | "reason"
  | "clause"
  | "sumInWords"
  | "exception"
  | "policyMinor"
  | "destinations"
  | "requestedBy"
  | "requestedAtMs"
  | "expiresAtMs"
  | "why"
  | "needs"
  | "limitMinor"
  | "limitLocation"
  | "undoSeconds"
  | "standsInFor"
  | "mayDecide"
  | "whyNot"
  | "extendDays"
>;

export interface ApprovalPage {
  readonly kind: "approval";
  readonly form: string;
  readonly timeZone: string;
  readonly card: LinkCard;
  /** Decided elsewhere in the same case meanwhile, or still waiting there. */
  readonly beside: number;
  /** The ticket, in the helpdesk itself. */
  readonly deskAddress?: string;
  /** A yes is asked for once more before money moves. */
  readonly isSure?: boolean;
  readonly sentence?: string;
  readonly problem?: ApprovalProblem;
}

/** By whoever holds this link. */
export interface DecidedPage {
  readonly kind: "decided";
  readonly verdict: "approved" | "rejected" | "asked_back";
  /** Whoever reads it has just sent another answer, which was not taken. */
  readonly isOtherSent?: true;
}

/** Nothing was decided: what it was asked on has changed since, and it is closed. */
export interface ChangedPage {
  readonly kind: "changed";
  readonly changed: readonly ("facts" | "policy" | "rules")[];
}

export type LinkPage = AnyPatientPage | WorkPage;

/** For people of the clinic: clinicians in the language of their contact, approvers in one of the screens. */
export type WorkPage = { readonly clinic: string } & (
  | ({ readonly language: Language } & (
      | { readonly kind: "says"; readonly says: LinkSays }
      | QuestionPage
      | AnsweredPage
    ))
  | ({ readonly language: ScreenLanguage } & (CodePage | ApprovalPage | DecidedPage | ChangedPage))
);

/** What the browser brings beside the address: a session that a code opened, and its language. */
export interface LinkVisit {
  /** From where, as a hash that tells two apart; absent where nobody says. */
  readonly from?: string;
  /** Which page of it; the first where absent. */
  readonly part?: "statement";
  readonly cookie?: string;
  readonly language?: ScreenLanguage;
}

/** What became of a form that was sent: the page as it is now, and whether something was done, so that a reload sends nothing again. */
export interface LinkDone {
  readonly page: LinkPage;
  readonly isDone: boolean;
  /** A session that began, for this browser and this link alone. */
  readonly cookie?: { readonly value: string; readonly maxAgeSeconds: number };
}
