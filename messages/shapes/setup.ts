/** The page of the set-up link, and as whom its holder stands in the record. */
type Said = readonly [title: string, text: string];

export interface SetupWords {
  readonly title: string;
  readonly begin: string;
  readonly what: string;
  readonly goOn: string;
  readonly stillOpen: string;
  readonly formOld: string;
  readonly says: Record<"expired" | "used" | "ended", Said>;
  /** Instead of a name. */
  readonly person: string;
  readonly personLater: (name: string) => string;
}
