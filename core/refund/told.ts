/**
 * What imports told was refunded outside this product. They say how much and never which refund it was: a refund that the processor shows
 * may be that money, and then it counts once. Pure.
 */
export interface Told {
  /** Names what told of it; empty for what was told with the payment itself. */
  readonly ref: string;
  readonly atMs: number;
  /** What no refund at the processor stands for yet, whole minor units. */
  readonly leftMinor: number;
}

/** How much of one refund something had told of. */
export interface ToldPart {
  readonly ref: string;
  readonly minor: number;
}

/** How much of a refund had been told of, earliest first; only what was told after it was made can be of it. */
export function toldOf(
  refund: { readonly amountMinor: number; readonly createdAtMs: number },
  told: readonly Told[],
): ToldPart[] {
  let rest = refund.amountMinor;
  const parts: ToldPart[] = [];
  for (const { ref, atMs, leftMinor } of [...told].sort((a, b) => a.atMs - b.atMs)) {
    const minor = atMs < refund.createdAtMs ? 0 : Math.min(rest, leftMinor);
    if (minor > 0) parts.push({ ref, minor });
    rest -= minor;
  }
  return parts;
}

export const toldMinor = (parts: readonly ToldPart[]): number => parts.reduce((sum, { minor }) => sum + minor, 0);

/** What was told less what a refund turned out to be. */
export function withoutTold(told: readonly Told[], parts: readonly ToldPart[]): Told[] {
  return told.map((one) => ({
    ...one,
    leftMinor: one.leftMinor - toldMinor(parts.filter(({ ref }) => ref === one.ref)),
  }));
}

/**
 * What an import's figure adds to what is known to have gone back. Nothing where so much is known already, and never what came in a second
 * time: where ours left, the clinic's own system tells of it too.
 */
export function newlyTold(
  figureMinor: number,
  known: {
    /** The largest figure that an import told before. */
    readonly toldMinor: number;
    readonly elsewhereMinor: number;
    readonly collectedMinor: number;
    readonly disputedMinor: number;
    /** What this product sent or handed out. */
    readonly leftHereMinor: number;
  },
): number {
  const { elsewhereMinor, collectedMinor, disputedMinor, leftHereMinor } = known;
  const roomMinor = collectedMinor - elsewhereMinor - disputedMinor - leftHereMinor;
  return Math.max(0, Math.min(figureMinor - Math.max(known.toldMinor, elsewhereMinor), roomMinor));
}
