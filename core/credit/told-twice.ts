/**
 * One use of credit, told twice: recorded here by staff, and by an import of the clinic's own system. Both name it by a reference, such as
 * the invoice's number; under one reference of one patient and currency the larger of the two sums counts, in whichever order they come.
 */
import { sha256Hex } from "../canonical/hash.ts";

/** By what two spellings of one reference are the same: not by case, nor by blanks. */
export function referenceHash(reference: string): string {
  return sha256Hex(reference.normalize("NFKC").replace(/\s+/g, "").toUpperCase());
}

/** Spent under one reference, in minor units of one currency, each at least zero. */
export interface SpentUnder {
  readonly recordedMinor: number;
  readonly toldMinor: number;
}

/** How much of another `minor` that an import tells of was recorded here already, and counts no second time. */
export function repeatedMinor({ recordedMinor, toldMinor }: SpentUnder, minor: number): number {
  return Math.max(0, Math.min(minor, recordedMinor - toldMinor));
}

/** What an import told of that nobody has recorded here: it is off the balance, and recording it would take it twice. */
export function toldAloneMinor({ recordedMinor, toldMinor }: SpentUnder): number {
  return Math.max(0, toldMinor - recordedMinor);
}
