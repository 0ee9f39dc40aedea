/** What stands in the helpdesk's frame where the app does not open: a title, and what to do. Nothing about why. */
type Said = readonly [title: string, text: string];

export interface PageWords {
  readonly openedByHand: Said;
  readonly noSuchPage: Said;
  readonly refused: Said;
  readonly forbidden: Said;
  readonly unreachable: Said;
  /** Worker and account are of two releases: it asks again by itself. */
  readonly updating: Said;
  /** The account moves or has too much to do: it asks again by itself too. */
  readonly busy: Said;
  readonly failed: Said;
  /** Above every page of a test account, whoever reads it. */
  readonly testAccount: Said;
}
