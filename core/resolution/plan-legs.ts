/** The movements of one decision: which payment gives back how much, and how that falls on the lines. */

import type { UsesChoice, UsesTaken } from "../contract/option.ts";
import type { Refusal } from "../contract/problem.ts";
import { splitWithin } from "../money/split.ts";
import { stepOf } from "../policy/formula.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { PlannedLeg, PlannedLineShare } from "../refund/planned-leg.ts";
import { err, ok, type Result } from "../result.ts";
import type { OfferKind } from "../words.ts";
import { isSentBack, refundKind } from "./allocate.ts";
import { type CaseInput, type LivePayment, oneCurrency } from "./case-input.ts";
import {
  type DrawnLine,
  drawLines,
  drawOffer,
  type LineCase,
  lineCases,
  mostOf,
  offerOf,
  totalDrawn,
} from "./line-offers.ts";
import { splitTax } from "./line-split.ts";
import { type Taking, usesTaken, usesTakenBy } from "./uses-taken.ts";
import { phrasesIn } from "./words.ts";

/** Each line's part of an amount that is not the policy's own: by what could still go back on each, and no more than that. */
function overridden(
  matter: CaseInput,
  cases: readonly LineCase[],
  currency: string,
  { kind, amountMinor }: Decided,
): DrawnLine[] {
  const most = mostOf(matter, cases);
  const parts = most.map((line) => ({ weight: line.amountMinor, ceiling: line.amountMinor }));
  const step = amountMinor % stepOf(currency) === 0 ? stepOf(currency) : 1;
  const split = splitWithin(amountMinor, parts, step);
  const shares = split.ok ? split.value : [];
  return drawLines(matter, cases, (_, at) => shares[at] ?? 0, kind);
}

export interface Decided {
  readonly kind: OfferKind;
  readonly amountMinor: number;
  /** Of an exception. */
  readonly uses?: UsesChoice | undefined;
}

interface DrawnAmount {
  readonly drawn: readonly DrawnLine[];
  readonly taking: Taking;
}

function drawAmount(matter: CaseInput, cases: readonly LineCase[], currency: string, decided: Decided): DrawnAmount {
  const { kind, amountMinor, uses } = decided;
  const offered = drawOffer(matter, cases, kind);
  const asOffered = cases.some((one) => offerOf(one, kind)) && totalDrawn(offered) === amountMinor;
  const drawn = asOffered ? offered : overridden(matter, cases, currency, decided);
  return { drawn, taking: { asOffered: asOffered && uses === undefined, choice: uses } };
}

/** What is given back on each line. */
export const drawnFor = (matter: CaseInput, currency: string, decided: Decided): readonly DrawnLine[] =>
  drawAmount(matter, lineCases(matter), currency, decided).drawn;

/** One line's shares, payment by payment; net, tax and uses are measured from the first cent, so that they add up. */
function sharesOf(drawn: DrawnLine, kind: OfferKind, taking: Taking): [LivePayment, PlannedLineShare, number][] {
  const { line } = drawn.one;
  const taken = usesTaken(drawn.one, kind, drawn.amountMinor, taking);
  let before = 0;
  return drawn.parts.map(({ payment, amountMinor }) => {
    const tax = splitTax({ facts: line.facts, returnedMinor: line.returnedMinor + before }, amountMinor);
    const usesBefore = taken(before);
    before += amountMinor;
    const uses = taken(before) - usesBefore;
    return [payment, { lineId: line.facts.line.lineId, ...tax, uses }, amountMinor];
  });
}

function labelOf(payment: LivePayment, kind: OfferKind, matter: CaseInput): string {
  const phrases = phrasesIn(matter.viewer.language);
  if (kind === "credit") return phrases.creditLabel;
  if (kind === "exchange") return phrases.exchangeLabel;
  const isElsewhere = refundKind(payment) === "hand" && isSentBack(payment);
  return isElsewhere ? phrases.handLabel(payment.label) : payment.label;
}

/** The legs of lines already drawn, one per payment, the payment to be refunded first on top. */
export function legsOf(
  matter: CaseInput,
  drawn: readonly DrawnLine[],
  kind: OfferKind,
  taking: Taking = { asOffered: true },
): PlannedLeg[] {
  const legs = new Map<string, PlannedLeg>();
  for (const [payment, share, amountMinor] of drawn.flatMap((line) => sharesOf(line, kind, taking))) {
    const before = legs.get(payment.paymentId);
    const legKind = kind === "refund" ? refundKind(payment) : "credit";
    const { byHandBecause } = payment;
    legs.set(payment.paymentId, {
      paymentId: payment.paymentId,
      label: labelOf(payment, kind, matter),
      kind: legKind,
      ...(legKind === "hand" && byHandBecause ? { byHandBecause: byHandBecause.source } : {}),
      amountMinor: (before?.amountMinor ?? 0) + amountMinor,
      lines: [...(before?.lines ?? []), share],
    });
  }
  return [...legs.values()];
}

