import type { LetterKind } from "../letter-kinds.ts";
import type { Money } from "../money/amount.ts";
import type { AccountRules } from "../policy/rules.ts";
import type { ReasonCode } from "../reasons/reasons.ts";
import type { CLINICIAN_ANSWERS, Language, OfferKind, Tender, UseUnit } from "../words.ts";
import type { Circumstance } from "./circumstances.ts";
import type { Heard } from "./heard.ts";
import type { EditedPieces } from "./pieces.ts";
import type { ToldOf } from "./told-of.ts";

/** How far the money is. The words of a reply must not run ahead of it (mission D2). */
export type MoneyState = "none" | "requested" | "sent" | "arrived" | "came_back";

/** How the terms were accepted, where a person can be told: "on our tablet". */
export type AgreedHow = "tablet" | "paper" | "online" | "email" | "verbal";

/** In what the records bear the patient out: told as a fact, and no fault is owned by it. */
export type Confirmed = "charged_twice" | "charged_late" | "no_form" | "form_late" | "returned";

/** What a refusal answers, each with the facts that it names. */
export type Claim =
  | { readonly kind: "told"; readonly on: string; readonly how?: AgreedHow }
  | {
      readonly kind: "expired";
      readonly on: string;
      readonly validDays?: number;
      readonly askedUntil?: string;
      /** What would have been given until then, first of all; absent of anything but these. */
      readonly gaveThen?: "refund" | "credit";
      readonly unit?: UseUnit;
    }
  | { readonly kind: "all_used"; readonly sold: number; readonly unit: UseUnit }
  | { readonly kind: "opened" }
  | { readonly kind: "charged_once"; readonly on: string; readonly amount: Money };

