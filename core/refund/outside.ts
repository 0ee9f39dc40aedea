/**
 * A refund that somebody made at the processor for a matter that is decided here too: what it leaves of the money that waits, and how it
 * falls on the lines. It counts against what is due, whichever payment it left. Pure.
 */
import { splitByWeight, splitWithin } from "../money/split.ts";

interface Share {
  readonly lineId: string;
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly uses: number;
}

export interface WaitingLeg {
  readonly legId: string;
  readonly amountMinor: number;
  readonly lines: readonly Share[];
}

/** What could still go back on a line, besides the legs that wait. */
export interface OpenLine {
  readonly lineId: string;
  readonly leftMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Uses that are left, and how many were sold for the whole price; both 0 where it is no package. */
  readonly usesLeft: number;
  readonly usesSold: number;
}

export interface Covered {
  readonly legId: string;
  /** What is still due of this leg; 0 where all of it was paid. */
  readonly restMinor: number;
  readonly restLines: readonly Share[];
}

export interface OutsidePlan {
  /** Legs that the refund paid, whole or in part, in their order; those it did not reach are not named. */
  readonly covered: readonly Covered[];
  /** How the refund falls on lines; what none of them can take is of no line. */
  readonly shares: readonly Share[];
}

/** Legs are paid in the order they are given; what is more than all of them falls on the lines by what each has left. */
export function planOutside(amountMinor: number, legs: readonly WaitingLeg[], lines: readonly OpenLine[]): OutsidePlan {
  const shares = new Map<string, Share>();
  const covered: Covered[] = [];
  let left = amountMinor;
  for (const leg of legs) {
    if (left === 0) break;
    const paidMinor = Math.min(left, leg.amountMinor);
    const paid = partsOf(leg.lines, paidMinor);
    left -= paidMinor;
    for (const one of paid) add(shares, one);
    const restMinor = leg.amountMinor - paidMinor;
    const restLines = restMinor === 0 ? [] : leg.lines.map((line, at) => less(line, paid[at])).filter(isSomething);
    covered.push({ legId: leg.legId, restMinor, restLines });
  }
  for (const one of onLines(left, lines)) add(shares, one);
  return { covered, shares: [...shares.values()].filter(isSomething) };
}

const sumOf = ({ netMinor, taxMinor }: Pick<Share, "netMinor" | "taxMinor">): number => netMinor + taxMinor;
const isSomething = (share: Share): boolean => sumOf(share) > 0 || share.uses > 0;

/** The first `paidMinor` of what falls on lines, line by line; uses go with the money, none by halves. */
export function partsOf(lines: readonly Share[], paidMinor: number): Share[] {
  const split = splitByWeight(paidMinor, lines.map(sumOf));
  return lines.map((line, at) => {
    const minor = split.ok ? (split.value[at] ?? 0) : 0;
    const whole = sumOf(line);
    const uses = whole === 0 ? 0 : Math.floor((line.uses * minor) / whole);
    return { lineId: line.lineId, ...taxed(line, minor), uses: minor === whole ? line.uses : uses };
  });
}

function taxed(line: Pick<Share, "netMinor" | "taxMinor">, minor: number): Pick<Share, "netMinor" | "taxMinor"> {
  const split = splitByWeight(minor, [line.netMinor, line.taxMinor]);
  const taxMinor = split.ok ? (split.value[1] ?? 0) : 0;
  return { netMinor: minor - taxMinor, taxMinor };
}

function less(line: Share, paid: Share | undefined): Share {
  const { netMinor = 0, taxMinor = 0, uses = 0 } = paid ?? {};
  return {
    lineId: line.lineId,
    netMinor: line.netMinor - netMinor,
    taxMinor: line.taxMinor - taxMinor,
    uses: line.uses - uses,
  };
}

function onLines(amountMinor: number, lines: readonly OpenLine[]): Share[] {
  const placed = Math.min(
    amountMinor,
    lines.reduce((sum, line) => sum + line.leftMinor, 0),
  );
  const split = splitWithin(
    placed,
    lines.map(({ leftMinor }) => ({ weight: leftMinor, ceiling: leftMinor })),
  );
  return lines.map((line, at) => {
    const minor = split.ok ? (split.value[at] ?? 0) : 0;
    const paidMinor = line.netMinor + line.taxMinor;
    const uses = paidMinor === 0 ? 0 : Math.min(line.usesLeft, Math.floor((line.usesSold * minor) / paidMinor));
    return { lineId: line.lineId, ...taxed(line, minor), uses };
  });
}

function add(shares: Map<string, Share>, one: Share): void {
  const before = shares.get(one.lineId);
  shares.set(one.lineId, {
    lineId: one.lineId,
    netMinor: one.netMinor + (before?.netMinor ?? 0),
    taxMinor: one.taxMinor + (before?.taxMinor ?? 0),
    uses: one.uses + (before?.uses ?? 0),
  });
}
