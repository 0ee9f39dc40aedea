/** Sums and days of a mail that agree with a line. */

import type { LineOnFile, OnRecord, Weighed } from "./types.ts";
import type { DaySaid, Range } from "./words/day-context.ts";
import type { SumSaid } from "./words/sums.ts";

interface Amount {
  readonly record: OnRecord;
  readonly minor: number;
  readonly weight: number;
}

function amountsOf(line: LineOnFile): Amount[] {
  const { currency, paidMinor, taxMinor, listMinor, purchaseMinor, entitlement } = line;
  const amount = (entry: OnRecord["entry"], minor: number, weight: number): Amount[] =>
    minor > 0 ? [{ record: { entry, minor, currency }, minor, weight }] : [];
  return [
    ...amount("paid", paidMinor, 3),
    ...amount("paid", paidMinor - taxMinor, 3),
    ...line.payments
      .filter((payment) => payment.currency === currency)
      .flatMap(({ collectedMinor }) => amount("payment", collectedMinor, 2.5)),
    ...amount("purchase_total", purchaseMinor, 2),
    ...amount("list_price", listMinor, 1.5),
    ...(entitlement ? amount("per_use", Math.round(paidMinor / entitlement.sold), 1.5) : []),
  ];
}

const MOST_SUMS = 3;

/** Each sum once, by the entry that it fits best. A sum "about" is one within a twentieth. */
export function sumEvidence(line: LineOnFile, sums: readonly SumSaid[]): Weighed[] {
  const amounts = amountsOf(line);
  const found: Weighed[] = [];
  const seen = new Set<number>();
  for (const sum of sums) {
    if (found.length >= MOST_SUMS) break;
    const read = sum.minorIn(line.currency);
    const exact = best(amounts.filter(({ minor }) => read.includes(minor)));
    const near =
      exact || !sum.isAbout
        ? undefined
        : best(amounts.filter(({ minor }) => read.some((value) => isNear(value, minor))));
    const fits = exact ?? near;
    if (!fits || seen.has(fits.minor)) continue;
    seen.add(fits.minor);
    const weight = near ? Math.min(1.5, fits.weight) : sum.isMarked ? fits.weight : fits.weight - 0.5;
    found.push({ kind: "sum", side: "for", quote: sum.quote, record: fits.record, weight });
  }
  return found;
}

const best = (amounts: readonly Amount[]): Amount | undefined =>
  amounts.reduce<Amount | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined);

const isNear = (said: number, minor: number): boolean => Math.abs(said - minor) * 20 <= minor;

/** Sums said to be paid, none of which any line knows: the first of them. */
export function unknownSum(lines: readonly LineOnFile[], sums: readonly SumSaid[]): SumSaid | undefined {
  const paid = sums.filter(({ isMarked, isCharged, isAbout }) => isMarked && isCharged && !isAbout);
  const isKnown = (sum: SumSaid) => lines.some((line) => sumEvidence(line, [sum]).length > 0);
  return paid.length > 0 && paid.every((sum) => !isKnown(sum)) ? paid[0] : undefined;
}

/** A sum asked for or paid in a currency that no line has, where no other sum agrees with a line. Pounds may be of weight. */
export function foreignSum(lines: readonly LineOnFile[], sums: readonly SumSaid[]): SumSaid | undefined {
  if (lines.length === 0 || lines.some((line) => sumEvidence(line, sums).length > 0)) return undefined;
  return sums.find(
    ({ isPaid, currencies, quote }) =>
      isPaid && currencies && !/pounds?$/i.test(quote) && !lines.some(({ currency }) => currencies.has(currency)),
  );
}

const DAY_WEIGHTS = { day: 3, week: 2, month: 1.5, season: 1.5, year: 1.5 } as const;
const MOST_DAYS = 3;
const LESS_LIKELY = 0.6;

interface Dated {
  readonly record: OnRecord;
  readonly on: string;
  readonly isOfBuying: boolean;
}

function datesOf(line: LineOnFile): Dated[] {
  const at = (entry: OnRecord["entry"], on: string, isOfBuying: boolean): Dated => ({
    record: { entry, on },
    on,
    isOfBuying,
  });
  const isVisit = !line.entitlement && line.kind === "service";
  return [
    at("bought", line.boughtOn, true),
    ...line.payments.map(({ capturedOn }) => at("charged", capturedOn, true)),
    ...(isVisit ? [at("bought", line.boughtOn, false)] : []),
    ...line.days.map(({ what, on }) => at(what, on, false)),
    ...(line.expiresOn === undefined ? [] : [at("expires", line.expiresOn, false)]),
  ];
}

/** Each day said once. Where the sentence speaks of buying, the day of purchase fits fully and a visit half; and the other way round. */
export function dayEvidence(line: LineOnFile, days: readonly DaySaid[]): Weighed[] {
  if (days.length === 0) return [];
  const dates = datesOf(line);
  const found = new Map<string, Weighed>();
  for (const day of days) {
    if (found.size >= MOST_DAYS) break;
    if (found.has(day.quote)) continue;
    const top = bestDate(day, dates);
    if (!top) continue;
    found.set(day.quote, { kind: "date", side: "for", quote: day.quote, record: top.date.record, weight: top.weight });
  }
  return [...found.values()];
}

function bestDate(
  day: DaySaid,
  dates: readonly Dated[],
): { readonly date: Dated; readonly weight: number } | undefined {
  let top: { readonly date: Dated; readonly weight: number } | undefined;
  for (const date of dates) {
    const at = day.ranges.findIndex((range) => isWithin(date.on, range));
    if (at < 0) continue;
    const weight = DAY_WEIGHTS[day.precision] * share(day, date) * (at > 0 && day.isFirstLikelier ? LESS_LIKELY : 1);
    if (weight > (top?.weight ?? 0)) top = { date, weight };
  }
  return top;
}

function share({ isOfBuying, isOfVisit }: DaySaid, date: Dated): number {
  if (!isOfBuying && !isOfVisit) return 0.5;
  return (date.isOfBuying ? isOfBuying : isOfVisit) ? 1 : 0.5;
}

const isWithin = (on: string, [from, until]: Range): boolean => from <= on && on <= until;

/** The days of its sale and of its payments. */
export const soldDaysOf = ({ boughtOn, payments }: LineOnFile): string[] => [
  boughtOn,
  ...payments.map(({ capturedOn }) => capturedOn),
];

/** Whether the n-th day or sum of the mail, `d:n` or `s:n`, is that of a line's sale. */
export const factFinder =
  (days: readonly DaySaid[], sums: readonly SumSaid[]) =>
  (line: LineOnFile, key: string): boolean => {
    const n = Number(key.slice(2));
    const day = key.startsWith("d:") ? days[n] : undefined;
    const sum = key.startsWith("s:") ? sums[n] : undefined;
    if (sum) return sumEvidence(line, [sum]).length > 0;
    return day?.ranges.some((range) => soldDaysOf(line).some((on) => isWithin(on, range))) ?? false;
  };