/** Everything a template may speak of; an allow-list, with nothing clinical in it. */
export interface ReplyValues {
  readonly patientName: string;
  /** How they signed, where that is not their first name as it is on file: "Wes". */
  readonly greetedAs?: string;
  /** They wrote as letters are written. */
  readonly isFormal?: boolean;
  /** What was bought as the patient would say it, in the letter's language: "your leg laser sessions" (`core/facts/service-names.ts`). */
  readonly serviceTitle: string;
  readonly requestedOn: string;
  /** Of one purchase: tells two of one name apart in a letter about several. */
  readonly boughtOn?: string;
  readonly moneyState: MoneyState;
  /** Who signs; the clinic alone where absent. */
  readonly agentName?: string;
  /** Where patients call; absent where no admin has said. */
  readonly clinicPhone?: string;
  /** Of the patient and the case, the one that matters most first (`circumstances.ts`); ordinary where absent. */
  readonly circumstances?: readonly Circumstance[];
  /** What else they said that is answered in a line (`heard.ts`). */
  readonly heard?: readonly Heard[];
  /** Particulars of what they told (`told-of.ts`). */
  readonly told?: ToldOf;
  /** Not the first letter about it: what has happened since, which opens it. */
  readonly since?: "note" | "clinician";
  /** What the clinician answered, by its kind alone. */
  readonly clinicianAnswer?: (typeof CLINICIAN_ANSWERS)[number];
  /** Of whoever has died, the first name that the mail itself says; and that they liked to come, by the mail's own pronoun. */
  readonly diedName?: string;
  readonly diedGlad?: "he" | "she";
  readonly isProduct?: boolean;
  /** A product that they have, and have not opened by their own word. */
  readonly isSealed?: boolean;
  /** Of a deposit: the visit that it was paid for goes on until somebody cancels it. */
  readonly isDeposit?: boolean;
  /** Who writes for a child calls it so. */
  readonly childName?: string;
  /** Absent where no money is offered. */
  readonly amount?: Money;
  readonly bonus?: Money;
  /** Where the money goes, such as "Visa ··42", with the tender that decides how long it takes; and why another way than it came. */
  readonly destinations: readonly {
    readonly label: string;
    readonly tender: Tender;
    readonly amount: Money;
    readonly because?: string;
  }[];
  /** All of it leaves on the day of the letter: a processor sends it, and nobody else has to say yes. */
  readonly sendsToday?: boolean;
  readonly sumInWords?: string;
  /** The same as one says it to a person: "You have four of your six sessions left at $200 each". Absent where the sum is not that plain. */
  readonly sumForPatient?: string;
  /** What was left out in the patient's favour: "The visit that you missed does not count as used." */
  readonly sumNote?: string;
  /** What ends without money: "The free visit was part of the full package, so it ends as well." */
  readonly freeNote?: string;
  /** They asked for all of it, and the policy gives nothing for what they have had: said in a sentence, and they may ask for a second look. */
  readonly usedKept?: string;
  /** Of a redo: what is left of the package is not touched by it. */
  readonly restStays?: string;
  /** Where money stands first and they may choose: the sum as a whole sentence. It is none of `alternatives` then. */
  readonly moneyOffer?: string;
  /** All that was paid goes back. */
  readonly isWhole?: boolean;
  /** A fee, a cap or a missed visit made it less: then the terms are quoted. */
  readonly hasDeduction?: boolean;
  readonly clauseText?: string;
  /** The policy has no text in the letter's language: what is quoted is in English. */
  readonly isClauseEnglish?: boolean;
  /** The day the patient agreed to the clause, if they did. */
  readonly agreedOn?: string;
  /** Of nothing that was bought the records know on which day they agreed. */
  readonly noAgreement?: true;
  /** The same with how, and what it was called. */
  readonly agreement?: { readonly on: string; readonly how?: AgreedHow; readonly title?: string };
  /** Of one package; its unit as the patient calls it. `left` is what the patient still holds before the decision. */
  readonly visits?: {
    readonly sold: number;
    readonly used: number;
    readonly left: number;
    readonly each?: Money;
    readonly unit: UseUnit;
  };
  /** Bookings that are still to come, by day. */
  readonly bookings?: { readonly kept: readonly string[]; readonly cancelled: readonly string[] };
  /** Of a letter before a decision: those that stand while nothing is decided. */
  readonly openBookings?: readonly string[];
  /** Of a membership: its last day; and since when its notice counts, where they asked for it before this mail. */
  readonly membershipEndsOn?: string;
  readonly noticeFromOn?: string;
  /** Of a letter that is written long after it was asked for: the day on which it is. */
  readonly writtenOn?: string;
  /** What the records answer to what the patient said; absent where they answer nothing. */
  readonly claims?: readonly Claim[];
  readonly confirmed?: Confirmed;
  /** Other offers the patient may choose instead, in words. */
  readonly alternatives: readonly string[];
  /** Of a choice: the proposal's own sums that `alternatives` name, each of which nobody else has to approve. */
  readonly offers?: readonly Money[];
  /** They may still be chosen: what is decided waits for the patient's word, or can be stopped until `chooseByOn`. Else none is offered. */
  readonly mayChoose?: boolean;
  readonly chooseByOn?: string;
  readonly extendDays?: number;
  /** The new last day, where the old one is known. */
  readonly extendUntilOn?: string;
  /** Of a redo: what is repeated, which of a package is one visit; the title where absent. */
  readonly redoOf?: string;
  /** Day by which a held or asked matter is answered; a promise needs a date. */
  readonly answerByOn?: string;
  /** Of a question to the clinician: who looks, by the name that stands on the records ("Dr. Ode"); absent of a role, or of whoever is on duty. */
  readonly reviewer?: string;
  /** The day by which they should have been answered is over, or is today. */
  readonly isLate?: boolean;
  /** Business days within which a review is answered, once it is asked for. */
  readonly reviewDays?: number;
  /** Of a review's letter: the first answer stands, or it changed. */
  readonly reviewChanged?: boolean;
  /** The last day on which what is asked for can come, for an answer by then. */
  readonly neededByOn?: string;
  /** Business days within which the clinic answers once it has what it asks for. */
  readonly answerDays?: number;
  /** What the patient is asked for, in words, where a fact is missing. */
  readonly missing: readonly string[];
  /** All that is missing is shown at the front desk, and never mailed. */
  readonly isShownAtDesk?: boolean;
  /** They said that they have it. */
  readonly hasIt?: boolean;
  /** The day the money left, and between which days it should show. */
  readonly sentOn?: string;
  readonly arrivesFrom?: string;
  readonly arrivesBy?: string;
  /** What the bank finds it by (ARN, trace id), as the processor gave it. */
  readonly bankReference?: string;
  readonly cardLast4?: string;
  /** Where credit can be spent, by the clinic's own names. */
  readonly creditPlaces?: readonly string[];
  readonly creditBalance?: Money;
  readonly creditEndsOn?: string;
  /** No law or rule lets it end. */
  readonly creditNeverEnds?: boolean;
  /** Credit is all that the terms give: the letter says why it is no money. */
  readonly isCreditOnly?: boolean;
  /** The patient's own page, and the statement to print. */
  readonly pageUrl?: string;
  readonly statementUrl?: string;
  /** Of a correction: the day of the decision whose letter said otherwise; absent where none went with it. Nobody here knows if it was sent. */
  readonly saidOn?: string;
  /** Of a letter that nobody wrote for: what was found in the clinic's own records, in words; and what the patient is asked about it. */
  readonly foundInWords?: string;
  readonly question?: string;
  /** The patient has died: whoever settles what they left is written to. */
  readonly hasDied?: boolean;
  /** Of a correction: what became of the money, in words (`what-happened.ts`). */
  readonly happened?: string;
  /** What they also asked about and this letter does not answer. */
  readonly otherMatters?: string;
  /** Of one letter about several matters: what each of them is told, in the order in which the patient asked. */
  readonly matters?: readonly MatterTold[];
}

export interface MatterTold {
  readonly reason: ReasonCode;
  readonly situation: OfferKind;
  readonly values: ReplyValues;
}

export interface ReplyInput {
  readonly rules: Pick<AccountRules, "templates" | "bannedPhrases" | "signature" | "signatures"> & {
    /** Pieces that the clinic has rewritten; the product's stand for all others. */
    readonly pieces?: EditedPieces;
  };
  readonly reason: ReasonCode;
  readonly situation: LetterKind;
  readonly language: Language;
  readonly values: ReplyValues;
  /** For chat and text messages; a whole letter where absent. */
  readonly form?: "short";
}
