/** Who was shown more patients in a day than is usual: a mark for an admin to look at, and no proof of anything. */

/** So few that nobody has to explain them. */
const ALWAYS_USUAL = 25;
const TIMES = 3;

/** The middle of all days on which somebody of a role looked at anybody. */
export function usualOf(patientsInADay: readonly number[]): number {
  const sorted = patientsInADay.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

export const isAboveUsual = (patients: number, usual: number): boolean =>
  patients > Math.max(ALWAYS_USUAL, TIMES * usual);
