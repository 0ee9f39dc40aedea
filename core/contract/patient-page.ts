/** What stands on the page of whoever asked or paid: no sign-in, so nothing that is not theirs to know. */
import * as z from "zod";
import { type BankDetails, PAGE_QUESTIONS, type PageQuestion } from "../messages/page-answers.ts";
import { instantMs, ulid } from "../primitives.ts";
import { REASON_CODES } from "../reasons/reasons.ts";
import { type Language, LETTER_LANGUAGES, OFFER_KINDS, type OfferKind, type Tender } from "../words.ts";

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
  readonly moveId: string;
  /** Whoever reads may say that it arrived. */
  readonly mayArrive: boolean;
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: MoveState;
  /** Where it goes, such as "Visa ··42". */
  readonly label: string;
  readonly tender: Tender;
  readonly sentOn?: string;
  readonly arrivedOn?: string;
  /** Between which days it shows, of what was sent; absent where no range is known. */
  readonly arrives?: { readonly arrivesFrom: string; readonly arrivesBy: string };
  /** The last of these days is over, and nobody said that it arrived. */
  readonly isLate?: true;
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
  /** A policy has one title, in the clinic's language. */
  readonly titleLanguage: Language;
  readonly text: string;
  /** The reader's, where the clinic wrote the text in it. */
  readonly textLanguage: Language;
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
  /** What is asked of whoever reads, with what they answered last. */
  readonly questions: readonly { readonly question: PageQuestion; readonly answer?: string }[];
  readonly choice?: ChoiceOnPage;
  /** Money came back: they may say where else it can go. */
  readonly anotherWay?: { readonly saidOn?: string };
  /** Something stands that somebody else here can look at again; `askedOn` where that was asked. */
  readonly lookAgain?: { readonly askedOn?: string };
  /** What was sent and not taken. */
  readonly problem?: PageProblem;
  /** What was typed, to go on with. Never a bank's numbers. */
  readonly sentence?: string;
  readonly typed?: { readonly question: PageQuestion; readonly value: string };
}

export type PageProblem =
  | "form_old"
  | "too_much"
  | "not_now"
  | "answer"
  | "future_day"
  | "sentence"
  | "bank"
  | "decided"
  | "lapsed"
  | "offered_anew"
  | "chosen_elsewhere"
  | "choose";

export interface OptionOnPage {
  readonly option: OfferKind;
  /** The very words that are kept with a choice of it. */
  readonly text: string;
}

/** What the clinic offers, as it was when it was offered. */
export interface ChoiceOnPage {
  readonly offerId: string;
  readonly options: readonly OptionOnPage[];
  /** By which whoever has another tab open is told: the choice that was the last. */
  readonly seen: string;
  readonly chosen?: OfferKind;
  readonly chosenOn?: string;
  /** The last day on which they can choose, or change it. */
  readonly untilOn: string;
  /** That day is over: what was chosen stands, and nothing is chosen any more. */
  readonly isOver?: true;
  /** Asked once more before it is kept. */
  readonly sure?: OptionOnPage;
}

export interface StatementLine {
  /** As letters name it; absent on the page of who only paid. */
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
  /** The clinic's own, a line each; absent where it has said none. */
  readonly address?: string;
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

/** What was said on a page, for who works on the case. Bank details are told apart (`bank-details.ts`). */
export const pageSaid = z.strictObject({
  saidId: ulid,
  kind: z.enum(["fact", "choice"]),
  atMs: instantMs,
  /** Of a fact: which, and the answer. */
  question: z.enum(PAGE_QUESTIONS).optional(),
  answer: z.string().optional(),
  /** Of a choice. */
  option: z.enum(OFFER_KINDS).optional(),
  /** The words that they were shown. */
  text: z.string().optional(),
});
export type PageSaid = z.infer<typeof pageSaid>;

/** The page that a letter on this ticket may lead to. */
export const pageGiven = z.strictObject({
  standing: z.enum(PAGE_STANDINGS),
  /** Who it is for, masked. */
  sentTo: z.string(),
  /** As a letter holds it. It opens once the letter was put into the reply. */
  address: z.string(),
  /** Present while it opens. */
  openUntilMs: instantMs.optional(),
});
export type PageGiven = z.infer<typeof pageGiven>;

export const pageView = pageGiven.extend({
  /** The last of each kind and question, while it can still be used. */
  said: z.array(pageSaid),
});
export type PageView = z.infer<typeof pageView>;

/** The patient is asked to choose on their page. */
export const offerChoiceRequest = z.strictObject({
  /** The case, if there is one; otherwise the id the browser minted for it. */
  caseId: ulid,
  lineIds: z.array(ulid).min(1).max(20),
  reason: z.enum(REASON_CODES),
  /** Of letter and page, where an agent chose one. */
  language: z.enum(LETTER_LANGUAGES).optional(),
});
export type OfferChoiceRequest = z.infer<typeof offerChoiceRequest>;
/** The letter that says so, to be put into the reply. */
export interface ChoiceOffered {
  readonly text: string;
}

/** Read once, by who pays. */
export interface BankDetailsShown extends BankDetails {
  readonly saidAtMs: number;
}