/** A leg that was planned before, as it stands: its amount on each line is not planned anew. */
export interface StandingLeg {
  readonly paymentId: string;
  readonly lines: readonly { readonly lineId: string; readonly amountMinor: number }[];
}

/**
 * How legs that waited fall on their lines now: the same money for the same lines, its net, tax and uses by what went back since. Uses that
 * another decision gave up meanwhile are not given up again. Answers one leg for each that is given, by its payment.
 */
export function sharesNow(
  matter: CaseInput,
  kind: OfferKind,
  legs: readonly StandingLeg[],
  taking: Taking = { asOffered: true },
): PlannedLeg[] {
  const drawn = lineCases(matter).map((one): DrawnLine => {
    const parts = legs.flatMap(({ paymentId, lines }) => {
      const payment = matter.live.find((live) => live.paymentId === paymentId);
      const share = lines.find(({ lineId }) => lineId === one.line.facts.line.lineId);
      return payment && share ? [{ payment, amountMinor: share.amountMinor }] : [];
    });
    return { one, parts, amountMinor: parts.reduce((sum, part) => sum + part.amountMinor, 0), shortMinor: 0 };
  });
  return legsOf(matter, drawn, kind, taking);
}

/** What a decision means for the uses of its lines; undefined where nothing here has uses, or no money moves. */
export function usesTakenOf(matter: CaseInput, decided: Decided, plans: readonly PlannedLeg[]): UsesTaken | undefined {
  if (!isMoneyOffer(decided.kind) || decided.amountMinor === 0) return undefined;
  const currency = oneCurrency(matter.lines);
  if (currency === undefined) return undefined;
  const cases = lineCases(matter);
  return usesTakenBy(cases, decided.kind, plans, drawAmount(matter, cases, currency, decided).taking);
}

/**
 * Plans the legs of an option or an exception. Redo, extend and decline move nothing. Refuses with `wrong_currency` lines that were not paid in
 * one currency, with `invalid` an amount that its currency's
 * processor cannot move (KWD 0.433; values `stepMinor`, `currency`), with `payment_locked` where a dispute holds what is missing, with
 * `payment_differs` where a difference does, and with `over_what_is_left` (values `leftMinor`, `currency`) where the payments do not have it.
 */
export function planLegs(matter: CaseInput, decided: Decided): Result<PlannedLeg[], Refusal> {
  if (!isMoneyOffer(decided.kind) || decided.amountMinor === 0) return ok([]);
  const currency = oneCurrency(matter.lines);
  if (currency === undefined) {
    return err({ code: "wrong_currency", detail: "The lines were paid in several currencies.", field: "currency" });
  }
  const cases = lineCases(matter);
  const { drawn, taking } = drawAmount(matter, cases, currency, decided);
  if (totalDrawn(drawn) === decided.amountMinor) return ok(legsOf(matter, drawn, decided.kind, taking));
  const step = stepOf(currency);
  if (decided.amountMinor % step !== 0) {
    const detail = `Sums in ${currency} go back in steps of ${step} of its smallest unit.`;
    return err({ code: "invalid", detail, field: "amountMinor", values: { stepMinor: step, currency } });
  }
  if (isLocked(matter)) {
    return err({
      code: "payment_locked",
      detail: "A payment of this purchase is in dispute and cannot be refunded now.",
    });
  }
  if (isDiffering(matter)) {
    return err({
      code: "payment_differs",
      detail: "A payment of this purchase differs from its processor; somebody has to look at it first.",
    });
  }
  const values = { leftMinor: totalDrawn(mostOf(matter, cases)), currency };
  return err({
    code: "over_what_is_left",
    detail: "The payments do not have that much left.",
    field: "amountMinor",
    values,
  });
}

export const isLocked = (matter: CaseInput): boolean => matter.live.some((payment) => payment.locked);
/** Nothing can go back at all, whatever a policy says. */
export const isAllLocked = ({ live }: CaseInput): boolean => live.length > 0 && live.every(({ locked }) => locked);
export const isDiffering = (matter: CaseInput): boolean => matter.live.some((payment) => payment.differs === true);
