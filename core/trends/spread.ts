/** How long things took, as people read it: the middle one, and the one that nine of ten were not longer than. */

export interface Spread {
  readonly cases: number;
  readonly medianMs: number;
  readonly p90Ms: number;
}

/** By nearest rank, so that each figure is one that really was; undefined of none. */
export function spreadOf(tookMs: readonly number[]): Spread | undefined {
  const inOrder = [...tookMs].sort((a, b) => a - b);
  const at = (share: number) => inOrder[Math.max(0, Math.ceil(share * inOrder.length) - 1)];
  const [medianMs, p90Ms] = [at(0.5), at(0.9)];
  return medianMs === undefined || p90Ms === undefined ? undefined : { cases: inOrder.length, medianMs, p90Ms };
}
