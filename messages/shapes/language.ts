import type { ReasonCode } from "../../core/reasons/reasons.ts";
import type { Tender } from "../../core/words.ts";

export interface LanguageRules {
  /** How a reply writes money and dates: by the clinics' country, not the reader's browser. */
  readonly locale: string;
  /** A date as `Intl` writes it, as people read it; absent where that is the same. */
  readonly dateAsRead?: (date: string) => string;
  readonly reading: ReadingRules;
  readonly tenders: Readonly<Record<Tender, string>>;
  readonly reasons: Readonly<Record<ReasonCode, string>>;
  /** Where money goes that is paid by hand because it cannot go back to the payment it came from. */
  readonly handLabel: (payment: string) => string;
}

/** The school grade of a text, by a formula that is fitted to the language. */
export interface ReadingRules {
  /** Groups of vowels, one a syllable; the text is in lower case. */
  readonly vowels: RegExp;
  /** The end of a word whose last group is not said. */
  readonly silent?: RegExp;
  readonly grade: (wordsPerSentence: number, syllablesPerWord: number) => number;
}
