import type { FoundKind } from "../../core/found/finding.ts";

/** What was found in the clinic's own records, as a letter tells it to the patient, and what it asks them. */
export interface FoundWords {
  readonly twiceAtOnce: (amount: string, title: string, on: string) => string;
  readonly twice: (amount: string, title: string, on: string, againOn: string) => string;
  readonly insurer: (amount: string, serviceOn: string) => string;
  readonly afterEnd: (title: string, endedOn: string, amount: string, on: string) => string;
  readonly used: (title: string, usedOn: string, refundedOn: string) => string;
  /** What nobody wanted, without a word of whose fault it was: only a person who attested one owns it. */
  readonly shouldNotBe: string;
  readonly questions: Readonly<Record<FoundKind, string>>;
}
