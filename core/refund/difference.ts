/** One way in which a payment and its processor disagree, and who says so. */
export const DIFFERENCE_KINDS = [
  /** A refund at the processor that nobody told us of. */
  "unknown_refund",
  /** Two refunds that are out for one leg: the worst there is. */
  "double_refund",
  /** We count a refund as out; the processor has none of that id. */
  "refund_gone",
  /** Out for one side, failed for the other. */
  "state_differs",
  "amount_differs",
  "captured_differs",
  "currency_differs",
  /** Two payments of ours are one charge there: `ref` is the charge. */
  "same_charge",
  /** An import told of more refunds than the processor has. */
  "imported_refunds_differ",
  "dispute_differs",
  /** The processor knows no such payment. */
  "payment_gone",
  /** More went back there than the refunds that it shows us: somebody made one in its pages. */
  "refunded_beyond",
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** Of these somebody has to say for which matter it was: money that left without us may be the very money that waits here. */
export const FOR_WHICH_MATTER: readonly DifferenceKind[] = ["unknown_refund", "refunded_beyond"];
export const asksForMatter = (kind: DifferenceKind): boolean => FOR_WHICH_MATTER.includes(kind);
/** Of these somebody has to say how much it was too: the processor does not show it. */
export const asksForSum = (kind: DifferenceKind): boolean => kind === "refunded_beyond";

/** Whole minor units of the payment's currency; null where a side has nothing to say. `ref` names refund, leg or nothing. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly ref: string;
  readonly ours: string | null;
  readonly theirs: string | null;
  readonly ourMinor: number | null;
  readonly theirMinor: number | null;
}

/** Neither side has anything to say yet. */
export const nothing = { ours: null, theirs: null, ourMinor: null, theirMinor: null } as const;
export const sums = (
  kind: DifferenceKind,
  ref: string,
  ourMinor: number | null,
  theirMinor: number | null,
): Difference => ({
  ...nothing,
  kind,
  ref,
  ourMinor,
  theirMinor,
});

/** A refund that is out and not ours: the same difference whether a webhook, a reading or a comparison finds it. */
export const madeElsewhere = (vendorRef: string, amountMinor: number): Difference =>
  sums("unknown_refund", vendorRef, null, amountMinor);

/** Who says so, where it is not the processor. */
export const SAID_BY_IMPORT = "import";
/** As `madeElsewhere`, and nobody but an import has told of it. */
export const toldByImport = (ref: string, amountMinor: number): Difference => ({
  ...madeElsewhere(ref, amountMinor),
  theirs: SAID_BY_IMPORT,
});

/** As `madeElsewhere`: somebody looked at the processor and says so, for it shows no such refund. */
export const toldByPerson = (ref: string, amountMinor: number): Difference => ({
  ...madeElsewhere(ref, amountMinor),
  theirs: "person",
});

export const SAID_BY_BANK = "dispute";
/** As `madeElsewhere`: the bank took it for the patient. */
export const lostAtTheBank = (ref: string, amountMinor: number): Difference => ({
  ...madeElsewhere(ref, amountMinor),
  theirs: SAID_BY_BANK,
});

/** Names a difference for ever: one that a person has settled does not come back the next day. */
export function signatureOf({ kind, ref, ours, theirs, ourMinor, theirMinor }: Difference): string {
  return [kind, ref, ours ?? "", theirs ?? "", ourMinor ?? "", theirMinor ?? ""].join("|");
}
