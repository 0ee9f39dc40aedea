/** How much room a clinic has. Its records, their indexes and the record of what was done stand in one database, which the platform lets grow so far. */
export const SPACE_BYTES = 10_000_000_000;
/** From here on people are told. */
export const FILLING_SHARE = 0.7;
/** From here on no import adds anything: the rest is for refunds, their record and what comes with tickets. */
export const SHORT_SHARE = 0.9;
/** What a record of an import becomes, with its indexes, about (docs/storage.md). */
const BYTES_A_RECORD = 500;

export type Space = "enough" | "filling" | "short";

export function spaceOf(bytes: number): Space {
  if (bytes >= SPACE_BYTES * SHORT_SHARE) return "short";
  return bytes >= SPACE_BYTES * FILLING_SHARE ? "filling" : "enough";
}

/** How many more records an import may bring. */
export const recordsLeft = (bytes: number): number =>
  Math.max(0, Math.floor((SPACE_BYTES * SHORT_SHARE - bytes) / BYTES_A_RECORD));

export const percentOf = (bytes: number): number => Math.floor((bytes * 100) / SPACE_BYTES);
