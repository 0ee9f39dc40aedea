/** What a letter says of money, as patterns of a language's verbs: see `CheckWords` for how they are written. */
export interface SaidWords {
  /** Says that money comes back to whom is written to, now or later; and as credit with the clinic. */
  readonly promises: readonly string[];
  readonly promisesCredit: readonly string[];
  /** Of those: all that was paid. */
  readonly whole: string;
  /** Says that money is not given. */
  readonly refuses: readonly string[];
  readonly saysSent: readonly string[];
  readonly saysArrived: readonly string[];
  readonly saysComing: readonly string[];
  readonly saysCameBack: readonly string[];
}

/**
 * What the check of replies knows of a language. Patterns, not sentences that anybody reads: letters without their accents, a blank for any
 * white space, `~` for up to four other words of the same clause, `¤` for a sum of money. Each begins and ends at a word's edge.
 */
export interface CheckWords extends SaidWords {
  /** Frequent small words that other languages do not have, by which this one is known. */
  readonly known: string;
  readonly numbers: Readonly<Record<string, number>>;
  /** Currencies by the word for them, with the codes that it may mean. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly cents: string;
  /** Twelve and seven, each an alternation. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];

  /** Parts of a sum by their words, such as "half", with what they are; and what stands after one that makes it a part of money. */
  readonly shares: Readonly<Record<string, number>>;
  readonly shareOf: string;
  /** Around a figure without its currency that is money all the same: "refund you 900", "put 900 back", "the nine hundred is". */
  readonly bareBefore: string;
  readonly bareAfter: string;
  readonly article: string;

  readonly not: string;
  /** Sounds like it and denies nothing: "no worries". */
  readonly notNot: string;
  /** Makes a rule or an offer of what follows or stands beside it, and no promise. */
  readonly onlyIf: string;
  /** What whom is written to wants or said. */
  readonly theySay: string;
  /** Asked, looked into or only possible. */
  readonly open: string;
  readonly asks: string;
  /** Before or after a sum: it is a price, a payment or a fee. */
  readonly priceBefore: string;
  readonly priceAfter: string;
  /** Of sums that are of this case: what was paid, used or is kept. */
  readonly ofCase: string;

  /** Money by its own names; and what else is sent, processed or on its way in a clinic's mail. */
  readonly money: string;
  readonly otherThings: string;
  /** Beside a sum: it was paid to the clinic, or is a paper's; and verbs that make it money that is given back all the same. */
  readonly incoming: string;
  readonly givesBack: string;
  /** Before a statement: it is denied, or its time has not come. At a sentence's end: it was at another time. */
  readonly notYet: string;
  readonly before: string;
  /** Names another time. */
  readonly longAgo: string;

  /** What a letter calls the ways of money; a brand is named in any language. */
  readonly ways: Readonly<Record<"card" | "cash" | "cheque" | "transfer" | "credit", string>>;
  readonly cardEnds: string;

  readonly to: string;
  readonly atMost: string;
  readonly business: string;
  readonly units: Readonly<Record<"hours" | "days" | "weeks", string>>;
  /** Before a number of hours, days or weeks that somebody bought: "your ten hours" is no time that money takes. */
  readonly theirs: string;
  readonly takes: string;

  readonly agreed: string;
  readonly asked: string;
  readonly calls: readonly string[];
  readonly writes: readonly string[];
  readonly dated: string;
  readonly apologies: readonly string[];
  readonly clinical: readonly string[];
}
