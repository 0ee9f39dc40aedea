/** One line of a matter: what its policy grants, less what went back on it before. Live balances come later (`plan-legs.ts`). */
import { evaluate, withBonus } from "../policy/evaluate.ts";
import type { EvaluatedOffer, Evaluation } from "../policy/evaluation.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { OfferKind } from "../words.ts";
import { draw, type Part, Pool } from "./allocate.ts";
import type { Matter, MatterLine } from "./matter.ts";

export interface LineCase {
  readonly line: MatterLine;
  readonly evaluation: Evaluation;
  readonly offers: readonly EvaluatedOffer[];
}

function lessReturned(offer: EvaluatedOffer, returnedMinor: number): EvaluatedOffer {
  if (!isMoneyOffer(offer.kind) || returnedMinor === 0) return offer;
  const amountMinor = Math.max(0, offer.amountMinor - returnedMinor);
  const step = { code: "already_returned" as const, values: { returnedMinor }, resultMinor: amountMinor };
  return { ...offer, amountMinor, workings: [...offer.workings, step] };
}

export function lineCases(matter: Matter): LineCase[] {
  return matter.lines.map((line) => {
    const evaluation = evaluate(line.policy, matter.rules, line.facts);
    return { line, evaluation, offers: evaluation.offers.map((offer) => lessReturned(offer, line.returnedMinor)) };
  });
}

/** A line that its policy only declines goes along with any offer of money for the others, with nothing. */
export const onlyDeclines = ({ offers }: LineCase): boolean => offers.every((offer) => offer.kind === "decline");

export const offerOf = (one: LineCase, kind: OfferKind): EvaluatedOffer | undefined =>
  one.offers.find((offer) => offer.kind === kind);

export interface DrawnLine {
  readonly one: LineCase;
  readonly amountMinor: number;
  readonly parts: readonly Part[];
  readonly shortMinor: number;
}

/** Draws the lines' sums one after the other from what the payments have left between them, split as the clause says for this kind. */
export function drawLines(
  matter: Matter,
  cases: readonly LineCase[],
  amountOf: (one: LineCase, at: number) => number,
  kind?: OfferKind,
): DrawnLine[] {
  const pool = new Pool(matter.live);
  return cases.map((one, at) => {
    const { line } = one.line.facts;
    const paymentIds = new Set(one.line.facts.tenders.map((tender) => tender.paymentId));
    const wanted = amountOf(one, at);
    const inProportion = kind !== undefined && offerOf(one, kind)?.written?.split === "in_proportion";
    const drawn = draw(pool, { paymentIds, currency: line.currency, inProportion }, wanted);
    return { one, amountMinor: wanted - drawn.shortMinor, ...drawn };
  });
}

const total = (drawn: readonly DrawnLine[]): number => drawn.reduce((sum, line) => sum + line.amountMinor, 0);

/** What could still go back on each line: paid less returned, as far as its payments have it. */
export function mostOf(matter: Matter, cases: readonly LineCase[]): DrawnLine[] {
  return drawLines(matter, cases, ({ line }) => Math.max(0, line.facts.line.paidMinor - line.returnedMinor));
}

export interface Range {
  /** The legal floor, less what went back before, as far as the payments have it. */
  readonly minMinor: number;
  readonly maxMinor: number;
}

export function rangeOf(matter: Matter, cases: readonly LineCase[]): Range {
  const lawful = drawLines(matter, cases, ({ evaluation, line }) =>
    Math.max(0, evaluation.atLeastMinor - line.returnedMinor),
  );
  return { minMinor: total(lawful), maxMinor: total(mostOf(matter, cases)) };
}

/** What a kind of offer comes to on each line, limited to what its payments have left. */
export function drawOffer(matter: Matter, cases: readonly LineCase[], kind: OfferKind): DrawnLine[] {
  return drawLines(matter, cases, (one) => offerOf(one, kind)?.amountMinor ?? 0, kind);
}

/** The offer as it stands once its line's payments were asked: the limit as a working, the bonus on what is left. */
export function asDrawn(offer: EvaluatedOffer, drawn: DrawnLine): EvaluatedOffer {
  if (!isMoneyOffer(offer.kind)) return offer;
  const { currency } = drawn.one.line.facts.line;
  if (drawn.shortMinor === 0) return withBonus(offer, currency);
  const { amountMinor } = drawn;
  const step = { code: "limited_to_collected" as const, values: { limitMinor: amountMinor }, resultMinor: amountMinor };
  return withBonus({ ...offer, amountMinor, workings: [...offer.workings, step] }, currency);
}

export { total as totalDrawn };
