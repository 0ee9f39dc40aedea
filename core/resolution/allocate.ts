/**
 * Where money goes back. HSA/FSA and lender payments first get their share of the sum, in proportion to what each payment of the
 * purchase collected (largest remainder); the rest goes to the newest card, then older cards, then spent credit (which returns as
 * credit), then to what is paid by hand, a card beyond its limit among it, newest first; what does not fit there goes to HSA/FSA and lender
 * after all. Every payment has its own ceiling, so that no tender ever gets back more than it paid. Payments that are locked, or differ from
 * their processor, are passed over.
 */

import { splitByWeight } from "../money/split.ts";
import { stepOf } from "../policy/formula.ts";
import type { PlannedLeg } from "../refund/planned-leg.ts";
import type { Tender } from "../words.ts";
import type { LivePayment } from "./case-input.ts";

/** Money that may only go back where it came from, and so is never passed over for a card. */
const SAME_TENDER: ReadonlySet<Tender> = new Set(["hsa_fsa", "lender"]);
/** No processor call gives these back: a person does, and writes the reference down. */
const BY_HAND: ReadonlySet<Tender> = new Set(["cash", "cheque", "terminal", "interac_present", "transfer", "other"]);

export interface Part {
  readonly payment: LivePayment;
  readonly amountMinor: number;
}

/** What is left of each payment while several lines draw on it. */
export class Pool {
  readonly #left: Map<string, number>;
  readonly #payments: readonly LivePayment[];

  constructor(payments: readonly LivePayment[]) {
    this.#payments = payments;
    this.#left = new Map(payments.map((one) => [one.paymentId, isHeld(one) ? 0 : Math.max(0, one.leftMinor)]));
  }

  /** The payments that paid for a line and can be drawn on, in the order in which they are refunded. */
  drawable(paymentIds: ReadonlySet<string>, currency: string): LivePayment[] {
    return this.#payments
      .filter((one) => paymentIds.has(one.paymentId) && one.currency === currency && !isHeld(one))
      .sort((a, b) => rank(a) - rank(b) || b.capturedAtMs - a.capturedAtMs || (a.paymentId < b.paymentId ? -1 : 1));
  }

  /** Takes up to `amountMinor`, in steps that the payment's processor can move; answers what it took. */
  take(payment: LivePayment, amountMinor: number): number {
    const left = this.#left.get(payment.paymentId) ?? 0;
    const wanted = Math.min(left, amountMinor);
    const step = payment.processor === "none" ? 1 : stepOf(payment.currency);
    const taken = wanted - (wanted % step);
    this.#left.set(payment.paymentId, left - taken);
    return taken;
  }
}

/** Nothing leaves it now: a dispute, or a difference that nobody has looked at. */
const isHeld = ({ locked, differs }: LivePayment): boolean => locked || differs === true;

function rank({ tender, byHandBecause }: LivePayment): number {
  if (tender === "card") return byHandBecause ? 2 : 0;
  if (tender === "account_credit") return 1;
  return SAME_TENDER.has(tender) ? 3 : 2;
}

/** What a line is drawn by. */
interface DrawnOn {
  readonly paymentIds: ReadonlySet<string>;
  readonly currency: string;
  readonly inProportion?: boolean;
}

/** The share of a sum that has to go back to the payments whose money may go nowhere else, before any other is drawn on; in proportion all are so. */
function tiedShares(
  amountMinor: number,
  payments: readonly LivePayment[],
  { currency, inProportion = false }: DrawnOn,
): Map<LivePayment, number> {
  const step = stepOf(currency);
  const split = splitByWeight(
    amountMinor - (amountMinor % step),
    payments.map((one) => one.collectedMinor),
    step,
  );
  if (!split.ok) return new Map();
  const shares = payments.map((payment, at): [LivePayment, number] => [payment, split.value[at] ?? 0]);
  return new Map(shares.filter(([payment]) => inProportion || SAME_TENDER.has(payment.tender)));
}

export interface Drawn {
  readonly parts: readonly Part[];
  /** What no payment could take: 0 where everything found its place. */
  readonly shortMinor: number;
}

/** Draws one line's sum from the pool, at most one part per payment, in the order in which the payments are refunded. */
export function draw(pool: Pool, line: DrawnOn, amountMinor: number): Drawn {
  const payments = pool.drawable(line.paymentIds, line.currency);
  const taken = new Map<LivePayment, number>();
  let rest = amountMinor;
  const takeFrom = (payment: LivePayment, wanted: number): void => {
    const got = pool.take(payment, Math.min(rest, wanted));
    taken.set(payment, (taken.get(payment) ?? 0) + got);
    rest -= got;
  };
  for (const [payment, share] of tiedShares(amountMinor, payments, line)) {
    takeFrom(payment, share);
  }
  for (const payment of payments) takeFrom(payment, rest);
  const parts = payments.map((payment) => ({ payment, amountMinor: taken.get(payment) ?? 0 }));
  return { parts: parts.filter((part) => part.amountMinor > 0), shortMinor: rest };
}

/** Whether a processor would send it back, were nothing known against that: paid by hand, its money does not go to the payment's own card. */
export const isSentBack = ({ tender, processor }: Pick<LivePayment, "tender" | "processor">): boolean =>
  refundKind({ tender, processor }) === "refund";

/** How a part of a refund leaves: by its processor, as credit where credit was spent, or by a person's hand. */
export function refundKind({
  tender,
  processor,
  byHandBecause,
}: Pick<LivePayment, "tender" | "processor" | "byHandBecause">): PlannedLeg["kind"] {
  if (tender === "account_credit") return "credit";
  return byHandBecause || processor === "none" || BY_HAND.has(tender) ? "hand" : "refund";
}
