import type { Money } from "../money/amount.ts";
import type { AccountRules, ReplyTemplate } from "../policy/rules.ts";
import type { ReasonCode } from "../reasons/reasons.ts";
import type { Language, OfferKind, Tender } from "../words.ts";

/** How far the money is. The words of a reply must not run ahead of it (mission D2). */
export type MoneyState = "none" | "requested" | "sent" | "arrived" | "came_back";

/** Everything a template may speak of; an allow-list, with nothing clinical in it. */
export interface ReplyValues {
  readonly patientName: string;
  readonly serviceTitle: string;
  readonly requestedOn: string;
  readonly moneyState: MoneyState;
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
  readonly sumInWords?: string;
  readonly clauseText?: string;
  /** The day the patient agreed to the clause, if they did. */
  readonly agreedOn?: string;
  /** Other offers the patient may choose instead, in words. */
  readonly alternatives: readonly string[];
  readonly extendDays?: number;
  /** The new last day, where the old one is known. */
  readonly extendUntilOn?: string;
  /** Of a redo: what is repeated, which of a package is one visit; the title where absent. */
  readonly redoOf?: string;
  /** Day by which a held or asked matter is answered; a promise needs a date. */
  readonly answerByOn?: string;
  /** What the patient is asked for, in words, where a fact is missing. */
  readonly missing: readonly string[];
  /** Of a correction: the day of the decision whose letter said otherwise; absent where none went with it. Nobody here knows if it was sent. */
  readonly saidOn?: string;
  /** Of a letter that nobody wrote for: what was found in the clinic's own records, in words; and what the patient is asked about it. */
  readonly foundInWords?: string;
  readonly question?: string;
  /** The patient has died: whoever settles what they left is written to. */
  readonly hasDied?: boolean;
  /** Of a correction: what became of the money, in words (`what-happened.ts`). */
  readonly happened?: string;
  /** Of one letter about several matters: what each of them is told, in the order in which the patient asked. */
  readonly matters?: readonly MatterTold[];
}

export interface MatterTold {
  readonly reason: ReasonCode;
  readonly situation: OfferKind;
  readonly values: ReplyValues;
}

export interface ReplyInput {
  readonly rules: Pick<AccountRules, "templates" | "bannedPhrases" | "signature">;
  readonly reason: ReasonCode;
  readonly situation: ReplyTemplate["situation"];
  readonly language: Language;
  readonly values: ReplyValues;
}
