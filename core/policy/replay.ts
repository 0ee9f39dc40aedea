/** What earlier cases would have come to under another policy or other rules (mission B8). It says what is suggested, not what was decided. */
import type { Facts } from "../facts/facts.ts";
import type { OfferKind } from "../words.ts";
import { OTHERWISE } from "./clause.ts";
import { evaluate } from "./evaluate.ts";
import type { FactName } from "./readable-facts.ts";
import type { AccountRules } from "./rules.ts";
import type { PolicyVersion } from "./schema.ts";

/** One line of a case, with the facts its decision was made from. */
export interface ReplayCase {
  readonly caseId: string;
  readonly facts: Facts;
  /** Given back on the line before the decision; it comes off what is suggested. */
  readonly returnedMinor?: number;
}

export interface PolicyAndRules {
  readonly policy: PolicyVersion;
  readonly rules: AccountRules;
}

/** What would be suggested first. */
export interface Suggested {
  /** Absent while a fact is missing. */
  readonly offer?: OfferKind | undefined;
  readonly amountMinor: number;
  readonly bonusMinor: number;
  readonly extendDays?: number | undefined;
  /** `otherwise` where no clause decided; absent while a fact is missing. */
  readonly clauseId?: string | undefined;
  readonly needs: readonly FactName[];
}

export interface ReplayedCase {
  readonly caseId: string;
  readonly lineId: string;
  readonly currency: string;
  readonly from: Suggested;
  readonly to: Suggested;
}

/** Money in one currency over all cases. */
export interface ReplayTotals {
  readonly currency: string;
  readonly lines: number;
  readonly changed: number;
  readonly from: ReplaySums;
  readonly to: ReplaySums;
}

export interface ReplaySums {
  readonly refundMinor: number;
  readonly creditMinor: number;
  readonly exchangeMinor: number;
  readonly bonusMinor: number;
  readonly declined: number;
  /** Cases in which nothing could be said before a fact was known. */
  readonly stopped: number;
}

export interface Replay {
  /** By currency code. */
  readonly totals: readonly ReplayTotals[];
  /** Lines for which the patient would be offered something else, those with the largest change of money first. */
  readonly changed: readonly ReplayedCase[];
}

/** One line of a case with the policy that governs it on either side; without one nothing can be said there. */
export interface ReplayLine extends ReplayCase {
  readonly from: PolicyVersion | undefined;
  readonly to: PolicyVersion | undefined;
}

/** The same policy and rules on both sides change nothing. Facts keep the consent that the patient gave: a draft is read as if it were what was signed. */
export function replay(cases: readonly ReplayCase[], from: PolicyAndRules, to: PolicyAndRules): Replay {
  return replayOf(cases, (one) => [suggestedBy(from, one), suggestedBy(to, one)]);
}

/** As `replay`, where the lines of one draft were governed by different policies; today's rules hold on both sides. */
export function replayLines(lines: readonly ReplayLine[], rules: AccountRules): Replay {
  const by = (policy: PolicyVersion | undefined, one: ReplayLine) =>
    policy ? suggestedBy({ policy, rules }, one) : NOTHING;
  return replayOf(lines, (one) => [by(one.from, one), by(one.to, one)]);
}

const NOTHING: Suggested = { amountMinor: 0, bonusMinor: 0, needs: [] };

function replayOf<T extends ReplayCase>(cases: readonly T[], both: (one: T) => [Suggested, Suggested]): Replay {
  const replayed = cases.map((one): ReplayedCase => {
    const { lineId, currency } = one.facts.line;
    const [from, to] = both(one);
    return { caseId: one.caseId, lineId, currency, from, to };
  });
  const byCurrency = Map.groupBy(replayed, (one) => one.currency);
  return {
    totals: inOrder(
      [...byCurrency].map(([currency, lines]) => ({
        currency,
        lines: lines.length,
        changed: lines.filter(isChanged).length,
        from: sumsOf(lines.map((one) => one.from)),
        to: sumsOf(lines.map((one) => one.to)),
      })),
    ),
    changed: replayed.filter(isChanged).sort((a, b) => moneyChanged(b) - moneyChanged(a)),
  };
}

const inOrder = (totals: readonly ReplayTotals[]): readonly ReplayTotals[] =>
  totals.toSorted((a, b) => (a.currency < b.currency ? -1 : 1));

/** Two replays of different cases as one: a long year is replayed page by page. */
export function addReplays<T extends ReplayedCase>(
  one: { readonly totals: readonly ReplayTotals[]; readonly changed: readonly T[] },
  other: { readonly totals: readonly ReplayTotals[]; readonly changed: readonly T[] },
): { readonly totals: readonly ReplayTotals[]; readonly changed: readonly T[] } {
  const byCurrency = Map.groupBy([...one.totals, ...other.totals], (total) => total.currency);
  const totals = [...byCurrency.values()].flatMap(([first, ...others]) =>
    first ? [others.reduce(addTotals, first)] : [],
  );
  const changed = [...one.changed, ...other.changed].sort((a, b) => moneyChanged(b) - moneyChanged(a));
  return { totals: inOrder(totals), changed };
}

const addTotals = (a: ReplayTotals, b: ReplayTotals): ReplayTotals => ({
  currency: a.currency,
  lines: a.lines + b.lines,
  changed: a.changed + b.changed,
  from: addSums(a.from, b.from),
  to: addSums(a.to, b.to),
});

const addSums = (a: ReplaySums, b: ReplaySums): ReplaySums => ({
  refundMinor: a.refundMinor + b.refundMinor,
  creditMinor: a.creditMinor + b.creditMinor,
  exchangeMinor: a.exchangeMinor + b.exchangeMinor,
  bonusMinor: a.bonusMinor + b.bonusMinor,
  declined: a.declined + b.declined,
  stopped: a.stopped + b.stopped,
});

function suggestedBy({ policy, rules }: PolicyAndRules, { facts, returnedMinor = 0 }: ReplayCase): Suggested {
  const { offers, needs, clause } = evaluate(policy, rules, facts);
  const [first] = offers;
  if (!first) return { amountMinor: 0, bonusMinor: 0, needs };
  const { kind, amountMinor, bonusMinor, extendDays } = first;
  return {
    offer: kind,
    amountMinor: Math.max(0, amountMinor - returnedMinor),
    bonusMinor,
    ...(extendDays === undefined ? {} : { extendDays }),
    clauseId: clause?.id ?? OTHERWISE,
    needs,
  };
}

/** Another clause that grants the same is no change to the patient. */
function isChanged({ from, to }: ReplayedCase): boolean {
  return (
    from.offer !== to.offer ||
    from.amountMinor !== to.amountMinor ||
    from.bonusMinor !== to.bonusMinor ||
    from.extendDays !== to.extendDays
  );
}

const moneyChanged = ({ from, to }: ReplayedCase): number =>
  Math.abs(to.amountMinor + to.bonusMinor - from.amountMinor - from.bonusMinor);

function sumsOf(suggested: readonly Suggested[]): ReplaySums {
  const amountOf = (kind: OfferKind): number =>
    suggested.reduce((sum, one) => sum + (one.offer === kind ? one.amountMinor : 0), 0);
  return {
    refundMinor: amountOf("refund"),
    creditMinor: amountOf("credit"),
    exchangeMinor: amountOf("exchange"),
    bonusMinor: suggested.reduce((sum, one) => sum + one.bonusMinor, 0),
    declined: suggested.filter((one) => one.offer === "decline").length,
    stopped: suggested.filter((one) => one.offer === undefined).length,
  };
}
