/** What the word lists of one language hold, before they are compiled (`lexicon.ts`). */
import type { WordLists } from "./phrases.ts";
import type { ReasonCode } from "./reasons.ts";

/** `transfer`: to another person, service or date. `question`: what becomes of the money. `fee`: a fee is disputed. */
export const ASKS = ["refund", "credit", "cancel", "transfer", "question", "fee"] as const;
export type Ask = (typeof ASKS)[number];

/** Phrases that ask for money or an end, and how surely. A question asks only if the writer has bought something. */
export type AskGroup<P> = {
  readonly ask: Ask;
  readonly weight: number;
  readonly question?: true;
  readonly phrases: readonly P[];
};

/** The groups of one language; `P` is the text of a phrase in the data and its compiled form in use. */
export type Words<P> = {
  readonly asks: readonly AskGroup<P>[];
  /** Look like an ask and are none: "refund policy", "credit card". An ask that touches one does not count. */
  readonly notMeant: readonly P[];
  /** Money that came already, or the clinic's own voice: nothing is asked in that sentence. */
  readonly settled: readonly P[];
  /** An ask that is taken back. */
  readonly withdrawn: readonly P[];
  /** Something that is kept: the ask is taken back, or something else is asked for. */
  readonly kept: readonly P[];
  /** Money of somebody else's: an insurer's, an airline's, a supplier's. */
  readonly elsewhere: readonly P[];
  /** Look like money that came and are none: "when the refund is processed". */
  readonly notSettled: readonly P[];
  /** Somebody who has not bought yet. */
  readonly prospective: readonly P[];
  /** Somebody who has. */
  readonly owns: readonly P[];
  /** Sent to many. */
  readonly bulk: readonly P[];
  readonly chargeback: readonly P[];
  /** Look like a threat and are none. */
  readonly noThreat: readonly P[];
  /** Where somebody works: no medical stop. */
  readonly workplace: readonly P[];
};

/** Words of a reason: a strong phrase names it, a weak one suggests it. */
export type ReasonWords<P> = { readonly strong: readonly P[]; readonly weak: readonly P[] };
export type ReasonLexicon<P> = Readonly<Record<Exclude<ReasonCode, "other">, ReasonWords<P>>>;

/** The data of one language before it is compiled. */
export type LexiconText = Words<string> & {
  readonly lists: WordLists;
  readonly negators: string;
  /** Words before which a "not" belongs to something else. */
  readonly subjects: string;
};
