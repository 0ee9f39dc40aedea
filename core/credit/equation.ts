/** What is owed to patients in credit moves by an equation, to the cent; one that does not hold is shown, never evened out. */

/** Of a month, in one currency: what came and went, each by its name. */
export interface CreditMoved {
  readonly openingMinor: number;
  readonly grantedMinor: number;
  readonly bonusMinor: number;
  /** Entries of the clinic's own system, both ways. */
  readonly importedMinor: number;
  readonly usedMinor: number;
  readonly paidOutMinor: number;
  readonly takenBackMinor: number;
  /** Only where the law lets credit end, and the clinic has it so. */
  readonly expiredMinor: number;
  readonly closingMinor: number;
}

/** Opening + granted − used − cashed − reversed − expired, less closing: nought where the ledger holds. */
export const creditGap = (row: CreditMoved): number =>
  row.openingMinor +
  row.grantedMinor +
  row.bonusMinor +
  row.importedMinor -
  row.usedMinor -
  row.paidOutMinor -
  row.takenBackMinor -
  row.expiredMinor -
  row.closingMinor;
