/**
 * What a mail claims of a purchase beside what the records have of it: sessions said unused that were used, another sum, another day, "charged
 * twice", "you already sent part", "I was there", "nobody told me". Shown for a person to judge: it decides nothing.
 */
import { fold } from "../mail/fold.ts";
import { type CountSaid, countEvidence } from "./counts.ts";
import { dayEvidence, soldDaysOf, sumEvidence } from "./facts-of-line.ts";
import type { Claim, LineOnFile, OnRecord } from "./types.ts";
import { BOUGHT_OF_US, findClaims, MYSELF, PAY_WORDS } from "./words/claim-words.ts";
import type { DaySaid, Range } from "./words/day-context.ts";
import { isNear, type Place, quoteOfPlace, type Said } from "./words/said.ts";
import type { SumSaid } from "./words/sums.ts";

export interface ClaimInput {
  readonly said: Said;
  readonly days: readonly DaySaid[];
  readonly sums: readonly SumSaid[];
  readonly counts: readonly CountSaid[];
  readonly lines: readonly LineOnFile[];
}

/** So many are read at a glance. */
const MOST = 5;

export function claimsOf(line: LineOnFile, input: ClaimInput): Claim[] {
  return [
    ...countClaims(line, input),
    ...sumClaims(line, input),
    ...dayClaims(line, input),
    ...phraseClaims(line, input),
  ].slice(0, MOST);
}

/** Numbers of visits whose part is clear, where none of that part agrees. */
function countClaims(line: LineOnFile, { counts, lines }: ClaimInput): Claim[] {
  const { entitlement, days } = line;
  if (!entitlement) return [];
  const isOfAnother = (count: CountSaid) =>
    lines.some(
      (other) => other !== line && other.entitlement && countEvidence(other.entitlement, [count])[0]?.side === "for",
    );
  const clear = counts.filter(({ role }) => role !== "any");
  const agrees = (role: CountSaid["role"]) =>
    clear.some(
      (count) => count.role === role && countEvidence(entitlement, [count]).some(({ side }) => side === "for"),
    );
  const differing = clear.filter((count) => !agrees(count.role) && !isOfAnother(count));
  return [...new Map(differing.map((count) => [count.role, count])).values()].flatMap((count): Claim[] => {
    const [piece] = countEvidence(entitlement, [count]);
    if (!piece || count.value > entitlement.sold + entitlement.bonus + MUCH_MORE) return [];
    const visits = count.role === "used" || count.role === "left" ? visitDays(days, ["used"]) : [];
    return [{ kind: "count", differs: true, quote: count.quote, records: [piece.record, ...visits] }];
  });
}

/** A number far above what was sold counts something else. */
const MUCH_MORE = 6;
const VISITS_SHOWN = 6;

function visitDays(days: LineOnFile["days"], whats: readonly LineOnFile["days"][number]["what"][]): OnRecord[] {
  const found = days.filter(({ what }) => whats.includes(what)).map(({ what, on }): OnRecord => ({ entry: what, on }));
  return found.slice(-VISITS_SHOWN);
}

/** A sum said to be paid that is on no record, where none of those that are said to be paid agrees. */
function sumClaims(line: LineOnFile, { sums, lines }: ClaimInput): Claim[] {
  const paid = sums.filter(({ isMarked, isCharged, isAbout }) => isMarked && isCharged && !isAbout);
  const [first] = paid;
  if (!first || lines.some((one) => sumEvidence(one, paid).length > 0)) return [];
  const { currency, paidMinor } = line;
  return [{ kind: "sum", differs: true, quote: first.quote, records: [{ entry: "paid", minor: paidMinor, currency }] }];
}

/** Days on which it is said to be bought, none of which comes near its sale or anybody else's day on record. */
function dayClaims(line: LineOnFile, { said, days, lines }: ClaimInput): Claim[] {
  // A single visit may be on another day than it was paid, and a day after the sale is that of the visit.
  const isVisitsOwn = ({ ranges }: DaySaid) =>
    !line.entitlement && line.kind !== "product" && ranges.every(([from]) => from > line.boughtOn);
  // "We signed a lease on Sunday", "I got the news on Monday": nothing was bought of us.
  const isOfUs = (day: DaySaid) =>
    isNear(said.sentences[day.at]?.words ?? [], day, BOUGHT_OF_US, { before: 8, after: 8 });
  const told = days.filter(
    (day) => day.isOfBuying && isOfUs(day) && TOLERANCE[day.precision] !== undefined && !isVisitsOwn(day),
  );
  const [first] = told;
  if (!first || lines.some((one) => dayEvidence(one, told).length > 0)) return [];
  const isNearSale = told.some(({ ranges, precision }) =>
    ranges.some((range) => soldDaysOf(line).some((on) => isWithin(on, range, TOLERANCE[precision] ?? 0))),
  );
  if (isNearSale) return [];
  return [{ kind: "date", differs: true, quote: first.quote, records: [{ entry: "bought", on: line.boughtOn }] }];
}

