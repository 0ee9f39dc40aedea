import type { FactName } from "../../core/policy/readable-facts.ts";
import type { AgreedHow } from "../../core/reply/types.ts";
import type { UseUnit } from "../../core/words.ts";

/** What a sum is made of, as one says it to a person: the start of a sentence that goes on with "so we will return". Amounts arrive as ready text. */
export interface ToldWords {
  /** Small numbers in words, others in figures; with the gender of what is counted, where the language has one. */
  readonly number: (count: number, unit: UseUnit) => string;
  readonly allLeft: (sold: number, unit: UseUnit, each: string | undefined, hasFree: boolean) => string;
  readonly someLeft: (left: number, sold: number, unit: UseUnit, each: string | undefined, hasFree: boolean) => string;
  /** Of a package that has expired: the same of what was left. */
  readonly someHad: (left: number, sold: number, unit: UseUnit, each: string | undefined, hasFree: boolean) => string;
  /** A whole sentence: free visits that end with those that are paid back. */
  readonly freeGoes: (free: number, unit: UseUnit) => string;
  /** A whole sentence of what may be chosen: `way` where all goes one way, `unused` where it is for what they have not had. */
  readonly canReturn: (
    amount: string,
    way: string | undefined,
    unused: { readonly left: number; readonly unit: UseUnit; readonly each: string } | undefined,
  ) => string;
  /** A whole sentence. */
  readonly usedKept: (had: number, unit: UseUnit) => string;
  /** Goes on a sentence about a visit that is repeated. */
  readonly restStays: (left: number, unit: UseUnit) => string;
  /** "Jonah's physiotherapy visits", of a name that begins "your". */
  readonly ofChild: (child: string, service: string) => string | undefined;
  /** Said to somebody who writes for another: nothing of it is "yours". */
  readonly leftOfAnother: (left: number, sold: number, unit: UseUnit, each: string | undefined) => string;
  /** Visits missed that count: what was used and missed, and what it leaves. */
  readonly leftAfterMissed: (told: {
    readonly used: number;
    readonly missed: number;
    readonly left: number;
    readonly sold: number;
    readonly unit: UseUnit;
    readonly each: string | undefined;
  }) => string;
  readonly ofPaid: (paid: string) => string;
  readonly usedAtList: (paid: string, used: number, unit: UseUnit, each: string) => string;
  readonly share: (percent: string, paid: string) => string;
  /** Of months and periods with what one costs, where that is a plain sum. */
  readonly timeLeft: (left: number, bought: number, unit: "days" | "months" | "periods", each?: string) => string;
  /** Nothing is left once the membership ends. */
  readonly noTimeLeft: (unit: "days" | "months" | "periods") => string;
  /** The notice is longer than what they paid for; with the payment that is still due. */
  readonly noticeBeyond: (
    paidUntil: string,
    next: { readonly amount: string; readonly on: string } | undefined,
  ) => string;
  /** With what they had paid, where that is known. */
  readonly overpaid: (amount: string, paid?: string) => string;
  readonly lessFee: (amount: string) => string;
  /** A whole sentence. */
  readonly forgiven: (missed: number) => string;
  /** What a letter asks for, as an entry of a list; facts that only the clinic can find out have none. */
  readonly asks: Readonly<Partial<Record<FactName, string>>>;
  /** Of somebody else's: nothing of it is "yours". */
  readonly thisPurchase: string;
  /** One of two of the same name. */
  readonly bought: (service: string, on: string) => string;
  /** One of them, to be repeated. */
  readonly oneOf: (unit: UseUnit) => string;
  readonly agreedHow: Readonly<Record<AgreedHow, string>>;
}
