/** How a part of a grant falls on the lines that the grant stands for: exact to the last cent, so that parts add up to the whole. */
import { shareOf, splitByWeight, splitWithin } from "../money/split.ts";
import { assert } from "../result.ts";

/** A line of the grant's leg: as it was allocated, and what was taken off it since. */
export interface GrantLine {
  readonly lineId: string;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly uses: number;
  readonly takenNetMinor: number;
  readonly takenTaxMinor: number;
  /** Of that, what was taken back and not paid out: only that gives uses back. */
  readonly reversedMinor: number;
}

export interface LineShare {
  readonly lineId: string;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly uses: number;
}

/**
 * Splits `amountMinor` over the lines by what is left on each, largest remainder; net and tax by what is left of the two. With
 * `givesUsesBack` the uses go back with the money, whole ones only, measured from the first cent. Throws above what is left, which is a bug.
 */
export function splitOverLines(lines: readonly GrantLine[], amountMinor: number, givesUsesBack: boolean): LineShare[] {
  const left = lines.map((line) => line.netMinor + line.taxMinor - line.takenNetMinor - line.takenTaxMinor);
  const split = splitWithin(
    amountMinor,
    left.map((minor) => ({ weight: minor, ceiling: minor })),
  );
  assert(split.ok, `${amountMinor} does not fit on the lines of the grant`);
  return lines.map((line, at) => lineShare(line, split.value[at] ?? 0, givesUsesBack)).filter(isSomething);
}

function lineShare(line: GrantLine, minor: number, givesUsesBack: boolean): LineShare {
  const split = splitByWeight(minor, [line.netMinor - line.takenNetMinor, line.taxMinor - line.takenTaxMinor]);
  const taxMinor = split.ok ? (split.value[1] ?? 0) : 0;
  const uses = givesUsesBack ? usesWithin(line, line.reversedMinor + minor) - usesWithin(line, line.reversedMinor) : 0;
  return { lineId: line.lineId, netMinor: minor - taxMinor, taxMinor, uses };
}

function usesWithin({ netMinor, taxMinor, uses }: GrantLine, backMinor: number): number {
  const whole = netMinor + taxMinor;
  return whole === 0 ? 0 : shareOf(uses, backMinor, whole, "floor");
}

const isSomething = ({ netMinor, taxMinor, uses }: LineShare): boolean => netMinor + taxMinor + uses > 0;
