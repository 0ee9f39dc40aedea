/** What stands on the page of whoever asked or paid: no sign-in, so nothing that is not theirs to know. */
import * as z from "zod";
import { instantMs } from "../primitives.ts";
import type { Language, OfferKind, Tender } from "../words.ts";

/** By which right somebody reads: their own matter, as who answers for the patient, as whom they named, or as who paid. */
export const PAGE_STANDINGS = ["patient", "payer", "guardian", "contact"] as const;
export type PageStanding = (typeof PAGE_STANDINGS)[number];

interface Addressed {
  readonly clinic: string;
  readonly language: Language;
  readonly standing: PageStanding;
}

/** How far one movement of money is. `preparing`: nothing has left. `came_back`: another way is being found. */
export type MoveState = "preparing" | "sent" | "on_account" | "came_back" | "arrived";

export interface MoveOnPage {
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: MoveState;
  /** Where it goes, such as "Visa ··42". */
  readonly label: string;
  readonly tender: Tender;
  readonly sentOn?: string;
  readonly arrivedOn?: string;
  /** Under which the bank or the processor finds it. */
  readonly reference?: string;
}

export interface DecisionOnPage {
  readonly offer: OfferKind;
  readonly decidedOn: string;
  /** Absent where no money moves. */
  readonly amountMinor?: number;
  readonly bonusMinor?: number;
  readonly currency: string;
  /** How the sum came about; never to who only paid. */
  readonly sumInWords?: string;
  readonly extendDays?: number;
  readonly moves: readonly MoveOnPage[];
}

/** The terms that count for what was bought; `signedOn` where they were signed. */
export interface TermsOnPage {
  readonly title: string;
  readonly text: string;
  readonly signedOn?: string;
  readonly how?: "tablet" | "paper" | "online" | "email" | "verbal";
}

/** Where the case stands: looked at, waiting for whoever reads, for somebody else's yes here, answered, or ended. */
export type PageStage = "looking" | "waits_for_you" | "second_look" | "answered" | "ended";

export interface PatientPage extends Addressed {
  readonly kind: "patient";
  readonly form: string;
  readonly askedOn: string;
  /** It was found in the clinic's own records. */
  readonly isFound: boolean;
  readonly stage: PageStage;
  readonly answerByOn?: string;
  /** Newest first. */
  readonly decisions: readonly DecisionOnPage[];
  readonly terms: readonly TermsOnPage[];
  /** Money has gone, so that there is something to print. */
  readonly hasStatement: boolean;
  readonly openUntilOn: string;
}

export interface StatementLine {
  /** Absent on the page of who only paid. */
  readonly title?: string;
  readonly boughtOn: string;
  readonly invoice?: string;
  readonly paidMinor: number;
  readonly currency: string;
}

/** To print, for a tax return, an HSA or an insurer. */
export interface StatementPage extends Addressed {
  readonly kind: "patient_statement";
  /** Of whose file it is: the patient, or who paid. */
  readonly name: string;
  readonly madeOn: string;
  /** Where it was bought. */
  readonly places: readonly string[];
  readonly lines: readonly StatementLine[];
  readonly moves: readonly MoveOnPage[];
}

/** Nothing more can be seen here. */
export interface PageOverPage extends Omit<Addressed, "standing"> {
  readonly kind: "patient_over";
  readonly over: "expired" | "closed";
}

export type AnyPatientPage = PatientPage | StatementPage | PageOverPage;

/** The page that a letter on this ticket may lead to. */
export const pageView = z.strictObject({
  standing: z.enum(PAGE_STANDINGS),
  /** Who it is for, masked. */
  sentTo: z.string(),
  /** As a letter holds it. It opens once the letter was put into the reply. */
  address: z.string(),
  /** Present while it opens. */
  openUntilMs: instantMs.optional(),
});
export type PageView = z.infer<typeof pageView>;
