/** When a rise is over: its cases have fallen back to nearer what they were than what they became. */
const LOOKED_DAYS = 45;

export interface Stood {
  /** Since it was found. */
  readonly daysSinceFound: number;
  readonly before: { readonly cases: number; readonly days: number };
  /** From the turn until it was found. */
  readonly risen: { readonly cases: number; readonly days: number };
  /** In the last `LOOKED_DAYS`. */
  readonly lately: number;
}

export const OVER_LOOKED_DAYS = LOOKED_DAYS;

/** Half a case more on both sides: nothing before is no rate of nothing. */
export function isOver({ daysSinceFound, before, risen, lately }: Stood): boolean {
  if (daysSinceFound < LOOKED_DAYS) return false;
  const was = (before.cases + 0.5) / Math.max(1, before.days);
  const became = (risen.cases + 0.5) / Math.max(1, risen.days);
  return lately / LOOKED_DAYS <= Math.sqrt(was * became);
}