/** Memory is this far off without meaning another day. Longer times are no claim. */
const TOLERANCE: Partial<Record<DaySaid["precision"], number>> = { day: 3, week: 7, month: 20 };

const isWithin = (on: string, [from, until]: Range, days: number): boolean =>
  Math.abs(Date.parse(on) - Date.parse(from)) <= days * DAY_MS ||
  Math.abs(Date.parse(on) - Date.parse(until)) <= days * DAY_MS;
const DAY_MS = 86_400_000;

function phraseClaims(line: LineOnFile, input: ClaimInput): Claim[] {
  const found = new Map<string, Claim>();
  for (const [at, { words }] of input.said.sentences.entries()) {
    for (const { key, from, to } of findClaims(words.map(({ text }) => text))) {
      const place = { at, from, to };
      const claim = found.has(key) ? undefined : phraseClaim(key, line, place, input);
      if (claim) found.set(key, claim);
    }
  }
  return [...found.values()];
}

function phraseClaim(key: string, line: LineOnFile, place: Place, input: ClaimInput): Claim | undefined {
  const words = input.said.sentences[place.at]?.words ?? [];
  const quote = quoteOfPlace(input.said, place);
  switch (key) {
    case "charged_twice":
      return isNear(words, place, PAY_WORDS, { before: 8, after: 8 }) ||
        /charg|bill|cargo|cobr|debit|prelev/.test(fold(quote))
        ? chargedTwice(line, quote, input)
        : undefined;
    case "sent_part":
      return MYSELF.has(words[place.from - 1]?.text ?? "") ? undefined : sentPart(line, quote);
    case "none_used":
      return noneUsed(line, quote);
    case "sealed":
      return line.productState === undefined || line.productState === "unopened"
        ? undefined
        : { kind: "sealed", differs: true, quote, records: [{ entry: "state", text: line.productState }] };
    case "attended":
      return attended(line, quote, place, input);
    default:
      return line.signedOn === undefined
        ? undefined
        : { kind: "told", differs: true, quote, records: [{ entry: "signed", on: line.signedOn }] };
  }
}

/** The charges of one sum for one thing, and the visits: as many visits as charges on a day are no double charge. */
function chargedTwice(line: LineOnFile, quote: string, { lines }: ClaimInput): Claim {
  const alike = lines.filter(({ title, currency }) => title === line.title && currency === line.currency);
  const sums = new Set(line.payments.map(({ collectedMinor }) => collectedMinor));
  const seen = new Set<string>();
  const charges = alike.flatMap(({ purchaseId, payments }) => {
    if (seen.has(purchaseId)) return [];
    seen.add(purchaseId);
    return payments.filter(({ collectedMinor }) => sums.has(collectedMinor));
  });
  const visits = alike.flatMap(({ days }) => days.filter(({ what }) => what !== "missed"));
  const isDouble = charges.some(({ capturedOn }) => {
    const count = charges.filter((other) => other.capturedOn === capturedOn).length;
    return count > 1 && visits.filter(({ on }) => on === capturedOn).length < count;
  });
  const byDay = [...charges].sort((a, b) => (a.capturedOn < b.capturedOn ? -1 : 1)).slice(-VISITS_SHOWN);
  return {
    kind: "charged_twice",
    // An insurer's payment on top of the patient's is the second.
    differs: !isDouble && !line.isDuplicate && !line.isOverpaidClaim,
    quote,
    records: [
      ...byDay.map(
        ({ capturedOn, collectedMinor, currency }): OnRecord => ({
          entry: "charged",
          on: capturedOn,
          minor: collectedMinor,
          currency,
        }),
      ),
      ...visits.slice(-VISITS_SHOWN).map(({ what, on }): OnRecord => ({ entry: what, on })),
    ],
  };
}

/** What went back of it so far, or that nothing did. */
function sentPart({ paidMinor, leftMinor, payments, currency }: LineOnFile, quote: string): Claim {
  const elsewhere = payments.reduce((sum, { wentBackMinor = 0 }) => sum + wentBackMinor, 0);
  const minor = Math.max(paidMinor - leftMinor, elsewhere);
  return { kind: "sent_part", differs: minor === 0, quote, records: [{ entry: "went_back", minor, currency }] };
}

function noneUsed({ entitlement, days }: LineOnFile, quote: string): Claim | undefined {
  if (!entitlement || entitlement.used === 0) return undefined;
  const records: OnRecord[] = [{ entry: "used_count", count: entitlement.used }, ...visitDays(days, ["used"])];
  return { kind: "count", differs: true, quote, records };
}

/** A visit that the records call missed: on the day that is named beside it, or any where none is named. */
function attended({ days }: LineOnFile, quote: string, place: Place, input: ClaimInput): Claim | undefined {
  const missed = days.filter(({ what }) => what === "missed");
  const named = input.days.filter(({ at }) => at === place.at).flatMap(({ ranges }) => ranges);
  const meant =
    named.length === 0 ? missed : missed.filter(({ on }) => named.some(([from, until]) => from <= on && on <= until));
  if (meant.length === 0) return undefined;
  return { kind: "attended", differs: true, quote, records: visitDays(meant, ["missed"]) };
}
