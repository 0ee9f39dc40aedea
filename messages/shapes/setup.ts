/** The page of the set-up link, and as whom its holder stands in the record. */
import type { Region } from "../../core/regions.ts";

type Said = readonly [title: string, text: string];

export interface SetupWords {
  readonly title: string;
  readonly begin: string;
  readonly what: string;
  readonly goOn: string;
  readonly stillOpen: string;
  readonly formOld: string;
  readonly says: Record<"expired" | "used" | "ended", Said>;
  /** Where an account's records are kept: what each region promises, and that it stays. */
  readonly place: {
    readonly title: string;
    readonly means: Readonly<Record<Region, string>>;
    readonly stays: string;
    /** Of a test account beside. */
    readonly isTest: string;
  };
  /** Instead of a name. */
  readonly person: string;
  readonly personLater: (name: string) => string;
}
